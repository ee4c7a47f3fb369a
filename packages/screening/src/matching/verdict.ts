import type { Entry } from '../lists/party.ts';
import type { Hit, PartyQuery, Remark } from './hit.ts';
import { P } from './parameters.ts';
import type { Score } from './score.ts';

type Judged = Pick<Hit, 'verdict' | 'score' | 'notes'>;

const KINDS_OF_THEIR_OWN: ReadonlySet<string | undefined> = new Set(['individual', 'vessel', 'aircraft']);

/** What the agreement of two names means for this entry; undefined where it means nothing. */
export function verdictOf(
  query: PartyQuery,
  entry: Entry,
  { value, remarks, brand, company }: Score,
): Judged | undefined {
  const notes: Remark[] = [...remarks];
  let score = value;
  const elsewhere =
    query.country !== undefined && entry.countries.length > 0 && !entry.countries.includes(query.country);
  if (company && KINDS_OF_THEIR_OWN.has(entry.type)) score *= value < 1 ? P.otherKind : 1;
  if (query.country !== undefined && entry.countries.length > 0) {
    notes.push({ code: elsewhere ? 'other-country' : 'same-country', detail: entry.countries.join(', ') });
    score = Math.min(1, score * (elsewhere ? P.otherCountry : P.sameCountry));
  }
  if (entry.listed === undefined && query.asOf !== undefined) notes.push({ code: 'listing-day-unknown' });
  const generic = notes.some(({ code }) => code === 'generic-name');
  // The same name in another country may be another company: a person has to look.
  if (score >= P.match && !elsewhere && !generic) return { verdict: 'match', score, notes };
  if (score >= P.possible || (value >= P.match && elsewhere)) return { verdict: 'possible', score, notes };
  if (brand >= P.brand && company && entry.type !== 'individual' && score >= P.related)
    return { verdict: 'related', score, notes: [...notes, { code: 'shared-brand' }] };
  return undefined;
}
