import type { Table } from '@licet/tables';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { type AesProblem, readAesFile } from './aes-file.ts';
import { exact } from './measures.ts';

/** Percent of the value on the license by which all shipments under it may exceed it (750.11(b)). */
const TOLERANCE = 10;

/** A license in both books. Money in minor units of U.S. dollars, the currency of AES. */
export interface Balance {
  readonly license: string;
  readonly number: string;
  /** Line of the file; null where AES does not have the license. */
  readonly line: number | null;
  /** Value shipped by our books. */
  readonly ours: number;
  readonly aes: number | null;
  /** AES less ours. */
  readonly difference: number | null;
  /** Value on the license, null where a line has no limit in value. */
  readonly licensed: number | null;
  /** Whether the books differ by at most the tolerance; null where it cannot be said. */
  readonly within: boolean | null;
  /**
   * Where the larger of the two books stands to the value on the license. All shipments up to the full quantity may
   * exceed it by the tolerance, unless the license says otherwise (750.11(b)); the quantity itself is a hard limit.
   */
  readonly use: 'within-value' | 'within-tolerance' | 'beyond' | 'unknown';
  /** Why something is unknown. */
  readonly note: string | null;
}

export interface Reconciliation {
  readonly balances: readonly Balance[];
  readonly problems: readonly AesProblem[];
}

/**
 * Lays our books beside the value balance of AES: one row for every license that either has. The licenses' hard limits
 * are not touched by the tolerance; reservations stop at the value on the license.
 */
export async function reconcile(store: Store, actor: Actor, table: Table): Promise<Reconciliation> {
  const { balances: found, problems } = await readAesFile(table);
  const byNumber = new Map(found.map((row) => [row.number, row]));
  const books = await booksOf(store);
  const known = new Set(books.map(({ number }) => number));
  const strangers = found
    .filter(({ number }) => !known.has(number))
    .map(({ line, number }) => ({ line, problem: `license ${number}: we hold none of this number.` }));
  const result = {
    balances: books.map((book) => compare(book, byNumber.get(book.number) ?? null)),
    problems: [...problems, ...strangers].sort((one, other) => one.line - other.line),
  };
  await changeAs(store, actor, { action: 'reconcile', subject: 'licenses' }, (change) =>
    change.audit('license.reconcile', 'licenses', {
      licenses: result.balances.length,
      apart: result.balances.filter(({ within }) => within !== true).map(({ number }) => number),
      problems: result.problems.length,
    }),
  );
  return result;
}

/** What we have shipped under a license, all lines together. */
export interface Book {
  readonly license: string;
  readonly number: string;
  readonly ours: number;
  readonly licensed: number | null;
  readonly note: string | null;
}

/** Sets one license beside its row of the file. */
export function compare(book: Book, row: { readonly line: number; readonly used: number } | null): Balance {
  const { license, number, ours, licensed, note } = book;
  const base = { license, number, ours, licensed, line: row?.line ?? null, aes: row?.used ?? null };
  const difference = row === null ? null : row.used - ours;
  const blind = note ?? (row === null ? 'not in the file' : null);
  if (blind !== null || row === null || difference === null)
    return { ...base, difference, within: null, use: 'unknown', note: blind };
  if (licensed === null)
    return {
      ...base,
      difference,
      within: difference === 0 ? true : null,
      use: 'unknown',
      note: 'a line of the license has no limit in value',
    };
  const within = BigInt(Math.abs(difference)) * 100n <= BigInt(licensed) * BigInt(TOLERANCE);
  return { ...base, difference, within, use: useOf(Math.max(ours, row.used), licensed), note: null };
}

function useOf(used: number, licensed: number): Balance['use'] {
  if (used <= licensed) return 'within-value';
  return BigInt(used) * 100n <= BigInt(licensed) * BigInt(100 + TOLERANCE) ? 'within-tolerance' : 'beyond';
}

async function booksOf({ db }: Store): Promise<readonly Book[]> {
  const rows = await db
    .selectFrom('licenses')
    .innerJoin('license_lines', 'license_lines.license_id', 'licenses.id')
    .select(['licenses.id', 'licenses.number'])
    .select(['license_lines.currency', 'license_lines.value', 'license_lines.used_value'])
    .where('licenses.status', 'in', ['granted', 'expired', 'revoked'])
    .orderBy('licenses.number')
    .orderBy('licenses.id')
    .execute();
  const books = new Map<string, typeof rows>();
  for (const row of rows) books.set(row.id, [...(books.get(row.id) ?? []), row]);
  return [...books].map(([license, lines]) => ({
    license,
    number: lines[0]?.number ?? '',
    ours: exact('value used', sum(lines.map((line) => line.used_value))),
    licensed: lines.every(({ value }) => value !== null)
      ? exact('value on the license', sum(lines.map(({ value }) => value ?? 0)))
      : null,
    note: lines.every(({ currency }) => currency === 'USD') ? null : 'AES counts in USD, a line does not',
  }));
}

const sum = (amounts: readonly number[]): bigint =>
  amounts.reduce((total, amount) => total + BigInt(amount), 0n);
