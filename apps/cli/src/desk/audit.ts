import { type Finding, type Head, openStore, verifyAudit } from '@licet/desk';
import type { Language } from '@licet/engine';
import { InvalidArgumentError } from 'commander';
import type { Register } from '../commands.ts';
import { bundling } from './audit-bundle.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { verifyingBundle } from './verify-bundle.ts';
import { colon, counted, DESK_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly head?: Head;
}

const HELP = `
Each entry carries the hash of the one before, so a change shows in every later one. Whoever owns the database can cut
entries off at the end, or write the whole log anew: only an end that was noted elsewhere shows that.

Exit codes: 0 whole; 1 not whole, or the database failed; 2 refused.`;

export const auditing: Register = (program, session) => {
  const command = program
    .command('audit')
    .description("the desk's log, and bundles that prove a transaction");
  bundling(command, session);
  verifyingBundle(command, session, readHead);
  onDesk(command.command('verify').description('walk the log and say where it was changed'))
    .option('--head <seq:hash>', 'an end of the log that was noted earlier', readHead)
    .addHelpText('after', HELP)
    .action((options: Options) =>
      safely(options, session, async (url, language) => {
        const { io, exit } = session;
        const store = await openStore({ url, existing: true });
        const { entries, head, findings } = await verifyAudit(store, options.head).finally(() =>
          store.close(),
        );
        if (findings.length > 0) exit(1);
        if (options.json) return io.out(`${JSON.stringify({ entries, head, findings })}\n`);
        if (findings.length > 0) return io.err(findingLines(findings, language));
        io.out(
          `${DESK_WORDS.whole[language]}${colon(language)} ${counted(entries, DESK_WORDS.entries, language)}\n`,
        );
        io.out(`${DESK_WORDS.head[language]}\n  ${head.seq}:${head.hash}\n`);
      }),
    );
};

/** What is wrong with the log, a line each. */
export const findingLines = (findings: readonly Finding[], language: Language): string =>
  [
    `licet: ${DESK_WORDS.broken[language]}${colon(language)}`,
    ...findings.map(
      ({ kind, seq }) => `  ${DESK_WORDS.entry[language]} ${seq} ${DESK_WORDS[kind][language]}`,
    ),
    '',
  ].join('\n');

function readHead(given: string): Head {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(given) ?? [];
  if (seq === undefined || hash === undefined)
    throw new InvalidArgumentError('Expected SEQ:HASH, as licet audit verify printed it.');
  return { seq: Number(seq), hash };
}
