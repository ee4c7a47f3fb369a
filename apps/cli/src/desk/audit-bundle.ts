import { open, rm } from 'node:fs/promises';
import { DeskError, exportBundle, openStore, type Store } from '@licet/desk';
import type { Command } from 'commander';
import type { Session } from '../io.ts';
import { cliActor } from './cli-actor.ts';
import { lineNamed } from './line-named.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { colon, DESK_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly line?: string;
  readonly order?: string;
  readonly license?: string;
  readonly output: string;
}

const HELP = `
A ZIP with a memo (PDF, in the language of --lang), everything that the desk keeps of the transaction (JSON), its
documents, the entries of the log that concern it, and the hash of each. It verifies without this desk: licet audit
verify-bundle FILE. The export itself is written into the log.

  licet audit bundle --order SO-1001 --line 2 --lang fr -o SO-1001-2.zip

Exit codes: 0 written; 1 the database or the disk failed; 2 refused.`;

/** `licet audit bundle`. */
export function bundling(command: Command, session: Session): void {
  onDesk(command.command('bundle').description('one order line or license with all its proof, in one file'))
    .option('--line <id>', 'an order line by its id; with --order by its number in that order')
    .option('--order <number>', "an order by the host system's number")
    .option('--license <number>', 'a license by its number')
    .requiredOption('-o, --output <file>', 'a new file')
    .addHelpText('after', HELP)
    .action((options: Options) =>
      safely(options, session, async (url, language) => {
        const store = await openStore({ url, existing: true });
        try {
          const of = await named(store, options);
          const made = await written(options.output, () =>
            exportBundle(store, cliActor(['auditor']), of, { language }),
          );
          const { io } = session;
          if (options.json) return io.out(`${JSON.stringify({ file: options.output, of, ...made })}\n`);
          io.out(`${DESK_WORDS.bundled[language]}${colon(language)} ${options.output}\n`);
          io.out(`SHA-256 ${made.sha256}\n`);
        } finally {
          await store.close();
        }
      }),
    );
}

async function named(store: Store, { line, order, license }: Options) {
  if (license !== undefined && line === undefined && order === undefined) {
    const row = await store.db
      .selectFrom('licenses')
      .select('id')
      .where('number', '=', license)
      .executeTakeFirst();
    if (row === undefined) throw new DeskError('not-found', { what: 'license', id: license });
    return { kind: 'license', id: row.id } as const;
  }
  if (license !== undefined || (line === undefined && order === undefined))
    throw new DeskError('bad-choice', {
      what: 'bundle',
      expected: '--line, --order, or --license alone',
      given: license === undefined ? 'none of them' : '--license with --line or --order',
    });
  return { kind: 'order-line', id: await lineNamed(store.db, { line, order }) } as const;
}

/** Takes the place of the file first: an export that cannot be kept is not made. */
async function written(
  file: string,
  make: () => ReturnType<typeof exportBundle>,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const unwritable = (error: unknown) =>
    new DeskError('bundle-unwritable', {
      file,
      because: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    throw unwritable(error);
  });
  try {
    const { bytes, sha256 } = await make();
    await handle.writeFile(bytes).catch((error: unknown) => {
      throw unwritable(error);
    });
    await handle.close();
    return { sha256, size: bytes.length };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(file, { force: true });
    throw error;
  }
}
