import { day, type Iso } from '@licet/engine';
import { type Kysely, sql } from 'kysely';
import { DeskError } from '../errors.ts';
import { evidenceOf } from '../licenses/evidence.ts';
import { exact, times } from '../licenses/measures.ts';
import { lineOf } from '../licenses/shipment.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { figure, figureOn } from './figure.ts';

/** TPP of one ultimate consignee in one calendar year under LPP, in thousandths. */
export interface LppYear {
  readonly consignee: string;
  readonly year: number;
  readonly used: number;
  readonly limit: number;
  /** 0 where other exporters have sent more than the limit. */
  readonly left: number;
}

const SYMBOL = 'LPP';
/** BIS is told before a shipment of this aggregate TPP (740.29(g)(3)). */
const NOTICE_TPP = 3_200_000_000;

/**
 * Counts an order line against the yearly TPP of its ultimate consignee, which is the ultimate parent that owns the
 * items (740.29(h)(1)). The limit is that of all exporters together: what the consignee had from others is added with
 * `recordLppElsewhere`.
 *
 * A line that has grown since counts what it grew by; one that leaves in another year, or to another consignee, counts
 * there anew, and what was counted stays.
 *
 * One statement checks and counts. Throws `lpp-exceeded` with what is left and what was wanted, `tpp-unknown` where the
 * TPP of the item is, `already-counted` where all of the line counts already. `evidence` is the consignee's
 * certification (f).
 */
export async function useLpp(
  store: Store,
  actor: Actor,
  input: {
    readonly orderLine: string;
    readonly consignee: string;
    readonly on: Iso;
    readonly evidence: string;
  },
): Promise<LppYear & { readonly id: string; readonly noticeBeforeShipment: boolean }> {
  const { orderLine, consignee, on, evidence } = input;
  const limit = limitOn(on);
  const year = yearOf(on);
  return changeAs(
    store,
    actor,
    { action: 'keep-exceptions', subject: `order-line:${orderLine}` },
    async (change) => {
      await evidenceOf(change.db, evidence);
      await partyOf(change, consignee);
      const line = await lineOf(change.db, orderLine);
      if (line.tpp === null) throw new DeskError('tpp-unknown', { line: orderLine });
      const before = (await lppUsesOf(change.db, orderLine, on)).find((use) => use.consignee === consignee);
      const tpp = line.tpp - (before?.tpp ?? 0);
      if (before !== undefined && tpp <= 0)
        throw new DeskError('already-counted', { line: orderLine, use: before.id });
      const id = change.id();
      const added = await sql<{ id: string }>`
      insert into exception_uses
        (id, symbol, order_line_id, consignee, year, tpp, notified_on, earliest_shipment, evidence, at, "by")
      select ${id}, ${SYMBOL}, ${orderLine}, ${consignee}, ${whole(year)}, ${whole(tpp)}, null, null, ${evidence},
        ${change.at}, ${actor.id}
      where ${usedBy(consignee, year)} + ${whole(tpp)} <= ${whole(limit)}
      returning id`.execute(change.db);
      if (added.rows.length === 0) {
        const { left } = await yearOfConsignee(change.db, consignee, year, limit);
        throw new DeskError('lpp-exceeded', { consignee, year, limit, wanted: tpp, left });
      }
      const now = await yearOfConsignee(change.db, consignee, year, limit);
      await change.audit('exception.lpp-use', `order-line:${orderLine}`, { id, tpp, on, evidence, ...now });
      return { id, ...now, noticeBeforeShipment: line.tpp >= NOTICE_TPP };
    },
  );
}

/**
 * TPP that the consignee has received under LPP from other exporters. A fact and no use of ours, so it is written down
 * even where it exceeds the limit; nothing more can be shipped then.
 */
