import type { Iso, Outcome } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { Line } from '../determine/line-record.ts';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import { notUnderLicense } from '../licenses/ship.ts';
import { lineOf } from '../licenses/shipment.ts';
import type { Schema } from '../store/schema.ts';
import { type Told, told, toldBy } from './obstacle.ts';
import { reservationOf } from './reservation.ts';
import { underException } from './under-exception.ts';

/** What lets a shipment of this outcome leave. What nobody knows needs a license until somebody does. */
const LEAVES_UNDER: Readonly<Record<Outcome, 'nothing' | 'exception' | 'license'>> = {
  nlr: 'nothing',
  'not-subject': 'nothing',
  'license-exception': 'exception',
  'license-required': 'license',
  prohibited: 'license',
  undetermined: 'license',
};

/**
 * Everything that keeps the line from leaving on the day; nothing where it may. It was determined for its export date,
 * so on any other day it may not: with that day as its export date it is determined anew. A reservation is what the
 * line leaves under, whatever else is open to it.
 */
export async function mayShip(db: Kysely<Schema>, line: Line, on: Iso): Promise<readonly Told[]> {
  const obstacles: Told[] = [];
  if (line.status !== 'free' && line.status !== 'released')
    obstacles.push(told('not-free-or-released', { status: line.status }));
  if (line.destination_gate === 'closed') obstacles.push(told('destination-closed'));
  if (line.export_date !== on) obstacles.push(told('other-day', { expected: line.export_date, given: on }));
  const determination = await db
    .selectFrom('determinations')
    .select(['id', 'outcome', 'answer'])
    .where('id', '=', line.determination_id ?? '')
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (determination === undefined) return [...obstacles, told('no-current-determination')];
  if (line.status === 'released' && !(await isReleased(db, determination.id)))
    obstacles.push(told('no-release'));
  const reserved = await reservationOf(db, line.id);
  if (reserved !== undefined) {
    const refused = await notUnderLicense(db, reserved, await lineOf(db, line.id), on);
    return [...obstacles, ...refused.map(toldBy)];
  }
  const under = LEAVES_UNDER[determination.outcome as Outcome];
  if (under === 'license') obstacles.push(told('no-reservation'));
  if (under === 'exception')
    obstacles.push(...(await underException(db, line.id, JSON.parse(determination.answer) as OwnAnswer, on)));
  return obstacles;
}

async function isReleased(db: Kysely<Schema>, determination: string): Promise<boolean> {
  const row = await db
    .selectFrom('releases')
    .select('id')
    .where('determination_id', '=', determination)
    .where('expired_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
