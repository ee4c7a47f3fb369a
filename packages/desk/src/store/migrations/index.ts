import type { Guard } from '../guards.ts';
import { desk } from './0001-desk.ts';
import { GUARDS as OF_DESK } from './0001-guards.ts';
import { server } from './0002-server.ts';
import { kept, GUARDS as OF_KEPT } from './0003-kept.ts';
import { imports } from './0004-imports.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are run. A step that was published is never changed. */
export const MIGRATIONS: readonly Migration[] = [desk, server, kept, imports];

/** Every guard that the steps set up. */
export const GUARDS: readonly Guard[] = [...OF_DESK, ...OF_KEPT];
