/** Jaro-Winkler similarity of two strings, 0 to 1, by UTF-16 unit, with the usual prefix of four and weight of 0.1. */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  return similarity + prefix(a, b) * 0.1 * (1 - similarity);
}

/** How many of the first four characters are the same. */
export function prefix(a: string, b: string): number {
  const most = Math.min(4, a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** Written over afresh by every call. */
const takenA = new Uint8Array(65_536);
const takenB = new Uint8Array(65_536);

function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  takenA.fill(0, 0, a.length);
  takenB.fill(0, 0, b.length);
  let common = 0;
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    const unit = a.charCodeAt(i);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== unit) continue;
      takenA[i] = takenB[j] = 1;
      common++;
      break;
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j++)) moved++;
  }
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
}
