import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { LineStatus, Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import type { Cause } from './cause.ts';
import { saysTheSame } from './determine-line.ts';
import { determinerOf, type World } from './determiner.ts';
import { holdOf, statusOf } from './hold.ts';
import { keepAll, type Made } from './keep.ts';
import { type Line, type LineRecord, lineRecords, linesOf, PAGE, type Reading } from './line-record.ts';
import { type DeskLists, deskLists } from './lists.ts';
import { type Flip, type Report, reporter, type Standing } from './report.ts';
import { type Earlier, earlierOf } from './stored.ts';
import { type TouchedParty, touchedParties } from './touched-parties.ts';
import { aTurn } from './turn.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** What left is not determined again. */
const SETTLED: readonly LineStatus[] = ['shipped', 'cancelled'];

/** Ids of lines, parties or items that may be given at once. */
const MOST_GIVEN = 10_000;

export interface RedetermineOptions extends World {
  readonly cause: Cause;
  /** Says what would flip, and changes nothing. */
  readonly dryRun?: boolean;
  /** Only these lines, or the lines of these parties or items; each of them is determined again. */
  readonly lines?: readonly string[];
  readonly parties?: readonly string[];
  readonly items?: readonly string[];
  /** Determines every line again, as after an update of the program and its catalog. */
  readonly all?: boolean;
  /** Lists of an earlier snapshot, to find what is new; by default those in the same home. */
  readonly before?: (snapshot: string) => DeskLists | undefined;
  readonly onProgress?: (looked: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Determines again what new rules, new lists, or a changed party, item or line touch, and reports what flips. A line is
 * touched if the edition of its export date is another one, or if the lists may say something else of its parties. Lines
 * that say the same as before keep their determination, and its release.
 */
export async function redetermine(store: Store, actor: Actor, options: RedetermineOptions): Promise<Report> {
  allow(actor, 'determine');
  const { dryRun = false, onProgress, signal } = options;
  for (const given of [options.lines, options.parties, options.items])
    if (given !== undefined && given.length > MOST_GIVEN)
      throw new DeskError('too-many', { what: 'ids', given: given.length, most: MOST_GIVEN });
  const touched = await touchesOf(store.db, options);
  const report = reporter(dryRun);
  const counts = { looked: 0, determined: 0, changed: 0 };
  let after = '';
  while (!signal?.aborted) {
    const page = await pageAfter(store.db, after, options);
    counts.looked += page.length;
    const some = page.flatMap((line) => {
      const causes = touched(line);
      return causes.length > 0 ? [{ id: line.id, causes }] : [];
    });
    if (some.length > 0) {
      const compared = await compare(store.db, some, options, { hold: false });
      counts.determined += compared.length;
      const changed = compared.filter(({ same }) => !same);
      const kept =
        dryRun || changed.length === 0 ? changed : await keepChanged(store, actor, changed, options);
      counts.changed += kept.length;
      for (const one of kept) if (isFlip(one)) report.flip(flipOf(one));
    }
    onProgress?.(counts.looked);
    if (page.length < PAGE) break;
    await aTurn();
    after = (page.at(-1) as Resting).id;
  }
  const result = report.report(counts);
  if (!dryRun)
    await store.change(actor, ({ audit }) =>
      audit('lines.determined-again', 'order-lines', {
        cause: options.cause,
        ...counts,
        flipped: result.flipped.length + result.more,
        snapshot: options.lists.snapshot,
        known: options.lists.today,
      }),
    );
  return result;
}

type Resting = Pick<Line, 'id' | 'export_date' | 'status'> & {
  readonly edition: string;
  readonly snapshot: string | null;
  readonly parties: readonly string[];
};

type Touches = (line: Resting) => readonly Cause[];

async function touchesOf(db: Kysely<Schema>, options: RedetermineOptions): Promise<Touches> {
  const { rules, lists, cause } = options;
  if (options.all || options.lines || options.parties || options.items) return () => [cause];
  const opened = new Map<string, DeskLists | undefined>([[lists.snapshot ?? '', lists]]);
  const before = (snapshot: string): DeskLists | undefined => {
    if (!opened.has(snapshot))
      opened.set(
        snapshot,
        options.before?.(snapshot) ??
          usable(deskLists({ home: lists.home, today: lists.today, id: snapshot })),
      );
    return opened.get(snapshot);
  };
  const party: TouchedParty = await touchedParties(db, lists, before);
  const editions = new Map<Iso, string>();
  const editionOn = (on: Iso): string => {
    let hash = editions.get(on);
    if (hash === undefined) {
      hash = rules.edition({ on, known: lists.today, reading: 'enforced' }).hash;
      editions.set(on, hash);
    }
    return hash;
  };
  return ({ export_date: on, status, edition, snapshot, parties }) => [
    // It was changed, or what it stands on.
    ...(status === 'open' ? ['changed-line' as const] : []),
    ...(editionOn(on) === edition ? [] : ['new-rules' as const]),
    ...(parties.some((one) => party(one, on, snapshot))
      ? [snapshot === lists.snapshot ? ('decided-hit' as const) : ('new-list' as const)]
      : []),
  ];
}

const usable = (lists: DeskLists): DeskLists | undefined => (lists.hand.state === 'open' ? lists : undefined);

/** Lines that were determined, with what their determinations rest on. */
async function pageAfter(db: Kysely<Schema>, after: string, options: RedetermineOptions): Promise<Resting[]> {
  const { lines, parties, items } = options;
  if ([lines, parties, items].some((named) => named?.length === 0)) return [];
  let query = db
    .selectFrom('order_lines as line')
    .innerJoin('determinations as made', 'made.id', 'line.determination_id')
    .select(['line.id', 'line.export_date', 'line.status', 'made.edition', 'made.snapshot'])
    // Not `in` the others: lines are walked by their ids, and an index of their states would sort them for each page.
    .where('line.status', 'not in', SETTLED)
    .where('line.id', '>', after)
    .orderBy('line.id')
    .limit(PAGE);
  if (lines) query = query.where('line.id', 'in', lines);
  if (items) query = query.where('line.item_id', 'in', items);
  if (parties)
    query = query.where('line.id', 'in', (eb) =>
      eb.selectFrom('line_parties').select('line_id').where('party_id', 'in', parties),
    );
  const rows = await query.execute();
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const roles = await db
    .selectFrom('line_parties')
    .select(['line_id', 'party_id'])
    .where('line_id', '>=', first)
    .where('line_id', '<=', last)
    .execute();
  const partiesOf = Map.groupBy(roles, ({ line_id }) => line_id);
  return rows.map((row) => ({
    ...row,
    parties: (partiesOf.get(row.id) ?? []).map(({ party_id }) => party_id),
  }));
}

interface Judged {
  readonly record: LineRecord;
  readonly causes: readonly Cause[];
  readonly before: Earlier;
  readonly from: Standing;
  readonly to: Standing;
  readonly hold: string | null;
  readonly same: boolean;
}

type Touched = { readonly id: string; readonly causes: readonly Cause[] };

/** Judges lines as they are now against what was determined of them. */
async function compare(
  db: Kysely<Schema>,
  some: readonly Touched[],
  world: World,
  reading: Reading,
): Promise<Judged[]> {
  const { ask, answers } = determinerOf(world);
  const ids = some.map(({ id }) => id);
  const lines = await linesOf(db, ids, reading);
  const causesOf = new Map(some.map(({ id, causes }) => [id, causes]));
  const earlier = await earlierOf(
    db,
    lines.flatMap(({ determination_id }) => determination_id ?? []),
  );
  return (await lineRecords(db, lines, reading)).flatMap((record): Judged[] => {
    const { line } = record;
    const before = earlier.get(line.determination_id ?? '');
    if (before === undefined) return [];
    const asked = ask(record);
    const answered = answers.judge(asked);
    const { status, reason } = statusOf(answered.hold);
    const same = line.status !== 'open' && saysTheSame(before, asked, answered);
    return [
      {
        record,
        before,
        same,
        causes: causesOf.get(line.id) ?? [],
        // A line that was changed is open until it is determined again: before, it stood as it was determined.
        from: standing(before, line.status === 'open' ? statusThen(before) : line.status),
        to: standing(answered, same && line.status === 'released' ? 'released' : status),
        hold: reason,
      },
    ];
  });
}

const statusThen = ({ answer }: Earlier): LineStatus =>
  statusOf(holdOf(JSON.parse(answer) as OwnAnswer)).status;

const standing = (
  { outcome, reviewPolicy }: { readonly outcome: string; readonly reviewPolicy: string | null },
  status: LineStatus,
): Standing => ({ outcome, reviewPolicy, status });

/** Determines what changed once more, in one change, from what the records say within it. */
const keepChanged = (
  store: Store,
  actor: Actor,
  changed: readonly Judged[],
  options: RedetermineOptions,
): Promise<readonly Judged[]> =>
  store.change(actor, async (change) => {
    const determiner = determinerOf(options);
    const some = changed.map(({ record, causes }) => ({ id: record.line.id, causes }));
    const still = (await compare(change.db, some, options, { hold: store.dialect === 'postgres' })).filter(
      ({ same, record }) => !same && record.line.status !== 'shipped' && record.line.status !== 'cancelled',
    );
    const made = still.map(({ record }): Made => {
      const asked = determiner.ask(record);
      return { id: change.id(), line: record.line, asked, answered: determiner.answers.prove(asked) };
    });
    await keepAll(change, made, { cause: options.cause, snapshot: options.lists.snapshot, determiner });
    return still;
  });

const isFlip = ({ from, to }: Judged): boolean =>
  from.outcome !== to.outcome || from.reviewPolicy !== to.reviewPolicy || from.status !== to.status;

const flipOf = ({ record: { line, item }, from, to, causes, hold }: Judged): Flip => ({
  line: line.id,
  from,
  to,
  units: line.quantity,
  tpp: item.tpp === null ? null : item.tpp * line.quantity,
  value: line.value,
  currency: line.currency,
  because: { causes, hold },
});
