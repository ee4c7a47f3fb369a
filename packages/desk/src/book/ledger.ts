/** A row as it was, where it was there, and as it is to be. */
export interface Turn<Row> {
  readonly before: Row | undefined;
  readonly after: Row;
}

export type Made = 'created' | 'changed' | 'unchanged';

/**
 * Rows of one table as they are and as they are to be, before anything is written: what a batch, or a dry run of a whole
 * file, has decided so far is seen by what comes after it.
 */
export interface Ledger<Row> {
  /** A row of the database. What was decided about it meanwhile stays. */
  know(row: Row): void;
  find(index: string, key: string): readonly Row[];
  put(row: Row): void;
  /** What is put from now on, up to the next mark, is taken back by calling what this returns. */
  mark(): () => void;
  turns(): readonly Turn<Row>[];
}

type Indexes<Row> = Readonly<Record<string, (row: Row) => string | null>>;

/** `keyOf` tells rows apart; by `indexes` they are found. */
export function ledger<Row extends object>(keyOf: (row: Row) => string, indexes: Indexes<Row>): Ledger<Row> {
  const now = new Map<string, Row>();
  const turns = new Map<string, Turn<Row>>();
  const undo: (() => void)[] = [];
  const found = new Map<string, Map<string, Row[]>>();
  const ways = Object.entries(indexes).map(([index, by]) => {
    const rows = new Map<string, Row[]>();
    found.set(index, rows);
    return { by, rows };
  });

  const enter = (row: Row): void => {
    now.set(keyOf(row), row);
    for (const { by, rows } of ways) {
      const key = by(row);
      if (key === null) continue;
      const some = rows.get(key);
      if (some === undefined) rows.set(key, [row]);
      else some.push(row);
    }
  };
  const leave = (row: Row): void => {
    now.delete(keyOf(row));
    for (const { by, rows } of ways) {
      const key = by(row);
      const some = key === null ? undefined : rows.get(key);
      some?.splice(some.indexOf(row), 1);
    }
  };

  return {
    know(row) {
      if (!now.has(keyOf(row))) enter(row);
    },
    find: (index, key) => found.get(index)?.get(key) ?? [],
    put(row) {
      const key = keyOf(row);
      const [old, turn] = [now.get(key), turns.get(key)];
      if (old !== undefined) leave(old);
      enter(row);
      turns.set(key, { before: turn === undefined ? old : turn.before, after: row });
      undo.push(() => {
        leave(row);
        if (old !== undefined) enter(old);
        if (turn === undefined) turns.delete(key);
        else turns.set(key, turn);
      });
    },
    mark() {
      undo.length = 0;
      return () => {
        while (undo.length > 0) undo.pop()?.();
      };
    },
    turns: () => [...turns.values()],
  };
}
