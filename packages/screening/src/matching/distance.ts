/**
 * Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours) up to `most`;
 * anything farther is `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [n, m] = [endA - start, endB - start];
  if (Math.abs(n - m) > most) return most + 1;
  if (n === 0) return m;
  if (m === 0) return n;
  let [before, last, row] = rows(m + 1);
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    const one = a.charCodeAt(start + i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= m; j++) {
      const two = b.charCodeAt(start + j - 1);
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (one === two ? 0 : 1),
      );
      if (i > 1 && j > 1 && one === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === two)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[m] as number, most + 1);
}

let spare: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];

/** Kept from call to call: a screening compares thousands of pairs of words. */
function rows(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  if (spare[0].length < length)
    spare = [new Uint16Array(length * 2), new Uint16Array(length * 2), new Uint16Array(length * 2)];
  return [...spare];
}

/** Typing errors between two words, by the longer one's length. */
export const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Letters to leave out of a word so that every pair within `errorsAllowed` meets: the other may be longer. */
export const lettersLeftOut = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : 2);
