/** One data row, whatever file it came from. */
export interface Row {
  /** Physical line in a CSV file, row in a sheet; the first line is 1. */
  readonly line: number;
  /** The cells as far as they could be told apart; empty where `problem` says they could not. */
  readonly cells: readonly string[];
  /** Why the row cannot be read. */
  readonly problem?: string;
}
