import type { Iso } from '@licet/engine';
import { type Lists, matcherVersion, type PartyEvidence, type RunParty, rescreen } from '@licet/screening';
import type { Kysely } from 'kysely';
import type { LineStatus, Schema } from '../store/schema.ts';
import type { DeskLists } from './lists.ts';
import type { StoredQuestion } from './stored.ts';
import { aTurn } from './turn.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** Whether the lists, or decisions on their hits, may say something else of a party than they did. */
export type TouchedParty = (party: string, on: Iso, snapshot: string | null) => boolean;

interface Group {
  readonly snapshot: string | null;
  /** Days within one stretch of the old and the new lists. */
  readonly days: Iso[];
}

const STATES: readonly LineStatus[] = ['free', 'held', 'released'];
const ROWS = 500;
/** Parties between two turns of others. */
const AT_ONCE = 50;

/**
 * Finds the parties of undecided lines that a change of the lists touches, by what their last screening found. A party
 * with hits is always among them, since decisions on hits are made and lapse; so is one with owners, who are screened
 * with it. Where the lists of then cannot be opened, everybody is.
 */
export async function touchedParties(
  db: Kysely<Schema>,
  now: DeskLists,
  before: (snapshot: string) => DeskLists | undefined,
): Promise<TouchedParty> {
  const stretches = await groupsOf(db, now, before);
  const touched = new Map<string, ReadonlySet<string> | 'all'>();
  for (const [key, { snapshot, days }] of stretches) {
    const old = snapshot === null ? undefined : before(snapshot);
    const whole = now.hand.flags.length > 0 || (old?.hand.flags.length ?? 0) > 0;
    touched.set(
      key,
      snapshot === null || whole || old?.hand.lists === undefined || now.hand.lists === undefined
        ? now.snapshot === snapshot && !whole
          ? new Set()
          : 'all'
        : await touchedIn(db, { snapshot, days }, old.hand.lists, now),
    );
  }
  return (party, on, snapshot) => {
    const found = touched.get(groupKey(now, before, snapshot, on));
    return found === undefined || found === 'all' || found.has(party);
  };
}

const groupKey = (
  now: DeskLists,
  before: (snapshot: string) => DeskLists | undefined,
  snapshot: string | null,
  on: Iso,
): string =>
  `${snapshot}|${now.stretch(on)}|${snapshot === null ? '' : (before(snapshot)?.stretch(on) ?? '')}`;

async function groupsOf(
  db: Kysely<Schema>,
  now: DeskLists,
  before: (snapshot: string) => DeskLists | undefined,
): Promise<ReadonlyMap<string, Group>> {
  const rows = await db
    .selectFrom('order_lines as line')
    .innerJoin('determinations as made', 'made.id', 'line.determination_id')
    .select(['made.snapshot as snapshot', 'line.export_date as on'])
    .distinct()
    .where('line.status', 'in', STATES)
    .execute();
  const groups = new Map<string, Group>();
  for (const { snapshot, on } of rows) {
    const key = groupKey(now, before, snapshot, on);
    const group = groups.get(key) ?? { snapshot, days: [] };
    group.days.push(on);
    groups.set(key, group);
  }
  return groups;
}

async function touchedIn(
  db: Kysely<Schema>,
  { snapshot, days }: Group,
  old: Lists,
  now: DeskLists,
): Promise<ReadonlySet<string>> {
  const samples = await db
    .selectFrom('line_parties as party')
    .innerJoin('order_lines as line', 'line.id', 'party.line_id')
    .innerJoin('determinations as made', 'made.id', 'line.determination_id')
    .select((eb) => ['party.party_id as party', eb.fn.max('made.id').as('made')])
    .where('line.status', 'in', STATES)
    .where('made.snapshot', '=', snapshot)
    .where('line.export_date', 'in', days)
    .groupBy('party.party_id')
    .execute();
  const touched = new Set<string>();
  const calm: RunParty[] = [];
  const sampleOf = Map.groupBy(samples, ({ made }) => made);
  const ids = [...sampleOf.keys()];
  for (let at = 0; at < ids.length; at += ROWS) {
    await aTurn();
    const rows = await db
      .selectFrom('determinations')
      .select(['id', 'question', 'answer'])
      .where('id', 'in', ids.slice(at, at + ROWS))
      .execute();
    for (const row of rows) {
      const { terms } = JSON.parse(row.question) as StoredQuestion;
      const { parties } = JSON.parse(row.answer) as OwnAnswer;
      for (const { party } of sampleOf.get(row.id) ?? []) {
        const place = terms.parties.findIndex(({ id }) => id === party);
        const [said, found] = [terms.parties[place], parties[place]];
        if (
          said === undefined ||
          found === undefined ||
          !isCalm(found) ||
          (said.owners as unknown[]).length > 0
        )
          touched.add(party);
        else calm.push(asRun(party, found));
      }
    }
  }
  if (old.id === now.snapshot) return touched;
  const asOf = days[0] as Iso;
  const run = {
    manifest: {
      ...{ format: 1 as const, id: '', at: '', file: '', sha256: '', parties: calm.length },
      ...{ snapshot: old.id, on: asOf, asOf, matcher: matcherVersion() },
    },
    async *parties() {
      yield* calm;
    },
  };
  const after = now.hand.lists as Lists;
  let count = 0;
  for await (const { party, again, changes } of rescreen({ run, before: old, after, today: now.today })) {
    if (again && (changes.length > 0 || party.refused !== undefined)) touched.add(party.id);
    if (++count % AT_ONCE === 0) await aTurn();
  }
  return touched;
}

/** Screened, and nothing found: what is left of such a screening is that there were no hits. */
const isCalm = ({ verdict, hits, silenced, more }: PartyEvidence): boolean =>
  verdict === 'clear' && hits.length === 0 && silenced.length === 0 && more === 0;

const asRun = (id: string, { name, country }: PartyEvidence): RunParty => ({
  line: 0,
  id,
  name,
  ...(country === undefined ? {} : { country }),
  hits: [],
});
