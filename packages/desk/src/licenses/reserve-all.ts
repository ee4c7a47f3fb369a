import type { Iso } from '@licet/engine';
import { sql } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Actor, Change } from '../store/store.ts';
import { candidatesAmong, grantedLines, MOST_CANDIDATES } from './candidates.ts';
import { dayOf } from './day-of.ts';
import { counted, type LicenseLine, leftOf, refusal, type Shipment, whyNot } from './fit.ts';
import type { Outcome } from './gather.ts';
import { linesOf } from './lines.ts';
import { MEASURES, type Measures } from './measures.ts';
import type { Drawdown, Request } from './reserve.ts';
import { shipmentsOf } from './shipment.ts';

/** Candidates that an error shows; `candidatesOf` has them all. */
const SHOWN = 20;

/**
 * Reserves for several order lines, one after the other as they come: each sees what those before it have taken, and
 * who does not fit is refused alone. Read and decided together, so that a crowd on one license costs a few statements.
 */
export async function reserveAll(
  change: Change,
  requests: readonly Request[],
): Promise<readonly Outcome<Drawdown>[]> {
  const today = dayOf(change);
  const { db } = change;
  const orderLines = requests.map(({ orderLine }) => orderLine);
  const shipments = await shipmentsOf(db, orderLines);
  const standing = await standingOf(change, orderLines);
  const lines = await licenseLinesFor(change, requests);
  const taken = new Map<string, Measures>();
  const made: Made[] = [];
  const outcomes = requests.map(({ orderLine, licenseLine, by }): Outcome<Drawdown> => {
    try {
      const shipment = open(shipments.get(orderLine), orderLine);
      const stands = standing.get(orderLine);
      if (stands !== undefined) throw new DeskError('already-reserved', { line: orderLine, ...stands });
      const line =
        licenseLine === undefined
          ? onlyFit(lines, shipment, today)
          : named(lines, licenseLine, shipment, today);
      const amounts = counted(shipment);
      const after = plus(line, amounts);
      lines.set(line.id, after);
      taken.set(line.id, sum(taken.get(line.id), amounts));
      const id = change.id();
      standing.set(orderLine, { drawdown: id, state: 'reserved' });
      const drawdown = { id, licenseLine: line.id, orderLine, ...amounts, left: leftOf(after) };
      made.push({ drawdown, by, license: line.license_id });
      return { result: drawdown };
    } catch (error) {
      return { error };
    }
  });
  if (made.length === 0) return outcomes;
  for (const [line, amounts] of taken) await setAside(change, line, amounts);
  await write(change, made);
  for (const { drawdown, by, license } of made)
    await change.as(by).audit('license.reserve', `license:${license}`, drawdown);
  return outcomes;
}

interface Made {
  readonly drawdown: Drawdown;
  readonly by: Actor;
  readonly license: string;
}

function open<T extends Shipment & { readonly status: string }>(line: T | undefined, id: string): T {
  if (line === undefined) throw new DeskError('not-found', { what: 'order line', id });
  if (line.status === 'cancelled' || line.status === 'shipped')
    throw new DeskError('line-closed', { line: id, status: line.status });
  return line;
}

/** Where an order line stands on a license already. */
async function standingOf(
  { db }: Change,
  orderLines: readonly string[],
): Promise<Map<string, { readonly drawdown: string; readonly state: string }>> {
  const rows = await db
    .selectFrom('drawdowns')
    .select(['id', 'order_line_id', 'state'])
    .where('order_line_id', 'in', [...orderLines])
    .execute();
  // The state is looked at here: asked for it, PostgreSQL goes through every drawdown in that state.
  return new Map(
    rows
      .filter(({ state }) => state === 'reserved' || state === 'shipped')
      .map(({ id, order_line_id, state }) => [order_line_id, { drawdown: id, state }]),
  );
}

/** The license lines that are named, or all of granted licenses where one of the requests names none. */
async function licenseLinesFor(
  { db }: Change,
  requests: readonly Request[],
): Promise<Map<string, LicenseLine>> {
  const names = requests.flatMap(({ licenseLine }) => licenseLine ?? []);
  const chosen = names.length === 0 ? [] : await linesOf(db).where('license_lines.id', 'in', names).execute();
  const all = names.length < requests.length ? await grantedLines(db) : [];
  return new Map([...all, ...chosen].map((line) => [line.id, line]));
}

function named(
  lines: ReadonlyMap<string, LicenseLine>,
  id: string,
  shipment: Shipment,
  today: Iso,
): LicenseLine {
  const line = lines.get(id);
  if (line === undefined) throw new DeskError('not-found', { what: 'license line', id });
  const [first] = whyNot(line, shipment, today);
  if (first !== undefined) throw refusal(first, line.number);
  return line;
}

function onlyFit(lines: ReadonlyMap<string, LicenseLine>, shipment: Shipment, today: Iso): LicenseLine {
  const granted = [...lines.values()].filter(({ status }) => status === 'granted');
  const all = candidatesAmong(granted, shipment, today);
  const fitting = all.filter(({ fits }) => fits);
  const candidates = all.slice(0, SHOWN);
  const only = lines.get(fitting[0]?.licenseLine ?? '');
  if (only === undefined) throw new DeskError('no-license-fits', { line: shipment.orderLine, candidates });
  if (fitting.length > 1 || granted.length > MOST_CANDIDATES)
    throw new DeskError('several-licenses-fit', {
      line: shipment.orderLine,
      count: fitting.length,
      candidates,
    });
  return only;
}

const sum = (one: Measures | undefined, other: Measures): Measures => ({
  quantity: (one?.quantity ?? 0) + other.quantity,
  value: (one?.value ?? 0) + other.value,
  tpp: (one?.tpp ?? 0) + other.tpp,
});

const plus = (line: LicenseLine, amounts: Measures): LicenseLine => ({
  ...line,
  reserved_quantity: line.reserved_quantity + amounts.quantity,
  reserved_value: line.reserved_value + amounts.value,
  reserved_tpp: line.reserved_tpp + amounts.tpp,
});

/**
 * The reservation itself, in one statement: it changes the counters only where the sums still hold, whatever was read
 * before. Where they do not, the whole change is undone.
 */
async function setAside({ db }: Change, id: string, amounts: Measures): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('license_lines')
    .set((eb) => ({
      reserved_quantity: eb('reserved_quantity', '+', amounts.quantity),
      reserved_value: eb('reserved_value', '+', amounts.value),
      reserved_tpp: eb('reserved_tpp', '+', amounts.tpp),
    }))
    .where('id', '=', id)
    .where((eb) =>
      eb.and(
        MEASURES.map((measure) =>
          eb.or([
            eb(measure, 'is', null),
            sql<boolean>`${eb.ref(`reserved_${measure}`)} + ${eb.ref(`used_${measure}`)} + ${amounts[measure]} <= ${eb.ref(measure)}`,
          ]),
        ),
      ),
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DeskError('changed-meanwhile', { what: `license line ${id}` });
}

/** The database has one place for an order line that stands on a license. */
async function write({ db, at }: Change, made: readonly Made[]): Promise<void> {
  await db
    .insertInto('drawdowns')
    .values(
      made.map(({ by, drawdown: { id, licenseLine, orderLine, quantity, value, tpp } }) => ({
        id,
        license_line_id: licenseLine,
        order_line_id: orderLine,
        quantity,
        value,
        tpp,
        state: 'reserved' as const,
        at,
        by: by.id,
      })),
    )
    .execute();
}
