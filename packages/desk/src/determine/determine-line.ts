import { DeskError } from '../errors.ts';
import type { LineStatus } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import type { Judged } from './answerer.ts';
import type { Asked } from './asked.ts';
import type { Cause } from './cause.ts';
import { determinerOf, type World } from './determiner.ts';
import { type Hold, statusOf } from './hold.ts';
import { keepAll, type Made, setStatus } from './keep.ts';
import { type Line, lineRecords, linesOf, type Reading } from './line-record.ts';
import { askedAlike, contentIn, type Earlier, earlierOf } from './stored.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** What became of one line. */
export interface Determined {
  readonly line: string;
  readonly determination: string;
  readonly outcome: OwnAnswer['outcome'];
  readonly reviewPolicy: string | null;
  readonly status: LineStatus;
  readonly hold: Hold | undefined;
  /** False where the earlier determination says the same and a release rests on it, so it stays. */
  readonly made: boolean;
}

/** Lines of these states are settled: what was shipped or cancelled is not determined again. */
const OPEN: readonly LineStatus[] = ['open', 'free', 'held', 'released'];

export interface LineOptions extends World {
  readonly cause: Cause;
}

/**
 * Determines one line on its export date, under the law as known on the day of the lists. The determination is kept
 * whole and takes the place of the one before; a release of that one expires unless both say the same of the same line.
 */
export async function determineLine(
  store: Store,
  actor: Actor,
  lineId: string,
  options: LineOptions,
): Promise<Determined> {
  allow(actor, 'determine');
  return store.change(actor, async (change) => {
    const reading = { hold: store.dialect === 'postgres' };
    const [line] = await linesOf(change.db, [lineId], reading);
    if (line === undefined) throw new DeskError('not-found', { what: 'order line', id: lineId });
    if (!OPEN.includes(line.status)) throw new DeskError('line-settled', { id: lineId, status: line.status });
    const [determined] = await determineLines(change, [line], options, reading);
    return determined as Determined;
  });
}

/** Determines lines within a change that holds them. */
export async function determineLines(
  change: Change,
  lines: readonly Line[],
  options: LineOptions,
  reading: Reading,
): Promise<readonly Determined[]> {
  const { cause, lists } = options;
  const determiner = determinerOf(options);
  const records = await lineRecords(change.db, lines, reading);
  const earlier = await earlierOf(
    change.db,
    lines.flatMap(({ determination_id }) => determination_id ?? []),
  );
  const released = await releasedDeterminations(change, [...earlier.keys()]);
  const made: Made[] = [];
  const kept: Determined[] = [];
  for (const record of records) {
    const { line } = record;
    const asked = determiner.ask(record);
    const answered = determiner.answers.prove(asked);
    const before = earlier.get(line.determination_id ?? '');
    if (before !== undefined && released.has(before.id) && saysTheSame(before, asked, answered))
      kept.push(result(line.id, before.id, answered, 'released', false));
    else made.push({ id: change.id(), line, asked, answered });
  }
  await keepAll(change, made, { cause, snapshot: lists.snapshot, determiner });
  await setStatus(
    change,
    kept.map(({ line, determination }) => ({ line, id: determination, status: 'released', reason: null })),
  );
  for (const { line, determination } of kept)
    await change.audit('line.determined-alike', `order-line:${line}`, { determination, cause });
  return [
    ...kept,
    ...made.map(({ id, line, answered }) =>
      result(line.id, id, answered, statusOf(answered.hold).status, true),
    ),
  ];
}

export const saysTheSame = (before: Earlier, asked: Asked, { content }: Judged): boolean =>
  contentIn(before) === content && askedAlike(before, asked);

const result = (
  line: string,
  determination: string,
  { outcome, reviewPolicy, hold }: Judged,
  status: LineStatus,
  made: boolean,
): Determined => ({
  line,
  determination,
  outcome,
  reviewPolicy,
  status,
  hold,
  made,
});

/** Determinations with a release that stands. */
async function releasedDeterminations(change: Change, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await change.db
    .selectFrom('releases')
    .select('determination_id')
    .where('determination_id', 'in', ids)
    .where('expired_at', 'is', null)
    .execute();
  return new Set(rows.map(({ determination_id }) => determination_id));
}
