import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type LicenseLine, type Shipment, type Unfit, whyNot } from './fit.ts';
import { linesOf } from './lines.ts';
import { lineOf } from './shipment.ts';

/** A license line that was looked at, and everything that keeps it from fitting. */
export interface Candidate {
  readonly licenseLine: string;
  readonly number: string;
  readonly fits: boolean;
  readonly whyNot: readonly Unfit[];
}

/** Licenses that a company holds at a time are tens, seldom hundreds; past this many lines a person must choose. */
export const MOST_CANDIDATES = 2_000;

/** The lines of granted licenses; one more than the most where there are more. */
export const grantedLines = (db: Kysely<Schema>): Promise<LicenseLine[]> =>
  linesOf(db)
    .where('licenses.status', '=', 'granted')
    .orderBy('license_lines.id')
    .limit(MOST_CANDIDATES + 1)
    .execute();

/** The lines as candidates, those that fit first, then those with the fewest reasons against them. */
export const candidatesAmong = (
  lines: readonly LicenseLine[],
  shipment: Shipment,
  today: Iso,
): readonly Candidate[] =>
  lines
    .map((line) => {
      const reasons = whyNot(line, shipment, today);
      return { licenseLine: line.id, number: line.number, fits: reasons.length === 0, whyNot: reasons };
    })
    .sort((one, other) => one.whyNot.length - other.whyNot.length);

/** The license lines for an order line, each with why not: what a person sees before choosing. */
export async function candidatesOf(
  { db }: Pick<Store, 'db'>,
  orderLine: string,
  today: Iso,
): Promise<readonly Candidate[]> {
  return candidatesAmong(await grantedLines(db), await lineOf(db, orderLine), today);
}
