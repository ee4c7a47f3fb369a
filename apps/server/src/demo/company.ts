import path from 'node:path';
import type { Store } from '@licet/desk';
import type { Settings } from '../settings.ts';

const file = ({ home }: Settings): string => path.join(home, 'demo', 'desk.db');

/** An invented company in a store of its own, so that nobody's own desk is ever touched by it. */
export const demoCompany = {
  file,
  settings: (settings: Settings): Settings => ({
    ...settings,
    databaseUrl: `sqlite:${file(settings)}`,
    documents: path.dirname(file(settings)),
  }),
  async fill(_store: Store): Promise<void> {},
};
