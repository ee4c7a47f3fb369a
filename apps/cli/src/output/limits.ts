import type { Determination, Language, Limit } from '@licet/engine';
import { law } from '../law.ts';
import { group, upperFirst } from './lay-out.ts';
import { WORDS } from './words.ts';

/** `TPP 2,368: 32 short of 2,400 (supp. 1 to part 774, 3A090.b)`. */
function limitText(limit: Limit, language: Language): string {
  const { fact, value, unit, distance, threshold, cite } = limit;
  const definition = law.pack.facts.find(fact);
  return `${upperFirst(definition.title[language])} ${group(value, language)} ${unit}: ${distanceWords(distance, threshold, language)} (${cite})`;
}

export function distanceWords(distance: number, threshold: number, language: Language): string {
  const line = group(threshold, language);
  if (distance === 0) return `${WORDS.exactly[language]} ${line}`;
  const words = distance < 0 ? WORDS.shortOf : WORDS.over;
  return `${group(Math.abs(distance), language)} ${words[language]} ${line}`;
}

/**
 * The thresholds of 3A090 next to the item, one per quantity: the next one up where no license is required, the
 * highest one passed where a paragraph is reached.
 */
export function limitLines(
  { headroom, outcome, classification }: Determination,
  language: Language,
): string[] {
  const reached = classification.some((paragraph) => /^(?:3A090|4A090|\dA\d{3}\.z)/.test(paragraph));
  if (!reached && outcome !== 'nlr') return [];
  const rules = headroom.filter(
    ({ rule, operator, met }) => rule.startsWith('774/3A090') && operator.startsWith('>') && met === reached,
  );
  const nearest = new Map<string, Limit>();
  for (const limit of rules) {
    const before = nearest.get(limit.fact);
    const nearer = !before || Math.abs(limit.distance) < Math.abs(before.distance);
    if (nearer) nearest.set(limit.fact, limit);
  }
  return [...nearest.values()].map((limit) => limitText(limit, language));
}
