import type { Entry } from '../lists/party.ts';
import { sameAddress } from './address.ts';
import type { Hit, PartyQuery, Remark } from './hit.ts';
import { P } from './parameters.ts';
import type { Score } from './score.ts';

type Judged = Pick<Hit, 'verdict' | 'score' | 'notes'>;

const KINDS_OF_THEIR_OWN: ReadonlySet<string | undefined> = new Set(['individual', 'vessel', 'aircraft']);

export const atSameAddress = ({ address }: PartyQuery, entry: Entry): boolean =>
  address !== undefined &&
  entry.addresses.some(({ text }) => text !== undefined && sameAddress(address, text));

/** What the agreement of two names means for this entry; undefined where it means nothing. */
export function verdictOf(
  query: PartyQuery,
  entry: Entry,
  { value, remarks, brand, company }: Score,
  weakAlias: boolean,
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
  if (atSameAddress(query, entry)) {
    notes.push({ code: 'same-address' });
    score = Math.min(1, score * P.sameAddress);
  }
  if (weakAlias) notes.push({ code: 'weak-alias' });
  if (entry.listed === undefined && query.asOf !== undefined) notes.push({ code: 'listing-day-unknown' });
  const generic = notes.some(({ code }) => code === 'generic-name');
  // The same name in another country may be another company: a person has to look.
  if (score >= P.match && !elsewhere && !generic && !weakAlias) return { verdict: 'match', score, notes };
  if (score >= P.possible) return { verdict: 'possible', score, notes };
  if (brand >= P.brand && company && entry.type !== 'individual' && score >= P.related)
    return { verdict: 'related', score, notes: [...notes, { code: 'shared-brand' }] };
  return undefined;
}
