import type { Book } from '../book/book.ts';
import type { Made } from '../book/ledger.ts';
import type { About } from '../door/facts.ts';
import type { CatalogName } from '../items/catalog-name.ts';
import type { Change } from '../store/store.ts';
import type { Action } from '../users/allow.ts';
import type { Field } from './field.ts';
import type { Row } from './row.ts';

/** What a file may say once only; said again, it has to say the same. */
export interface Once {
  readonly key: string;
  /** Where a contradiction is shown. */
  readonly field: string;
  readonly content: string;
}

/** Rows that are decided together. */
export interface Batch<Wish> {
  /** Reads what the wishes could touch, in a few queries. */
  load(wishes: readonly Wish[]): Promise<void>;
  /** Throws a `DeskError` about a field, and then has decided nothing. */
  settle(wish: Wish): { readonly made: Made; readonly as?: CatalogName | undefined };
  write(change: Change, note: object): Promise<void>;
}

/** A kind of file: its columns, and what becomes of its rows. */
export interface Kind<Wish> {
  readonly action: Action;
  readonly fields: readonly Field[];
  /** One of each of these must be there, beside the required ones. */
  readonly either?: readonly (readonly string[])[];
  /** Whether further columns may say facts, and of what. */
  readonly facts?: About;
  /** Reads a row; problems are noted in it. Undefined where there is no sense in going on. */
  readonly read: (row: Row) => Wish | undefined;
  /** The first is the row's own key. */
  readonly once: (wish: Wish) => readonly [Once, ...Once[]];
  readonly batch: (book: Book) => Batch<Wish>;
  /** The field behind a word of an error. */
  readonly fieldOf: (what: string) => string;
}
