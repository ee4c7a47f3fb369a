import { clean } from '../names/clean.ts';
import { RefusedName } from '../names/refused-name.ts';
import { words } from '../names/words.ts';

/** Words that stand in every address and tell none apart. */
const PARTS = new Set(
  (
    'address room rm flat floor fl unit suite office block blk building bldg tower plaza center centre house no street ' +
    'st road rd avenue ave lane ln drive boulevard blvd highway district town village city province county state ' +
    'po box zip code near opposite behind industrial estate park zone phase sector north south east west new'
  ).split(' '),
);

interface Parts {
  readonly numbers: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

function partsOf(address: string): Parts {
  const tokens = words(clean(address.slice(0, 1_000)), false);
  const of = (number: boolean) =>
    new Set(
      tokens
        .filter(({ kind, text }) =>
          number
            ? kind === 'number'
            : (kind === 'word' || kind === 'given') && text.length > 2 && !PARTS.has(text),
        )
        .map(({ text }) => text),
    );
  return { numbers: of(true), told: of(false) };
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size;

/**
 * Whether two addresses are of one building: two words that tell it and a number in common, and most of what the
 * shorter one tells. Floors and rooms may differ; what cannot be read is no address.
 */
export function sameAddress(a: string, b: string): boolean {
  try {
    const [one, two] = [partsOf(a), partsOf(b)];
    const told = shared(one.told, two.told);
    const numbers = shared(one.numbers, two.numbers);
    return told >= 2 && numbers >= 1 && told >= 0.6 * Math.min(one.told.size, two.told.size);
  } catch (error) {
    if (error instanceof RefusedName) return false;
    throw error;
  }
}
