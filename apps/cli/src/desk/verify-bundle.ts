import { findingText, type Head, verifyBundle } from '@licet/desk';
import type { Command } from 'commander';
import type { Session } from '../io.ts';
import { type DeskOptions, offDesk, safely } from './options.ts';
import { colon, counted, DESK_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly head?: Head;
}

const HELP = `
Needs neither the server nor its database. Checks the hash of each file, the chain of the log, every determination
against its texts, the log and (where this program still has the same rules) against what the rules answer, the
documents, and whether the memo follows from the rest. Whoever writes a whole bundle anew, log and all, is found only by
an end of the log that was noted elsewhere (--head), or by the log of the desk: it has the SHA-256 of each export.

Exit codes: 0 nothing was found; 1 something was changed; 2 this is no bundle.`;

/** `licet audit verify-bundle`. */
export function verifyingBundle(command: Command, session: Session, readHead: (given: string) => Head): void {
  offDesk(command.command('verify-bundle').description('check a bundle, without the desk that wrote it'))
    .argument('<file>', 'as licet audit bundle wrote it')
    .option('--head <seq:hash>', 'an end of the log that was noted elsewhere', readHead)
    .addHelpText('after', HELP)
    .action((file: string, options: Options) =>
      safely(options, session, async (_, language) => {
        const { io, exit } = session;
        const { head } = options;
        const verified = await verifyBundle(file, head === undefined ? {} : { head });
        const { findings, notes, manifest } = verified;
        if (findings.length > 0) exit(1);
        if (options.json) return io.out(`${JSON.stringify({ file, ...verified })}\n`);
        const lines = (all: typeof findings | typeof notes): string =>
          all.map((one) => `  ${findingText(one, language)}\n`).join('');
        if (findings.length > 0)
          io.err(`licet: ${DESK_WORDS.bundleBroken[language]}${colon(language)}\n${lines(findings)}`);
        else {
          const words = [
            counted(verified.files, DESK_WORDS.files, language),
            counted(verified.determinations, DESK_WORDS.determinations, language),
            counted(verified.entries, DESK_WORDS.entries, language),
          ];
          io.out(`${DESK_WORDS.bundleWhole[language]}${colon(language)} ${words.join(', ')}\n`);
        }
        const { of, exportedAt, exportedBy } = manifest;
        io.out(`${of.kind}:${of.id}, ${exportedAt}, ${exportedBy.email ?? exportedBy.id}\n`);
        io.out(`SHA-256 ${verified.sha256}\n`);
        if (manifest.head !== null) io.out(`${manifest.head.seq}:${manifest.head.hash}\n`);
        if (notes.length > 0) io.out(`${DESK_WORDS.notChecked[language]}${colon(language)}\n${lines(notes)}`);
      }),
    );
}
