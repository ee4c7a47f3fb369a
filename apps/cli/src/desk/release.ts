import { DeskError, openStore, readDetermination, release, type Store, signIn } from '@licet/desk';
import { type Language, OUTCOME_WORDS } from '@licet/engine';
import type { Command } from 'commander';
import type { Session } from '../io.ts';
import { lineNamed } from './line-named.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { colon, DESK_WORDS } from './words.ts';

interface Options extends DeskOptions {
  readonly as: string;
  readonly reason: string;
  readonly order?: string;
  readonly determination?: string;
}

const HELP = `
Whoever reaches the database file from a shell could change it with other tools; the log and its hashes are there for
that. Four eyes hold here as they do on the server: one acts as a person with an account, shows it with the password
(asked for, or the first line of stdin), and is refused what that person determined or changed. Accounts that sign in
elsewhere (OpenID Connect) have no password here and release over the server.

  licet desk release DEMO-1001-1 --as approver@demo.example --reason "License Z0001 covers it; papers checked."

Exit codes: 0 released; 1 the database failed; 2 refused.`;

/** `licet desk release`. */
export function deskRelease(command: Command, session: Session): void {
  onDesk(command.command('release').description('let a held line go, as a second person'))
    .argument('<line>', 'an order line by its id; with --order by its number in that order')
    .option('--order <number>', "an order by the host system's number")
    .requiredOption('--as <email>', 'the person who releases')
    .requiredOption('--reason <text>', 'why it may go, at least ten characters')
    .option('--determination <id>', 'the determination that was read (default the one that is shown)')
    .addHelpText('after', HELP)
    .action((line: string, options: Options) =>
      safely(options, session, async (url, language) => {
        const store = await openStore({ url, existing: true });
        try {
          const id = await lineNamed(store.db, { line, order: options.order });
          const determination = options.determination ?? (await shown(store, id, session, language));
          const actor = await personOf(store, options.as, session, language);
          const { reason } = options;
          const made = await release(store, actor, { line: id, determination, reason });
          if (options.json) return session.io.out(`${JSON.stringify(made)}\n`);
          session.io.out(`${DESK_WORDS.released[language]}${colon(language)} ${id} (${made.id})\n`);
          for (const { text } of made.notes) session.io.err(`  ${text[language]}\n`);
        } finally {
          await store.close();
        }
      }),
    );
}

/** Says what is about to be released, and returns the determination that was shown. */
async function shown({ db }: Store, id: string, { io }: Session, language: Language): Promise<string> {
  const line = await db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (line.determination_id === null || line.status !== 'held')
    throw new DeskError('line-not-held', { line: id, status: line.status });
  const { answer } = await readDetermination(db, line.determination_id);
  io.err(`${id}${colon(language)} ${OUTCOME_WORDS[answer.outcome][language]} (${line.determination_id})\n`);
  if (line.hold_reason !== null) io.err(`  ${line.hold_reason}\n`);
  return line.determination_id;
}

async function personOf({ db }: Store, email: string, { io }: Session, language: Language) {
  const password = await (io.askHidden ?? io.ask)(
    `${DESK_WORDS.password[language]} ${email}${colon(language)} `,
  );
  const user = await signIn(db, { email, password: password ?? '' });
  if (user === undefined) throw new DeskError('wrong-password');
  return { id: user.id, roles: user.roles };
}
