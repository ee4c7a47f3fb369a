import path from 'node:path';
import { backup, openStore } from '@licet/desk';
import { licetHome } from '@licet/screening';
import type { Register } from '../commands.ts';
import { findingLines } from './audit.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { colon, counted, DESK_WORDS } from './words.ts';

const HELP = `
The file is the same whatever the database: lines of JSON with a hash at their end, to be restored into SQLite or
PostgreSQL. It is of one moment, however long it takes, and nobody has to wait. It holds what your company keeps and
the hashes of passwords and tokens, not who is signed in: store it as such.

Exit codes: 0 written; 1 the database or the disk failed, or the log is not whole; 2 refused.`;

export const backingUp: Register = (program, session) => {
  onDesk(program.command('backup').description('write the whole desk to a file, while it is in use'))
    .argument('<file>', 'a new file')
    .addHelpText('after', HELP)
    .action((file: string, options: DeskOptions) =>
      safely(options, session, async (url, language) => {
        const { io, exit } = session;
        const store = await openStore({ url, existing: true });
        const end = await backup(store, file).finally(() => store.close());
        if (end.audit.findings.length > 0) exit(1);
        const documents = path.join(licetHome(), 'desk', 'documents');
        if (options.json) return io.out(`${JSON.stringify({ file, ...end, documents })}\n`);
        const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
        io.out(
          `${DESK_WORDS.backedUp[language]}${colon(language)} ${file} (${counted(rows, DESK_WORDS.rows, language)})\n`,
        );
        io.out(`SHA-256 ${end.sha256}\n`);
        if (end.rows.documents !== undefined)
          io.out(`${DESK_WORDS.documents[language]}${colon(language)} ${documents}\n`);
        if (end.audit.findings.length > 0) io.err(findingLines(end.audit.findings, language));
      }),
    );
};
