/** How two lists of parties are put together: only parties that share a key are looked at. */
export interface Pairing<T> {
  readonly keys: (one: T) => Iterable<string>;
  /** Higher is better; 0 is no pair. */
  readonly score: (left: T, right: T) => number;
  /** `first`: of equally good pairs the first in both lists is taken. `none`: they are all left alone. */
  readonly ties: 'first' | 'none';
}

/** Places of the pairs in both lists; no party is in two pairs. */
export function pairUp<T>(left: readonly T[], right: readonly T[], how: Pairing<T>): Map<number, number> {
  const candidates = candidatesOf(left, right, how);
  return how.ties === 'first' ? inOrder(candidates) : uniqueBest(candidates);
}

interface Candidate {
  readonly l: number;
  readonly r: number;
  readonly score: number;
}

function candidatesOf<T>(left: readonly T[], right: readonly T[], { keys, score }: Pairing<T>): Candidate[] {
  const byKey = new Map<string, number[]>();
  for (const [r, one] of right.entries())
    for (const key of new Set(keys(one))) {
      const places = byKey.get(key);
      if (places) places.push(r);
      else byKey.set(key, [r]);
    }
  return left.flatMap((one, l) => {
    const places = new Set<number>();
    for (const key of keys(one)) for (const r of byKey.get(key) ?? []) places.add(r);
    return [...places]
      .map((r) => ({ l, r, score: score(one, right[r] as T) }))
      .filter((candidate) => candidate.score > 0);
  });
}

function inOrder(candidates: Candidate[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { l, r } of candidates.sort((a, b) => b.score - a.score || a.l - b.l || a.r - b.r)) {
    if (pairs.has(l) || taken.has(r)) continue;
    pairs.set(l, r);
    taken.add(r);
  }
  return pairs;
}

/** A pair is taken where each is the other's best and nobody else is as good; what that frees is looked at again. */
function uniqueBest(candidates: Candidate[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let open = candidates; ; ) {
    const forLeft = bests(open, ({ l }) => l);
    const forRight = bests(open, ({ r }) => r);
    const found = open.filter((one) => forLeft.get(one.l) === one && forRight.get(one.r) === one);
    if (found.length === 0) return pairs;
    for (const { l, r } of found) pairs.set(l, r);
    const taken = new Set(found.map(({ r }) => r));
    open = open.filter(({ l, r }) => !pairs.has(l) && !taken.has(r));
  }
}

/** The best of each, or null where two are equally good. */
function bests(
  candidates: readonly Candidate[],
  side: (one: Candidate) => number,
): Map<number, Candidate | null> {
  const best = new Map<number, Candidate | null>();
  const scores = new Map<number, number>();
  for (const one of candidates) {
    const key = side(one);
    const score = scores.get(key) ?? 0;
    if (one.score > score) {
      best.set(key, one);
      scores.set(key, one.score);
    } else if (one.score === score) best.set(key, null);
  }
  return best;
}
