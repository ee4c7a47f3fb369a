import type { Edition } from '../edition/edition.ts';
import type { Language } from '../label.ts';
import type { Decision } from './decide.ts';
import type { Determination } from './determination.ts';

/**
 * What is modelled, partial, or only pointed at, of the provisions an answer rests on. An answer that no
 * license is required rests on all of them, so it names every provision that is not fully modelled.
 */
export function coverageOf(
  edition: Edition,
  touched: ReadonlySet<string>,
  decision: Decision,
  language: Language,
): Determination['coverage'] {
  const provisions = new Set([...touched].map((id) => edition.rules.get(id)?.rule.covers));
  const restsOnAll = decision.outcome === 'nlr' || decision.outcome === 'undetermined';
  return edition.pack.coverage
    .filter(({ provision, status }) => provisions.has(provision) || (restsOnAll && status !== 'modelled'))
    .map(({ provision, status, leftOut }) => ({ provision, status, leftOut: leftOut[language] }));
}
