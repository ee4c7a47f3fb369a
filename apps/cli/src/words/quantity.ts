import { textOf, use, type Word } from './scrap.ts';

export const UNITS: ReadonlySet<string> = new Set([
  'unit',
  'units',
  'unite',
  'unites',
  'piece',
  'pieces',
  'pcs',
  'exemplaire',
  'exemplaires',
]);
const ASKS: ReadonlySet<string> = new Set(['quantity', 'qty', 'quantite']);

/** `8x H200` is a server of eight; `1000x H200` is an order. */
const LARGEST_SERVER = 16;

/** Takes counts out of the words: `1000 units`, `1 000 unités`, `quantity 8`, `x8` behind the item. */
export function takeQuantities(words: readonly Word[]): { given: string; units: string }[] {
  const found: { given: string; units: string }[] = [];
  words.forEach((word, i) => {
    if (word.used) return;
    const next = words[i + 1];
    const own: Word[] = [word];
    let units: string | undefined;
    if (/^\d+$/.test(word.folded) && next && UNITS.has(next.folded)) {
      units = word.folded;
      own.push(next);
      const of = words[i + 2];
      if (of && ['of', 'de'].includes(of.folded)) own.push(of);
    } else if (ASKS.has(word.folded) && next && /^\d+$/.test(next.folded)) {
      units = next.folded;
      own.push(next);
    } else if (Number(/^(\d+)[x\u00d7]$/.exec(word.folded)?.[1]) > LARGEST_SERVER) {
      units = word.folded.slice(0, -1);
      if (next && UNITS.has(next.folded)) own.push(next);
    } else if (i > 0 && /^[x\u00d7]\d+$/.test(word.folded)) {
      units = word.folded.slice(1);
    }
    if (units === undefined) return;
    use(own);
    found.push({ given: textOf(own), units });
  });
  return found;
}
