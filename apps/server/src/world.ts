import type { Store } from '@licet/desk';
import type { Logger } from 'pino';
import type { Imports } from './imports/imports.ts';
import type { ListDoor } from './lists/door.ts';
import type { Telemetry } from './operations/telemetry.ts';
import type { Pages } from './pages/pages.ts';
import type { Settings } from './settings.ts';

/** What a request may touch of the world, so that tests can hand it another one. */
export interface World {
  readonly store: Store;
  readonly lists: ListDoor;
  readonly imports: Imports;
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Absent where no collector is configured. */
  readonly telemetry?: Telemetry;
  /** Absent where they were not built. */
  readonly pages?: Pages;
}
