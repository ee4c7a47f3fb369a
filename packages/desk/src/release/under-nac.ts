import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { type NacNotice, nacOfLine } from '../exceptions/nac.ts';
import { canonical } from '../store/canonical.ts';
import type { Schema } from '../store/schema.ts';
import { type Told, told } from './obstacle.ts';

/**
 * Why the line may not leave under NAC on the day (740.8(c)); undefined where it may. Of several notices one is enough,
 * but the last answer of BIS stands: where that asks for a license, no notice lets the line go.
 */
export async function underNac(db: Kysely<Schema>, line: string, on: Iso): Promise<Told | undefined> {
  const notices = await nacOfLine(db, line, on);
  const last = notices.at(-1);
  if (last === undefined) return told('nac-not-notified');
  const answer = lastAnswer(notices);
  if (answer?.status === 'license-required')
    return told('nac-license-required', { answered: answer.answeredOn as Iso });
  const changed = await changedSince(db, line);
  const standing = notices.filter(({ id }) => changed.get(id)?.length === 0);
  if (standing.some(({ status }) => status === 'may-ship')) return undefined;
  const [first] = standing.toSorted((a, b) => (a.earliestShipment < b.earliestShipment ? -1 : 1));
  if (first === undefined)
    return told('nac-notice-changed', { changed: changed.get(last.id)?.join(', ') ?? 'unknown' });
  const { registeredOn: registered, earliestShipment: earliest } = first;
  return first.status === 'waiting'
    ? told('nac-waiting', { registered, earliest, on })
    : told('nac-not-confirmed', { earliest, on });
}

/** Of two on one day the stricter. */
const lastAnswer = (notices: readonly NacNotice[]): NacNotice | undefined =>
  notices
    .filter(({ answeredOn }) => answeredOn !== null)
    .toSorted(
      (a, b) =>
        (a.answeredOn as Iso).localeCompare(b.answeredOn as Iso) ||
        Number(a.status === 'license-required') - Number(b.status === 'license-required'),
    )
    .at(-1);

/** What a notice names: other goods, amounts or parties are another notice's. */
const NAMED = ['item_id', 'quantity', 'value', 'currency', 'ship_to', 'parties'] as const;
const NAMED_ROLES: ReadonlySet<string> = new Set(['ultimate-consignee', 'end-user']);

type Terms = Readonly<Partial<Record<(typeof NAMED)[number], unknown>>>;

/** Of each notice, what it named and the line says otherwise now, as the log tells it. */
async function changedSince(
  db: Kysely<Schema>,
  line: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await db
    .selectFrom('audit')
    .select(['action', 'data'])
    .where('subject', '=', `order-line:${line}`)
    .where('action', 'in', ['exception.nac-notice', 'order-line.changed'])
    .orderBy('seq', 'desc')
    .execute();
  const was: Record<string, string> = {};
  const is: Record<string, string> = {};
  const changed = new Map<string, readonly string[]>();
  // Backwards: what stands first is how it is now, what comes last is how it was at the notice.
  for (const { action, data } of entries) {
    const entry = JSON.parse(data) as { readonly id: string; readonly before: Terms; readonly after: Terms };
    if (action === 'exception.nac-notice')
      changed.set(
        entry.id,
        NAMED.filter((term) => was[term] !== is[term]),
      );
    else
      for (const term of NAMED)
        if (term in entry.after) {
          is[term] ??= named(term, entry.after[term]);
          was[term] = named(term, entry.before[term]);
        }
  }
  return changed;
}

const named = (term: string, value: unknown): string =>
  term === 'parties' && typeof value === 'string'
    ? canonical((JSON.parse(value) as [string, string][]).filter(([role]) => NAMED_ROLES.has(role)))
    : canonical(value ?? null);
