import { restore, shownUrl } from '@licet/desk';
import type { Register } from '../commands.ts';
import { findingLines } from './audit.ts';
import { userName } from './cli-actor.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { colon, counted, DESK_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly replace?: boolean;
  readonly yes?: boolean;
}

const HELP = `
All or nothing: the file is compared with its hash first, and the log is walked before anything counts. An entry of the
log then says who restored what. Stop the server before, and restart it afterwards: nobody stays signed in. A token
that was revoked after the backup is good again: revoke it anew.

Exit codes: 0 restored; 1 the database or the disk failed, or the log was not whole when it was backed up; 2 refused.`;

export const restoring: Register = (program, session) => {
  onDesk(program.command('restore').description("fill the desk's database from a backup"))
    .argument('<file>', 'as licet backup wrote it')
    .option('--replace', 'give up what the database holds')
    .option('--yes', 'with --replace: do not ask')
    .addHelpText('after', HELP)
    .action((file: string, options: Options) =>
      safely(options, session, async (url, language) => {
        const { io, exit } = session;
        if (options.replace && !options.yes) {
          const answer = await io.ask(`${shownUrl(url)}. ${DESK_WORDS.confirm[language]}\n> `);
          if (answer?.trim() !== 'replace') {
            io.err(`licet: ${DESK_WORDS.kept[language]}\n`);
            return exit(2);
          }
        }
        const end = await restore(file, { url, by: `cli:${userName()}`, replace: options.replace === true });
        if (end.audit.findings.length > 0) exit(1);
        if (options.json) return io.out(`${JSON.stringify({ database: shownUrl(url), ...end })}\n`);
        const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
        io.out(
          `${DESK_WORDS.restored[language]}${colon(language)} ${shownUrl(url)} (${counted(rows, DESK_WORDS.rows, language)})\n`,
        );
        if (end.audit.findings.length > 0) io.err(findingLines(end.audit.findings, language));
      }),
    );
};