export async function recordLppElsewhere(
  store: Store,
  actor: Actor,
  input: {
    readonly consignee: string;
    readonly year: number;
    readonly tpp: number;
    readonly evidence: string;
  },
): Promise<{ readonly id: string }> {
  const { consignee, year, tpp, evidence } = input;
  if (!Number.isSafeInteger(tpp) || tpp <= 0)
    throw new DeskError('bad-choice', {
      what: 'tpp',
      expected: 'whole thousandths above 0',
      given: String(tpp),
    });
  day(`${year}-01-01`);
  return changeAs(
    store,
    actor,
    { action: 'keep-exceptions', subject: `party:${consignee}` },
    async (change) => {
      await evidenceOf(change.db, evidence);
      await partyOf(change, consignee);
      const id = change.id();
      await change.db
        .insertInto('exception_uses')
        .values({
          id,
          symbol: SYMBOL,
          order_line_id: null,
          consignee,
          year,
          tpp,
          notified_on: null,
          earliest_shipment: null,
          evidence,
          at: change.at,
          by: actor.id,
        })
        .execute();
      await change.audit('exception.lpp-elsewhere', `party:${consignee}`, { id, year, tpp, evidence });
      return { id };
    },
  );
}

/** Where a consignee stands in the year of the day. */
export async function lppOf(store: Store, consignee: string, on: Iso): Promise<LppYear> {
  return yearOfConsignee(store.db, consignee, yearOf(on), limitOn(on));
}

/** What an order line counts in the year of a day, of one consignee. */
export interface LppUse {
  /** The first of its counts. */
  readonly id: string;
  readonly consignee: string;
  /** Thousandths. */
  readonly tpp: number;
}

/** What an order line counts in the year of the day; one for each consignee for whom it was counted. */
export async function lppUsesOf(db: Kysely<Schema>, orderLine: string, on: Iso): Promise<readonly LppUse[]> {
  const rows = await db
    .selectFrom('exception_uses')
    .select(['id', 'consignee', 'tpp'])
    .where('symbol', '=', SYMBOL)
    .where('order_line_id', '=', orderLine)
    .where('year', '=', yearOf(on))
    .orderBy('id')
    .execute();
  return [...Map.groupBy(rows, ({ consignee }) => consignee)].flatMap(([consignee, [first, ...rest]]) =>
    consignee === null || first === undefined
      ? []
      : [
          {
            id: first.id,
            consignee,
            tpp: rest.reduce((sum, { tpp }) => sum + (tpp ?? 0), first.tpp ?? 0),
          },
        ],
  );
}

/** Where a consignee stands within a change; undefined on a day on which the rules have no limit. */
export async function lppStanding(
  db: Kysely<Schema>,
  consignee: string,
  on: Iso,
): Promise<LppYear | undefined> {
  return figureOn('740.29/yearly-cap', on) === undefined
    ? undefined
    : yearOfConsignee(db, consignee, yearOf(on), limitOn(on));
}

/** The limit of the day in thousandths. */
const limitOn = (on: Iso): number => times('LPP limit', figure('740.29/yearly-cap', on), 1_000);
const yearOf = (on: Iso): number => Number(on.slice(0, 4));
const whole = (value: number) => sql<number>`cast(${value} as bigint)`;

const usedBy = (consignee: string, year: number) =>
  sql<number>`(select coalesce(sum(tpp), 0) from exception_uses
    where symbol = ${SYMBOL} and consignee = ${consignee} and year = ${whole(year)})`;

async function yearOfConsignee(
  db: Kysely<Schema>,
  consignee: string,
  year: number,
  limit: number,
): Promise<LppYear> {
  const { rows } = await sql<{ used: number | string }>`select ${usedBy(consignee, year)} as used`.execute(
    db,
  );
  const used = exact('LPP of the year', BigInt(rows[0]?.used ?? 0));
  return { consignee, year, used, limit, left: Math.max(0, limit - used) };
}

async function partyOf({ db }: Change, id: string): Promise<void> {
  const party = await db.selectFrom('parties').select('id').where('id', '=', id).executeTakeFirst();
  if (party === undefined) throw new DeskError('not-found', { what: 'party', id });
}
