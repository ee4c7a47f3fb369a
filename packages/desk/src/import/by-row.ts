import { bookOf } from '../book/book.ts';
import { DeskError } from '../errors.ts';
import type { Actor, Store } from '../store/store.ts';
import { batchesOf } from './batches.ts';
import { openFile } from './file.ts';
import type { Kind } from './kind.ts';
import type { Columns } from './row.ts';
import { saidOnce } from './said-once.ts';
import { settleBatch } from './settle-batch.ts';
import { type Fates, type Tally, tally } from './tally.ts';

/** A file to be taken row by row. */
export interface Pass<Wish> {
  readonly kind: Kind<Wish>;
  readonly path: string;
  readonly columns: Columns;
  /** Goes with every entry of the log. */
  readonly note: object;
  readonly tally: Tally;
  /** Told after each batch that is safe. */
  readonly onBatch: () => void;
  readonly signal: AbortSignal | undefined;
}

/** Rows of one change: enough that statements cost little, few enough that nobody waits long. */
const ROWS = 1_000;

/** What the real run would do, from one state of the database, with nothing changed. */
export const dryPass = <Wish>(store: Store, pass: Pass<Wish>): Promise<void> =>
  store.snapshot(async (db) => {
    let ids = 0;
    // Remembers what it has decided, since nothing is written that the next batch could read.
    const book = bookOf(db, () => `dry-${++ids}`);
    const said = saidOnce();
    for await (const rows of batches(pass)) {
      pass.tally.add(await settleBatch(pass.kind, pass.kind.batch(book), rows, pass.columns, said));
      pass.onBatch();
    }
  });

/** One change for each batch: what is in stays in, whatever comes of the rest. */
export async function realPass<Wish>(store: Store, actor: Actor, pass: Pass<Wish>): Promise<void> {
  const said = saidOnce();
  for await (const rows of batches(pass)) {
    const back = said.mark();
    const fates = await store.change(actor, async (change): Promise<Fates> => {
      back();
      const batch = pass.kind.batch(bookOf(change.db, change.id));
      const decided = await settleBatch(pass.kind, batch, rows, pass.columns, said);
      await batch.write(change, pass.note);
      return decided;
    });
    pass.tally.add(fates);
    pass.onBatch();
  }
}

/** One change for the whole file. Throws `import-refused` where a row is refused after all, and nothing is changed. */
export async function wholePass<Wish>(
  store: Store,
  actor: Actor,
  pass: Pass<Wish>,
  name: string,
): Promise<void> {
  const fates = await store.change(actor, async (change) => {
    const [said, all, own] = [saidOnce(), [] as Fates[], tally()];
    for await (const rows of batches(pass)) {
      const batch = pass.kind.batch(bookOf(change.db, change.id));
      const decided = await settleBatch(pass.kind, batch, rows, pass.columns, said);
      await batch.write(change, pass.note);
      all.push(decided);
      own.add(decided);
    }
    const { refused } = own.counts();
    if (refused > 0) throw new DeskError('import-refused', { name, refused });
    pass.signal?.throwIfAborted();
    return all;
  });
  for (const one of fates) pass.tally.add(one);
  pass.onBatch();
}

/** The file from its beginning, until somebody stops it. */
async function* batches<Wish>({ kind, path, columns, signal }: Pass<Wish>) {
  const table = await openFile(path);
  for await (const rows of batchesOf(table, columns, kind.read, ROWS)) {
    if (signal?.aborted) return;
    yield rows;
  }
}
