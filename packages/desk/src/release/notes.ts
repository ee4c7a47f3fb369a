import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { Line } from '../determine/line-record.ts';
import { openConditions } from '../licenses/conditions.ts';
import type { Schema } from '../store/schema.ts';
import { type Told, told } from './obstacle.ts';
import { reservationOf } from './reservation.ts';
import { countedForAnother } from './under-lpp.ts';

/** What whoever releases has to know of the place where the goods go. */
export function gateNotes({ destination_gate }: Pick<Line, 'destination_gate'>): readonly Told[] {
  switch (destination_gate) {
    case 'unknown':
      return [told('destination-unknown')];
    case 'closed':
      return [told('destination-closed')];
    case 'open':
      return [];
  }
}

/** What blocks no shipment on the day, and should be known before it leaves. */
export async function shippingNotes(db: Kysely<Schema>, line: Line, on: Iso): Promise<readonly Told[]> {
  const notes = line.destination_gate === 'unknown' ? [...gateNotes(line)] : [];
  const reserved = await reservationOf(db, line.id);
  if (reserved === undefined) {
    const another = await countedForAnother(db, line.id, on);
    return another === undefined ? notes : [...notes, another];
  }
  for (const { title, due } of await openConditions(db, reserved.license))
    if (due === null) notes.push(told('condition-without-day', { number: reserved.number, title }));
  return notes;
}
