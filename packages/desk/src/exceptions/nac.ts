import { day, type Iso, iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import { dayOf } from '../licenses/day-of.ts';
import { evidenceOf } from '../licenses/evidence.ts';
import { words } from '../licenses/words.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { figure } from './figure.ts';

/** BIS's answer to a notice: a confirmation number in STELA, or a license is required (740.8(c)(2)). */
export type NacAnswer = 'confirmed' | 'license-required';

/**
 * Where a notice stands on a day. `confirmation-due`: the 25 days are over and no answer is written down. Silence of BIS
 * is no permission: STELA shows the confirmation, and its number goes into AES. Only `may-ship` lets goods leave.
 */
type NacStatus = 'waiting' | 'confirmation-due' | 'may-ship' | 'license-required';

export interface NacNotice {
  readonly id: string;
  readonly orderLine: string;
  /** Day on which the notice was registered in SNAP-R. */
  readonly registeredOn: Iso;
  readonly earliestShipment: Iso;
  readonly status: NacStatus;
  /** Day of BIS's answer; null where none is written down. */
  readonly answeredOn: Iso | null;
}

const NOTICE = 'NAC';
const ANSWERS: Readonly<Record<NacAnswer, string>> = {
  confirmed: 'NAC confirmed',
  'license-required': 'NAC license required',
};
/** One answer to one notice: the key of the table refuses a second. */
const answerOf = (notice: string): string => `${notice}:answer`;
const LONGEST_STOP = 365;

/**
 * Writes down that a NAC notice for an order line was registered with BIS. The first shipment may leave 25 calendar
 * days later (740.8(c)(1)). A notice is kept per order line; a later order under the same notice has a row of its own.
 */
export async function notifyNac(
  store: Store,
  actor: Actor,
  input: { readonly orderLine: string; readonly registeredOn: Iso; readonly evidence: string },
): Promise<NacNotice> {
  const { orderLine, registeredOn, evidence } = input;
  const earliestShipment = iso(day(registeredOn) + figure('740.8/notice-days', registeredOn));
  return changeAs(
    store,
    actor,
    { action: 'keep-exceptions', subject: `order-line:${orderLine}` },
    async (change) => {
      const today = dayOf(change);
      if (registeredOn > today)
        throw new DeskError('day-to-come', { what: 'notice', given: registeredOn, today });
      await evidenceOf(change.db, evidence);
      const line = await change.db
        .selectFrom('order_lines')
        .select('id')
        .where('id', '=', orderLine)
        .executeTakeFirst();
      if (line === undefined) throw new DeskError('not-found', { what: 'order line', id: orderLine });
      const id = change.id();
      await insert(change, { id, symbol: NOTICE, orderLine, registeredOn, earliestShipment, evidence });
      const notice = { id, orderLine, registeredOn, earliestShipment };
      await change.audit('exception.nac-notice', `order-line:${orderLine}`, { ...notice, evidence });
      return { ...notice, status: statusOn(today, earliestShipment, undefined), answeredOn: null };
    },
  );
}

/** BIS stopped the clock: lapse in appropriations, catastrophe, system failure (740.8(c)(4)). */
export async function delayNac(
  store: Store,
  actor: Actor,
  input: { readonly notice: string; readonly days: number; readonly reason: string },
): Promise<{ readonly earliestShipment: Iso }> {
  const { notice, days } = input;
  const reason = words('reason', input.reason);
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_STOP)
    throw new DeskError('bad-choice', {
      what: 'days',
      expected: `1 to ${LONGEST_STOP}`,
      given: String(days),
    });
  return changeAs(
    store,
    actor,
    { action: 'keep-exceptions', subject: `exception:${notice}` },
    async (change) => {
      const row = await noticeOf(change.db, notice);
      const earliestShipment = iso(day(row.earliest_shipment) + days);
      const { numUpdatedRows } = await change.db
        .updateTable('exception_uses')
        .set({ earliest_shipment: earliestShipment })
        .where('id', '=', notice)
        .where('earliest_shipment', '=', row.earliest_shipment)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new DeskError('changed-meanwhile', { what: `notice ${notice}` });
      await change.audit('exception.nac-delay', `order-line:${row.order_line_id}`, {
        notice,
        days,
        reason,
        earliestShipment,
      });
      return { earliestShipment };
    },
  );
}

