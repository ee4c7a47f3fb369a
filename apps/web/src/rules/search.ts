import { law } from '@licet/cli/in-browser';
import type { Language, Rule } from '@licet/engine';
import { sentenceOf } from '../law/typeset.ts';

/** A rule that was found, and the sentence in which, where it was not the title or the id. */
export interface Hit {
  readonly rule: Rule;
  readonly sentence?: string;
}

/** Without accents and case, one letter for one letter, so that places in it are places in the original. */
export const plainText = (given: string): string =>
  given
    .split('')
    .map((unit) => unit.normalize('NFD').toLowerCase().charAt(0))
    .join('');

interface Entry {
  readonly rule: Rule;
  readonly head: string;
  readonly sentences: readonly { readonly shown: string; readonly plain: string }[];
}
const indexes = new Map<Language, readonly Entry[]>();

function index(language: Language): readonly Entry[] {
  let made = indexes.get(language);
  if (made === undefined) {
    made = law.pack.rules.map((rule) => ({
      rule,
      head: plainText(
        [
          rule.id,
          rule.title.en,
          rule.title.fr,
          ...rule.versions.flatMap(({ cite, by }) => [cite, by.id]),
        ].join(' '),
      ),
      sentences: [...new Set(rule.versions.map(({ body }) => sentenceOf({ body }, language)))].map(
        (shown) => ({
          shown,
          plain: plainText(shown),
        }),
      ),
    }));
    indexes.set(language, made);
  }
  return made;
}

export const wordsOf = (query: string): string[] =>
  plainText(query.normalize('NFC')).split(/\s+/).filter(Boolean);

/** Rules in whose id, title, citations or sentences every word occurs; those with them in the head first. */
export function searchRules(query: string, language: Language): readonly Hit[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const [heads, bodies]: [Hit[], Hit[]] = [[], []];
  for (const { rule, head, sentences } of index(language)) {
    if (wanted.every((word) => head.includes(word))) heads.push({ rule });
    else {
      const found = sentences.find(({ plain }) =>
        wanted.every((word) => head.includes(word) || plain.includes(word)),
      );
      if (found) bodies.push({ rule, sentence: found.shown });
    }
  }
  return [...heads, ...bodies];
}
