import type { Row } from './row.ts';

/** A file as the batch sees it: a header, then rows in portions, so that no file has to fit in memory. */
export interface Table {
  readonly header: readonly string[];
  /** How rows are written back, so that the result opens as its source did. */
  readonly delimiter: string;
  readonly newline: string;
  readonly rows: AsyncIterable<readonly Row[]>;
  /** What the reader should be told once the rows are read. */
  readonly warnings: () => readonly string[];
  /** Part of the file that has been read, from 0 to 1; undefined where nobody can tell. */
  readonly done: () => number | undefined;
}
