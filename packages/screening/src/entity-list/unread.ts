/** A text that no rule of the grammar reads: unknown, never a guess. */
export interface Unread {
  readonly unread: string;
}
