import type { Library } from '@licet/engine';
import { answerIn } from './answer-in.ts';
import { type Manifest, sha256 } from './format.ts';
import type { LogLine } from './log.ts';
import { memoPdf } from './memo/memo.ts';
import type { BundledDocument, Transaction } from './transaction.ts';

/** `transaction.json`: the transaction, with what became of its documents. */
export interface BundledTransaction extends Transaction {
  readonly documents: readonly BundledDocument[];
}

interface Parts {
  readonly transaction: BundledTransaction;
  /** The bytes of `transaction.json`. */
  readonly content: Buffer;
  readonly log: readonly LogLine[];
}

type Marks = Pick<Manifest, 'language' | 'exportedAt' | 'exportedBy' | 'program'>;

/**
 * The memo of a bundle, from its other files alone: whoever has those can make it again and compare. `inKeptWords`: these
 * rules do not give the answer again, so it is told in the English in which it was kept.
 */
export async function memoOf(
  { transaction, content, log }: Parts,
  { language, exportedAt, exportedBy, program }: Marks,
  rules: Library,
): Promise<{ readonly memo: Buffer; readonly inKeptWords: boolean }> {
  const current = transaction.determinations.find(({ id }) => id === transaction.line?.determination_id);
  const said = current && answerIn(current, language, rules);
  const inKeptWords = current !== undefined && said === undefined;
  const head = log.find((line) => line.kind === 'head');
  const memo = await memoPdf({
    ...{ transaction, documents: transaction.documents, current, language, at: exportedAt, head },
    answer: said ?? current?.answer,
    keptWords: inKeptWords,
    by: exportedBy.name === null ? exportedBy.id : `${exportedBy.name} <${exportedBy.email}>`,
    program: program.version,
    sha256: sha256(content),
    logEntries: log.filter(({ kind }) => kind === 'entry').length,
  });
  return { memo, inKeptWords };
}
