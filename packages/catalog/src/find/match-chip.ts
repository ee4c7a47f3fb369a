import type { Chip } from '../chips/chip.ts';
import { allowedWords, fullNames, type ModelKey, modelKeys } from './chip-index.ts';
import { compact } from './normalize.ts';

const LONGEST_MODEL_IN_WORDS = 6;

/** What a list of words says about chips. */
export interface ChipMatch {
  /** Chips whose name explains every word. Several if the words fit several variants. */
  readonly chips: readonly Chip[];
  readonly how: 'exact' | 'alias';
  /** Chips whose model was named beside words that no variant explains, and those words. */
  readonly nearly: readonly Chip[];
  readonly unexplained: readonly string[];
}

interface Hit extends ModelKey {
  readonly key: string;
  readonly rest: readonly string[];
}

/** Finds the chips that the words name. Every word must be explained: a word left over may change everything. */
export function matchChip(words: readonly string[]): ChipMatch {
  const full = fullNames.get(compact(words.join('')));
  if (full !== undefined) return { chips: [full], how: 'exact', nearly: [], unexplained: [] };
  const hits = longestFirst(modelHits(words));
  const whole = hits.filter(({ rest }) => rest.length === 0);
  const best = whole.filter(({ key }) => key.length === whole[0]?.key.length);
  const [first] = hits;
  const nearest = hits.filter(
    (hit) =>
      first !== undefined && hit.key.length === first.key.length && hit.rest.length === first.rest.length,
  );
  return {
    chips: unique(best),
    how: best.every(({ kind }) => kind === 'alias') ? 'alias' : 'exact',
    nearly: unique(nearest),
    unexplained: first?.rest ?? [],
  };
}

/** Every place where some words in a row, joined, are the name of a model. */
function modelHits(words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const { start, end, key } of runs(words, LONGEST_MODEL_IN_WORDS)) {
    for (const bearer of modelKeys.get(key) ?? []) {
      const allowed = allowedWords(bearer.chip);
      const rest = words.filter((word, place) => (place < start || place >= end) && !allowed.has(word));
      hits.push({ ...bearer, key, rest });
    }
  }
  return hits;
}

/** The words in a row, joined, up to a length. */
export function runs(
  words: readonly string[],
  longest: number,
): { start: number; end: number; key: string }[] {
  return words.flatMap((_, start) =>
    words.slice(start, start + longest).map((__, offset) => {
      const end = start + offset + 1;
      return { start, end, key: words.slice(start, end).join('') };
    }),
  );
}

function longestFirst(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => b.key.length - a.key.length || a.rest.length - b.rest.length);
}

function unique(hits: readonly Hit[]): readonly Chip[] {
  return [...new Set(hits.map(({ chip }) => chip))];
}
