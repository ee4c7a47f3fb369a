import { desk } from './0001-desk.ts';
import { server } from './0002-server.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are run. A step that was published is never changed. */
export const MIGRATIONS: readonly Migration[] = [desk, server];
