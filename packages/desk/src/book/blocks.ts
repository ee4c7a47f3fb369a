/**
 * Statements of a few lengths only: the database plans each once and keeps it, and a thousand lengths would be a
 * thousand plans of a megabyte.
 */
const LENGTHS = [500, 100, 20, 4, 1];

/** All of them, in blocks of those lengths. */
export function* blocks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; ) {
    const length = LENGTHS.find((one) => one <= all.length - at) as number;
    yield all.slice(at, at + length);
    at += length;
  }
}

/** What one statement looks for, in blocks: the last of them is filled up with what it looks for anyway. */
export function* wanted<T>(all: Iterable<T>): Generator<readonly T[]> {
  const rest = [...new Set(all)];
  const [most] = LENGTHS as [number];
  for (let at = 0; at < rest.length; at += most) {
    const some = rest.slice(at, at + most);
    const length = LENGTHS.findLast((one) => one >= some.length) as number;
    yield [...some, ...new Array<T>(length - some.length).fill(some[0] as T)];
  }
}
