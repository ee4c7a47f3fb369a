import { day, type Iso } from '@licet/engine';
import type { Store } from '../store/store.ts';
import { mayShip } from './may-ship.ts';
import { shippingNotes } from './notes.ts';
import type { Told } from './obstacle.ts';
import { lineRow } from './release.ts';

/**
 * What would keep an order line from leaving on a day, before anybody tries; empty where nothing would. The day may be
 * to come: what is recorded until then can change the answer. Throws `not-found`, and `bad-date` for what is no day.
 */
export async function whatBlocks(store: Store, line: string, on: Iso): Promise<readonly Told[]> {
  day(on);
  return store.snapshot(async (db) => mayShip(db, await lineRow(db, line), on));
}

/** What would not keep it, and should be known. */
export async function whatToKnow(store: Store, line: string, on: Iso): Promise<readonly Told[]> {
  day(on);
  return store.snapshot(async (db) => shippingNotes(db, await lineRow(db, line), on));
}
