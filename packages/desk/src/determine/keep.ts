import { sql } from 'kysely';
import type { LineStatus } from '../store/schema.ts';
import type { Change } from '../store/store.ts';
import type { Proven } from './answerer.ts';
import type { Asked } from './asked.ts';
import type { Cause } from './cause.ts';
import type { Determiner } from './determiner.ts';
import { statusOf } from './hold.ts';
import type { Line } from './line-record.ts';
import { questionText } from './stored.ts';

/** A new determination of a line, to be kept. */
export interface Made {
  readonly id: string;
  readonly line: Pick<Line, 'id' | 'determination_id' | 'status'>;
  readonly asked: Asked;
  readonly answered: Proven;
}

interface Keeping {
  readonly cause: Cause;
  readonly snapshot: string | null;
  readonly determiner: Determiner;
}

/** Rows of one statement: SQLite takes 32,766 parameters. */
const ROWS = 1_000;

/** Puts determinations in the place of earlier ones: rows, line status, expired releases, log. */
export async function keepAll(change: Change, all: readonly Made[], keeping: Keeping): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS) {
    const some = all.slice(at, at + ROWS);
    await keepRows(change, some, keeping);
    const superseded = some.flatMap(({ line }) => line.determination_id ?? []);
    if (superseded.length > 0) {
      await change.db
        .updateTable('determinations')
        .set({ superseded_at: change.at })
        .where('id', 'in', superseded)
        .execute();
      await change.db
        .updateTable('releases')
        .set({ expired_at: change.at })
        .where('determination_id', 'in', superseded)
        .where('expired_at', 'is', null)
        .execute();
    }
    await setStatus(
      change,
      some.map(({ id, line, answered }) => ({ line: line.id, id, ...statusOf(answered.hold) })),
    );
    for (const one of some) await log(change, one, keeping);
  }
}

/** The rows alone. Texts that others share are there already. */
export async function keepRows(change: Change, some: readonly Made[], keeping: Keeping): Promise<void> {
  if (some.length === 0) return;
  await keepTexts(change, some, keeping.determiner);
  const { cause, snapshot } = keeping;
  await change.db
    .insertInto('determinations')
    .values(
      some.map(({ id, line, asked, answered }) => ({
        id,
        line_id: line.id,
        made_at: change.at,
        asked_by: change.by.id,
        cause,
        question: questionText(asked),
        answer: answered.answer,
        outcome: answered.outcome,
        review_policy: answered.reviewPolicy,
        edition: answered.edition,
        snapshot: asked.evidence.length === 0 ? null : snapshot,
      })),
    )
    .execute();
}

/** New status of lines; who changed a line last is left as it is, since a determination changes none of its terms. */
export async function setStatus(
  change: Change,
  lines: readonly {
    readonly line: string;
    readonly id: string;
    readonly status: LineStatus;
    readonly reason: string | null;
  }[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ line, id, status, reason }) => sql`(${line}, ${id}, ${status}, ${reason})`);
  await sql`
    update order_lines
    set determination_id = made.column2, status = made.column3, hold_reason = made.column4,
      version = order_lines.version + 1
    from (values ${sql.join(rows)}) as made
    where order_lines.id = made.column1`.execute(change.db);
}

async function log(change: Change, { id, line, asked, answered }: Made, { cause, snapshot }: Keeping) {
  const { outcome, reviewPolicy, edition } = answered;
  await change.audit('line.determined', `order-line:${line.id}`, {
    determination: id,
    outcome,
    reviewPolicy,
    status: statusOf(answered.hold).status,
    on: asked.question.on,
    known: asked.question.known,
    edition,
    snapshot,
    cause,
    supersedes: line.determination_id,
  });
}

async function keepTexts(change: Change, some: readonly Made[], { answers }: Determiner): Promise<void> {
  const wanted = new Map<string, Asked>();
  for (const { asked, answered } of some) for (const hash of answered.texts) wanted.set(hash, asked);
  const there = await textsThere(change, [...wanted.keys()]);
  const texts = new Map<string, string>();
  for (const [hash, asked] of wanted) {
    if (there.has(hash) || texts.has(hash)) continue;
    const fresh = answers.fresh.get(hash);
    if (fresh !== undefined) texts.set(hash, fresh);
    // Made for a change that was then rolled back.
    else for (const one of answers.textsOf(asked)) texts.set(one.hash, one.text);
  }
  answers.fresh.clear();
  const rows = [...texts].map(([hash, text]) => ({ hash, text }));
  if (rows.length > 0)
    await change.db
      .insertInto('texts')
      .values(rows)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
}

async function textsThere(change: Change, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await change.db.selectFrom('texts').select('hash').where('hash', 'in', hashes).execute();
  return new Set(rows.map(({ hash }) => hash));
}
