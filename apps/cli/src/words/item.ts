import { findItem, type ItemFinding } from '@licet/catalog';
import { remember } from '../question/remember.ts';
import { stretch, textOf, use, type Word } from './scrap.ts';

const LONGEST_NAME = 8;

const find: (text: string) => ItemFinding = remember(findItem);

export interface SaidItems {
  readonly found: readonly { readonly given: string; readonly count?: string }[];
  /** Where no name was found: what a likely slip may have meant. */
  readonly unsure?: { readonly given: string; readonly suggestions: readonly string[] };
}

/** Takes the longest names of items that the catalog knows out of the words, and a bare count right before them. */
export function takeItems(words: readonly Word[]): SaidItems {
  const found: { given: string; count?: string }[] = [];
  for (let length = LONGEST_NAME; length > 0; length--) {
    for (let i = 0; i < words.length; i++) {
      const span = stretch(words, i, length);
      if (span.length < length || find(textOf(span)).status !== 'found') continue;
      use(span);
      const before = words[i - 1];
      const counts = before !== undefined && !before.used && !words[i]?.breaks && /^\d+$/.test(before.folded);
      if (counts) use([before]);
      found.push(counts ? { given: textOf(span), count: before.text } : { given: textOf(span) });
    }
  }
  if (found.length > 0) return { found };
  const unsure = likely(words);
  return unsure ? { found, unsure } : { found };
}

function likely(words: readonly Word[]): SaidItems['unsure'] {
  for (let length = LONGEST_NAME; length > 0; length--) {
    for (let i = 0; i < words.length; i++) {
      const span = stretch(words, i, length);
      if (span.length < length) continue;
      const finding = find(textOf(span));
      if (finding.status === 'ask') return { given: textOf(span), suggestions: finding.suggestions };
    }
  }
  return undefined;
}
