import type { Facts, Iso, Reading } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import { canonical } from '../store/canonical.ts';
import type { Instant, Schema } from '../store/schema.ts';
import type { Asked, Terms } from './asked.ts';
import {
  type FactsAsUnderstood,
  factsOf,
  join,
  type OwnAnswer,
  type Parts,
  type Proof,
  type Understood,
  type WholeAnswer,
} from './whole-answer.ts';

/** What the column `question` holds: the days and the line in its own terms. The facts are in a shared text. */
export interface StoredQuestion {
  readonly on: Iso;
  readonly known: Iso;
  readonly reading: Reading;
  readonly terms: Terms;
}

/** A determination as it was made: whole, whatever has changed since. */
export interface StoredDetermination {
  readonly id: string;
  readonly line: string;
  readonly madeAt: Instant;
  readonly askedBy: string;
  readonly cause: string;
  readonly question: StoredQuestion & { readonly facts: Facts };
  readonly answer: WholeAnswer;
  /** Hash of the edition and id of the snapshot of lists. */
  readonly edition: string;
  readonly snapshot: string | null;
  readonly supersededAt: Instant | null;
}

/** Reads a determination and puts its texts together again. Throws `not-found`, also where a text is missing. */
export async function readDetermination(db: Kysely<Schema>, id: string): Promise<StoredDetermination> {
  const row = await db.selectFrom('determinations').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DeskError('not-found', { what: 'determination', id });
  const question = JSON.parse(row.question) as StoredQuestion;
  const own = JSON.parse(row.answer) as OwnAnswer;
  const { facts, answer } =
    own.understood === undefined || own.proof === undefined
      ? { facts: {}, answer: bare(question, own) }
      : await whole(db, id, question, { ...own, understood: own.understood, proof: own.proof });
  return {
    id,
    line: row.line_id,
    madeAt: row.made_at,
    askedBy: row.asked_by,
    cause: row.cause,
    question: { ...question, facts },
    answer,
    edition: row.edition,
    snapshot: row.snapshot,
    supersededAt: row.superseded_at,
  };
}

async function whole(
  db: Kysely<Schema>,
  id: string,
  { on, known }: StoredQuestion,
  own: OwnAnswer & { readonly understood: Understood; readonly proof: string },
): Promise<{ readonly facts: Facts; readonly answer: WholeAnswer }> {
  const { understood } = own;
  const hashes = [understood.item, understood.other, own.proof];
  const rows = await db.selectFrom('texts').selectAll().where('hash', 'in', hashes).execute();
  const [item, other, proof] = hashes.map((hash) => {
    const text = rows.find((one) => one.hash === hash)?.text;
    if (text === undefined) throw new DeskError('not-found', { what: 'text of determination', id });
    return JSON.parse(text);
  }) as [FactsAsUnderstood, FactsAsUnderstood, Proof];
  const parts: Parts = { item, other, units: understood.units };
  return { facts: factsOf(parts), answer: join({ on, known }, own, parts, proof) };
}

const bare = ({ on, known }: StoredQuestion, { content: _, ...own }: OwnAnswer): WholeAnswer => ({
  on,
  known,
  ...own,
  question: {},
  headroom: [],
  trace: [],
  coverage: [],
});

/** Canonical JSON of a `StoredQuestion`. */
export const questionText = ({ question: { on, known, reading }, terms }: Asked): string =>
  canonical({ on, known, reading, terms });

/** The determination that stands for each of some lines, as far as it is compared with a new one. */
export interface Earlier {
  readonly id: string;
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  /** Columns as they are kept. */
  readonly question: string;
  readonly answer: string;
}

export async function earlierOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Earlier>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('determinations')
    .select(['id', 'outcome', 'review_policy as reviewPolicy', 'question', 'answer'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const CONTENT = '"content":"';

/**
 * What counts in a kept answer (`contentOf`), without reading all of it: keys are in order, only paragraphs stand before
 * this one, and inside a text its quotes would be escaped.
 */
export function contentIn({ answer }: Pick<Earlier, 'answer'>): string {
  const at = answer.indexOf(CONTENT) + CONTENT.length;
  return answer.slice(at, answer.indexOf('"', at));
}

/** Whether a line was asked about in these terms, on the same day; what was known may be another day. */
export const askedAlike = ({ question }: Pick<Earlier, 'question'>, asked: Asked): boolean =>
  withoutKnown(question) === withoutKnown(questionText(asked));

/** `known` is the first key in their order, and a day is ten letters long. */
const withoutKnown = (question: string): string => question.slice('{"known":"2026-01-01"'.length);
