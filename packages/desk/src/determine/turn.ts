/** Lets everybody else in this process have a turn: SQLite answers without ever waiting. */
export const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
