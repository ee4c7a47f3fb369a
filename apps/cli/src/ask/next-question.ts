import { usualOrigin } from '@licet/catalog';
import {
  determine,
  type FactInput,
  type Facts,
  type Language,
  type Missing,
  type Question,
} from '@licet/engine';
import { law } from '../law.ts';

/** What to ask next, and what one would usually presume. */
export interface NextQuestion {
  readonly missing: Missing;
  readonly usual: FactInput | undefined;
}

/**
 * The next question, presuming nothing; undefined once no open fact can change the answer. Facts that are stated as
 * unknown are not asked again.
 */
export function nextQuestion(question: Question, language: Language): NextQuestion | undefined {
  const { missing } = determine(law, question, { strict: true, language, timeline: false });
  return nextOfMissing(missing, question.facts);
}

/** The same, where the answer is there already. */
export function nextOfMissing(missing: readonly Missing[], facts: Facts): NextQuestion | undefined {
  const next = nextOf(missing.filter(({ fact }) => facts[fact]?.state !== 'unknown'));
  return next && { missing: next, usual: usualAnswer(next.fact, facts) };
}

/**
 * The fact whose values lead to different answers, the most decisive first. Where each matters only together
 * with others, those that have a usual answer come first, in the order of the registry: the item, the shipment,
 * the parties, the end use. What is left after them is often moot.
 */
function nextOf(missing: readonly Missing[]): Missing | undefined {
  const decides = ({ leadsTo }: Missing): boolean =>
    new Set(leadsTo.map(({ outcome, reviewPolicy }) => `${outcome} ${reviewPolicy}`)).size > 1;
  const rank = ({ fact }: Missing): number =>
    law.pack.facts.slot(fact) + (law.pack.facts.find(fact).presume ? 0 : law.pack.facts.definitions.length);
  return missing.find(decides) ?? missing.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** What one usually presumes, as the registry has it. */
export function usualAnswer(name: string, facts: Facts): FactInput | undefined {
  const { presume } = law.pack.facts.find(name);
  if (name === 'item.usOrigin') return usualOrigin(facts);
  if (!presume) return undefined;
  const source = presume.because.en;
  if ('value' in presume) return { state: 'known', value: presume.value, from: 'presumed', source };
  const other = facts[presume.sameAs] ?? usualAnswer(presume.sameAs, facts);
  if (other?.state !== 'known') return undefined;
  const { type } = law.pack.facts.find(name);
  const many = type === 'code' && typeof other.value === 'string' ? [other.value] : other.value;
  return { state: 'known', value: many, from: 'presumed', source };
}