/** Writes down BIS's answer. Throws `already-answered` for a second one. */
export async function answerNac(
  store: Store,
  actor: Actor,
  input: { readonly notice: string; readonly answer: NacAnswer; readonly on: Iso; readonly evidence: string },
): Promise<void> {
  const { notice, answer, on, evidence } = input;
  day(on);
  return changeAs(
    store,
    actor,
    { action: 'keep-exceptions', subject: `exception:${notice}` },
    async (change) => {
      const today = dayOf(change);
      if (on > today) throw new DeskError('day-to-come', { what: 'answer', given: on, today });
      const row = await noticeOf(change.db, notice);
      if (on < row.notified_on)
        throw new DeskError('days-out-of-order', {
          first: 'notice',
          before: row.notified_on,
          second: 'answer',
          after: on,
        });
      await evidenceOf(change.db, evidence);
      const added = await insert(change, {
        id: answerOf(notice),
        symbol: ANSWERS[answer],
        orderLine: row.order_line_id,
        registeredOn: on,
        earliestShipment: null,
        evidence,
      });
      if (!added) throw new DeskError('already-answered', { notice });
      await change.audit('exception.nac-answer', `order-line:${row.order_line_id}`, {
        notice,
        answer,
        on,
        evidence,
      });
    },
  );
}

/** The notice as it stands on the day. */
export async function nacOf({ db }: Pick<Store, 'db'>, notice: string, on: Iso): Promise<NacNotice> {
  day(on);
  const row = await noticeOf(db, notice);
  const answer = await db
    .selectFrom('exception_uses')
    .select(['symbol', 'notified_on'])
    .where('id', '=', answerOf(notice))
    .executeTakeFirst();
  return {
    id: notice,
    orderLine: row.order_line_id,
    registeredOn: row.notified_on,
    earliestShipment: row.earliest_shipment,
    status: statusOn(on, row.earliest_shipment, answer),
    answeredOn: answer?.notified_on ?? null,
  };
}

/** The notices of an order line as they stand on the day, the oldest first. */
export async function nacOfLine(
  db: Kysely<Schema>,
  orderLine: string,
  on: Iso,
): Promise<readonly NacNotice[]> {
  const rows = await db
    .selectFrom('exception_uses')
    .select('id')
    .where('order_line_id', '=', orderLine)
    .where('symbol', '=', NOTICE)
    .orderBy('id')
    .execute();
  const notices: NacNotice[] = [];
  for (const { id } of rows) notices.push(await nacOf({ db }, id, on));
  return notices;
}

interface Answered {
  readonly symbol: string;
  readonly notified_on: Iso | null;
}

/** A confirmation holds from its day on; that BIS asks for a license holds whatever the day. */
function statusOn(on: Iso, earliest: Iso, answer: Answered | undefined): NacStatus {
  if (answer?.symbol === ANSWERS['license-required']) return 'license-required';
  if (on < earliest) return 'waiting';
  const confirmed = answer?.symbol === ANSWERS.confirmed ? answer.notified_on : null;
  return confirmed !== null && confirmed <= on ? 'may-ship' : 'confirmation-due';
}

async function noticeOf(db: Store['db'], id: string) {
  const row = await db
    .selectFrom('exception_uses')
    .select(['order_line_id', 'notified_on', 'earliest_shipment'])
    .where('id', '=', id)
    .where('symbol', '=', NOTICE)
    .executeTakeFirst();
  const { order_line_id, notified_on, earliest_shipment } = row ?? {};
  if (!order_line_id || !notified_on || !earliest_shipment)
    throw new DeskError('not-found', { what: 'NAC notice', id });
  return { order_line_id, notified_on, earliest_shipment };
}

interface Entry {
  readonly id: string;
  readonly symbol: string;
  readonly orderLine: string;
  readonly registeredOn: Iso;
  readonly earliestShipment: Iso | null;
  readonly evidence: string;
}

/** Adds a row unless one of its id is there; whether it was added. */
async function insert({ db, at, by }: Change, entry: Entry): Promise<boolean> {
  const added = await db
    .insertInto('exception_uses')
    .values({
      id: entry.id,
      symbol: entry.symbol,
      order_line_id: entry.orderLine,
      consignee: null,
      year: null,
      tpp: null,
      notified_on: entry.registeredOn,
      earliest_shipment: entry.earliestShipment,
      evidence: entry.evidence,
      at,
      by: by.id,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}
