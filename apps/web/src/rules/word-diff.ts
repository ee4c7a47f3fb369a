/** A run of words that both texts have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** As it is spaced in the text before, where both have it. */
  readonly was?: string;
}

/** Words with the spaces behind them; parentheses and commas are words of their own, so that a clause can move in. */
const words = (text: string): string[] =>
  text.match(/[(),;]\s*|[:.](?=\s|$)\s*|(?:[^\s(),;:.]|[:.](?!\s|$))+\s*|\s+/g) ?? [];

/** What to take out of one sentence and put in to get the other; the longest common run of words stays. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [a, b] = [words(before), words(after)];
  const same = (i: number, j: number): boolean => a[i]?.trimEnd() === b[j]?.trimEnd();
  // common[i][j]: how many words the ends from i and from j have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (common[i] as Uint16Array)[j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: { kind: Piece['kind']; text: string; was?: string }[] = [];
  const put = (kind: Piece['kind'], text: string, was?: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) {
      last.text += text;
      if (was !== undefined) last.was += was;
    } else pieces.push({ kind, text, ...(was === undefined ? {} : { was }) });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && same(i, j)) {
      put('same', b[j] as string, a[i]);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      put('removed', a[i++] as string);
    else put('added', b[j++] as string);
  return pieces;
}
