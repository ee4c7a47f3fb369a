import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { readIndex, writeIndex } from '../../packages/screening/src/matching/index-file.ts';
import {
  createScreener,
  openScreener,
  type Screener,
  THRESHOLD,
} from '../../packages/screening/src/matching/screener.ts';

export { createScreener, THRESHOLD };

/** The index as bytes, and back. */
export const save = ({ index }: Screener): Uint8Array => writeIndex(index);
export const open = (bytes: Uint8Array, entries: readonly Entry[]): Screener =>
  openScreener(readIndex(bytes), (at) => entries[at] as Entry);
