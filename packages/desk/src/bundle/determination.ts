import type { Facts } from '@licet/engine';
import type { Kysely, Selectable } from 'kysely';
import type { StoredDetermination, StoredQuestion } from '../determine/stored.ts';
import {
  type FactsAsUnderstood,
  factsOf,
  join,
  type OwnAnswer,
  type Proof,
  type WholeAnswer,
} from '../determine/whole-answer.ts';
import type { DeterminationRow, Schema } from '../store/schema.ts';

/** A determination in a bundle: whole, to be read, and as the columns hold it, to be checked. */
export interface BundledDetermination extends StoredDetermination {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  /** The columns as they are; the texts that they name by hash are beside them. */
  readonly stored: { readonly question: string; readonly answer: string };
}

/** Texts by their hash. */
export type Texts = Readonly<Record<string, string>>;

type Row = Selectable<DeterminationRow>;

/** Every determination of a line, the oldest first, with the texts that they share. */
export async function determinationsOf(
  db: Kysely<Schema>,
  line: string,
): Promise<{ readonly determinations: readonly BundledDetermination[]; readonly texts: Texts }> {
  const rows = await db
    .selectFrom('determinations')
    .selectAll()
    .where('line_id', '=', line)
    .orderBy('id')
    .execute();
  const hashes = [
    ...new Set(rows.flatMap(({ answer }) => textsNamed(JSON.parse(answer) as OwnAnswer))),
  ].sort();
  const texts: Record<string, string> = {};
  for (const hash of hashes) {
    const row = await db.selectFrom('texts').select('text').where('hash', '=', hash).executeTakeFirst();
    if (row !== undefined) texts[hash] = row.text;
  }
  return { determinations: rows.map((row) => bundled(row, texts)), texts };
}

/** Hashes of the texts that an answer is made of; none where the rules were not asked. */
const textsNamed = ({ understood, proof }: OwnAnswer): readonly string[] =>
  understood === undefined || proof === undefined ? [] : [understood.item, understood.other, proof];

const bundled = (row: Row, texts: Texts): BundledDetermination => {
  const { question, answer } = wholeOf(row, texts) ?? bareOf(row);
  return {
    id: row.id,
    line: row.line_id,
    madeAt: row.made_at,
    askedBy: row.asked_by,
    cause: row.cause,
    outcome: row.outcome,
    reviewPolicy: row.review_policy,
    edition: row.edition,
    snapshot: row.snapshot,
    supersededAt: row.superseded_at,
    question,
    answer,
    stored: { question: row.question, answer: row.answer },
  };
};

interface Whole {
  readonly question: StoredQuestion & { readonly facts: Facts };
  readonly answer: WholeAnswer;
}

/** Puts question and answer together from the columns and the texts; undefined where a text is missing. */
export function wholeOf(columns: Pick<Row, 'question' | 'answer'>, texts: Texts): Whole | undefined {
  const own = JSON.parse(columns.answer) as OwnAnswer;
  const { understood } = own;
  if (understood === undefined) return bareOf(columns);
  const [item, other, proof] = textsNamed(own).map((hash) =>
    texts[hash] === undefined ? undefined : JSON.parse(texts[hash]),
  ) as [FactsAsUnderstood?, FactsAsUnderstood?, Proof?];
  if (item === undefined || other === undefined || proof === undefined) return undefined;
  const question = JSON.parse(columns.question) as StoredQuestion;
  const parts = { item, other, units: understood.units };
  const { on, known } = question;
  return {
    question: { ...question, facts: factsOf(parts) },
    answer: join({ on, known }, { ...own, understood }, parts, proof),
  };
}

/** What can be read without the texts. */
function bareOf(columns: Pick<Row, 'question' | 'answer'>): Whole {
  const question = JSON.parse(columns.question) as StoredQuestion;
  const { content: _, understood: __, proof: ___, ...own } = JSON.parse(columns.answer) as OwnAnswer;
  const { on, known } = question;
  return {
    question: { ...question, facts: {} },
    answer: { on, known, ...own, question: {}, headroom: [], trace: [], coverage: [] },
  };
}
