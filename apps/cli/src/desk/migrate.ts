import { migrateStore, shownUrl } from '@licet/desk';
import type { Register } from '../commands.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';
import { colon, DESK_WORDS } from './words.ts';

export const migrating: Register = (program, session) => {
  onDesk(
    program.command('migrate').description("make the desk's database, or bring it up to this version"),
  ).action((options: DeskOptions) =>
    safely(options, session, async (url, language) => {
      const steps = await migrateStore(url);
      const database = shownUrl(url);
      if (options.json) return session.io.out(`${JSON.stringify({ database, steps })}\n`);
      const said = steps.length === 0 ? DESK_WORDS.upToDate : DESK_WORDS.migrated;
      session.io.out(`${said[language]}${colon(language)} ${database}\n`);
      for (const step of steps) session.io.out(`  ${step}\n`);
    }),
  );
};
