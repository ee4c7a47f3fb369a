import type { Iso } from '@licet/engine';
import { SnapshotError, snapshotOn } from '@licet/screening';
import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import { answerer, type Judged } from './answerer.ts';
import { type Asked, questioner } from './asked.ts';
import { type Determiner, determinerOf, type World } from './determiner.ts';
import { statusOf } from './hold.ts';
import { keepRows } from './keep.ts';
import { type Line, type LineRecord, lineRecords, PAGE } from './line-record.ts';
import { type DeskLists, deskLists } from './lists.ts';
import type { Standing } from './report.ts';
import { contentIn, earlierOf } from './stored.ts';
import { aTurn } from './turn.ts';

export interface LookbackOptions extends World {
  /** Export dates, both ends included. */
  readonly from?: Iso;
  readonly to?: Iso;
  /** Keeps a determination of cause `lookback` for each shipment that differs; it takes the place of none. */
  readonly keep?: boolean;
  readonly onProgress?: (looked: number) => void;
  readonly signal?: AbortSignal;
}

/** One past shipment that does not look the same from everywhere. */
interface PastShipment {
  readonly line: string;
  readonly shipped: Iso;
  /** As it was determined at the time; absent where it never was. */
  readonly determined?: Standing;
  /** By the rules and lists of its day, as they were known then. */
  readonly asKnownThen: Standing & { readonly hold: string | null };
  /** By the rules and lists of its day, as they are known now. */
  readonly asKnownNow: Standing & { readonly hold: string | null };
  /** Where the lists of that day are not at hand, those of now were read as of that day. */
  readonly listsNotAsKnown: boolean;
  readonly units: number;
  readonly tpp: number | null;
  readonly value: number;
  readonly currency: string;
}

export interface Lookback {
  readonly looked: number;
  /** At most `MOST_SHIPMENTS`. */
  readonly different: readonly PastShipment[];
  readonly more: number;
  /** Shipments whose day is before the oldest lists at hand. */
  readonly listsNotAsKnown: number;
}

const MOST_SHIPMENTS = 10_000;

/**
 * Runs past shipments against the rules and lists of their ship date: as one could know them then, and as they are known
 * now. Parties and items are as they are on record now. Nothing changes but the log, unless `keep` is set.
 */
export async function lookback(store: Store, actor: Actor, options: LookbackOptions): Promise<Lookback> {
  allow(actor, 'look-back');
  const { rules, lists, keep = false, onProgress, signal } = options;
  const now = determinerOf({ rules, lists });
  const then = thenOf(options);
  const different: PastShipment[] = [];
  let [looked, more, notAsKnown, after] = [0, 0, 0, ''];
  while (!signal?.aborted) {
    const page = await shippedAfter(store.db, after, options);
    looked += page.length;
    const earlier = await earlierOf(
      store.db,
      page.flatMap(({ determination_id }) => determination_id ?? []),
    );
    const found: { readonly record: LineRecord; readonly asked: Asked }[] = [];
    for (const record of await lineRecords(store.db, page)) {
      const { line, item } = record;
      const past = then(line.export_date);
      const [before, after] = [past.judge(record), judged(now, record)];
      const was = earlier.get(line.determination_id ?? '');
      if (past.listsNotAsKnown) notAsKnown++;
      const all = [was && contentIn(was), before.content, after.answered.content];
      if (new Set(all.filter((one) => one !== undefined)).size < 2) continue;
      found.push({ record, asked: after.asked });
      if (different.length >= MOST_SHIPMENTS) {
        more++;
        continue;
      }
      different.push({
        line: line.id,
        shipped: line.export_date,
        ...(was === undefined
          ? {}
          : {
              determined: {
                outcome: was.outcome,
                reviewPolicy: was.reviewPolicy,
                status: line.status,
              },
            }),
        asKnownThen: standing(before),
        asKnownNow: standing(after.answered),
        listsNotAsKnown: past.listsNotAsKnown,
        units: line.quantity,
        tpp: item.tpp === null ? null : item.tpp * line.quantity,
        value: line.value,
        currency: line.currency,
      });
    }
    if (keep && found.length > 0)
      await store.change(actor, (change) =>
        keepRows(
          change,
          found.map(({ record, asked }) => ({
            id: change.id(),
            line: record.line,
            asked,
            answered: now.answers.prove(asked),
          })),
          { cause: 'lookback', snapshot: lists.snapshot, determiner: now },
        ),
      );
    onProgress?.(looked);
    if (page.length < PAGE) break;
    await aTurn();
    after = (page.at(-1) as Line).id;
  }
  const result: Lookback = { looked, different, more, listsNotAsKnown: notAsKnown };
  await store.change(actor, ({ audit }) =>
    audit('shipments.looked-back', 'order-lines', {
      from: options.from ?? null,
      to: options.to ?? null,
      looked,
      different: different.length + more,
      listsNotAsKnown: notAsKnown,
      snapshot: lists.snapshot,
      known: lists.today,
      kept: keep,
    }),
  );
  return result;
}

interface Past {
  readonly listsNotAsKnown: boolean;
  readonly judge: (record: LineRecord) => Judged;
}

/** The world as it was known on a day. A snapshot is opened once, whatever the number of days on which it was in use. */
function thenOf({ rules, lists }: LookbackOptions): (day: Iso) => Past {
  const opened = new Map<string, DeskLists>([[lists.snapshot ?? '', lists]]);
  const days = new Map<Iso, Past>();
  const listsOn = (day: Iso): { readonly asKnown: DeskLists; readonly listsNotAsKnown: boolean } => {
    const id = idOn(lists, day);
    if (id === undefined) return { asKnown: lists.asked(day), listsNotAsKnown: lists.snapshot !== null };
    const base = opened.get(id) ?? deskLists({ home: lists.home, today: lists.today, id });
    opened.set(id, base);
    return { asKnown: base.asked(day), listsNotAsKnown: false };
  };
  return (day) => {
    let past = days.get(day);
    if (past === undefined) {
      const { asKnown, listsNotAsKnown } = listsOn(day);
      const answers = answerer(rules, asKnown);
      const ask = questioner(rules, asKnown, { known: day });
      past = { listsNotAsKnown, judge: (record) => answers.judge(ask(record)) };
      days.set(day, past);
    }
    return past;
  };
}

/** Where the chain of snapshots cannot be read, nobody knows which one was in use. */
function idOn({ home }: DeskLists, day: Iso): string | undefined {
  try {
    return snapshotOn(home, day);
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}

function judged({ ask, answers }: Determiner, record: LineRecord) {
  const asked = ask(record);
  return { asked, answered: answers.judge(asked) };
}

const standing = ({ outcome, reviewPolicy, hold }: Judged): PastShipment['asKnownThen'] => {
  const { status, reason } = statusOf(hold);
  return { outcome, reviewPolicy, status, hold: reason };
};

const shippedAfter = async (
  db: Kysely<Schema>,
  after: string,
  { from, to }: LookbackOptions,
): Promise<Line[]> => {
  let query = db
    .selectFrom('order_lines')
    .selectAll()
    .where('status', '=', 'shipped')
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE);
  if (from !== undefined) query = query.where('export_date', '>=', from);
  if (to !== undefined) query = query.where('export_date', '<=', to);
  return query.execute();
};
