/** Keeps the values used lately, so that a long file takes no more memory than a short one. */
export interface Lru<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/**
 * At least the `most / 2` values used last, at most `most`. Two generations instead of an order of use: a hit
 * costs one look-up, where moving a key to the end of a map costs three.
 */
export function lru<Value>(most: number): Lru<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const former = old.get(key);
      if (former !== undefined) set(key, former);
      return former;
    },
  };
}
