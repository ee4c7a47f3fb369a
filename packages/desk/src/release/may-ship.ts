import type { Iso, Outcome } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { Line } from '../determine/line-record.ts';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import { nacOf } from '../exceptions/nac.ts';
import type { Schema } from '../store/schema.ts';

/** What keeps a line from leaving. The codes are stable. */
export type Obstacle =
  | 'not-free-or-released'
  | 'no-current-determination'
  | 'no-release'
  | 'no-reservation'
  | 'nac-not-notified'
  | 'nac-not-confirmed'
  | 'destination-closed'
  | 'other-day';

/** Whether a shipment of this outcome uses up a license. What nobody knows needs one until somebody does. */
const NEEDS_LICENSE: Readonly<Record<Outcome, boolean>> = {
  nlr: false,
  'not-subject': false,
  'license-exception': false,
  'license-required': true,
  prohibited: true,
  undetermined: true,
};

/**
 * Everything that keeps the line from leaving on the day; nothing where it may. It was determined for its export date,
 * so on any other day it may not: with that day as its export date it is determined anew.
 */
export async function mayShip(db: Kysely<Schema>, line: Line, on: Iso): Promise<readonly Obstacle[]> {
  const obstacles: Obstacle[] = [];
  if (line.status !== 'free' && line.status !== 'released') obstacles.push('not-free-or-released');
  if (line.destination_gate === 'closed') obstacles.push('destination-closed');
  if (line.export_date !== on) obstacles.push('other-day');
  const determination = await db
    .selectFrom('determinations')
    .select(['id', 'outcome', 'answer'])
    .where('id', '=', line.determination_id ?? '')
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (determination === undefined) return [...obstacles, 'no-current-determination'];
  const outcome = determination.outcome as Outcome;
  if (line.status === 'released' && !(await isReleased(db, determination.id))) obstacles.push('no-release');
  if (NEEDS_LICENSE[outcome] && (await reservationOf(db, line.id)) === undefined)
    obstacles.push('no-reservation');
  if (outcome === 'license-exception')
    obstacles.push(...(await noticeDue(db, line.id, JSON.parse(determination.answer) as OwnAnswer, on)));
  return obstacles;
}

/** The drawdown that waits for the shipment of this line. */
export async function reservationOf(db: Kysely<Schema>, line: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('drawdowns')
    .select('id')
    .where('order_line_id', '=', line)
    .where('state', '=', 'reserved')
    .executeTakeFirst();
  return row?.id;
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

/** A shipment under NAC waits for its notice. Where another exception is open as well, only a notice that was made counts. */
async function noticeDue(
  db: Kysely<Schema>,
  line: string,
  { exceptions }: OwnAnswer,
  on: Iso,
): Promise<readonly Obstacle[]> {
  const open = exceptions.filter(({ status }) => status === 'available').map(({ symbol }) => symbol);
  const notices = await db
    .selectFrom('exception_uses')
    .select('id')
    .where('order_line_id', '=', line)
    .where('symbol', '=', 'NAC')
    .execute();
  if (notices.length === 0) return open.every((symbol) => symbol === 'NAC') ? ['nac-not-notified'] : [];
  for (const { id } of notices) if ((await nacOf({ db }, id, on)).status === 'may-ship') return [];
  return ['nac-not-confirmed'];
}
