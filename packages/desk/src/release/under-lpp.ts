import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { type LppUse, lppStanding, lppUsesOf } from '../exceptions/lpp.ts';
import { lineOf } from '../licenses/shipment.ts';
import type { Schema } from '../store/schema.ts';
import { type Told, told } from './obstacle.ts';

/**
 * Why the line may not leave under LPP on the day (740.29(a)); undefined where all of it is counted in the year of its
 * consignee, and that year is within the limit.
 */
export async function underLpp(db: Kysely<Schema>, line: string, on: Iso): Promise<Told | undefined> {
  const year = Number(on.slice(0, 4));
  const [use] = (await lppUsesOf(db, line, on)).toSorted((a, b) => b.tpp - a.tpp);
  const stands = use && (await lppStanding(db, use.consignee, on));
  if (use === undefined || stands === undefined) return told('lpp-not-counted', { year });
  const { tpp } = await lineOf(db, line);
  const counted = units(use.tpp);
  if (tpp === null) return told('lpp-tpp-unknown', { year, counted });
  if (tpp > use.tpp) return told('lpp-count-short', { year, counted, now: units(tpp) });
  const { used, limit } = stands;
  if (used > limit)
    return told('lpp-year-exceeded', {
      year,
      consignee: await nameOf(db, use.consignee),
      used: units(used),
      limit: units(limit),
    });
  return undefined;
}

/** A count for a party that the line does not name as its ultimate consignee: nobody but a person can say why. */
export async function countedForAnother(
  db: Kysely<Schema>,
  line: string,
  on: Iso,
): Promise<Told | undefined> {
  const { consignees } = await lineOf(db, line);
  const uses: readonly LppUse[] = await lppUsesOf(db, line, on);
  if (uses.length === 0 || uses.some(({ consignee }) => consignees.includes(consignee))) return undefined;
  const names = (ids: readonly string[]) => Promise.all(ids.map((id) => nameOf(db, id)));
  return told('lpp-other-consignee', {
    counted: (await names(uses.map(({ consignee }) => consignee))).join(', '),
    named: (await names(consignees)).join(', ') || '-',
  });
}

const units = (thousandths: number): number => thousandths / 1_000;

async function nameOf(db: Kysely<Schema>, party: string): Promise<string> {
  const row = await db.selectFrom('parties').select('name').where('id', '=', party).executeTakeFirst();
  return row?.name ?? party;
}
