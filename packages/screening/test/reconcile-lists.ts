import { type Reconciled, reconcile } from '../src/entity-list/reconcile.ts';
import type { ListedParty } from '../src/lists/party.ts';

/** An entry of the Entity List as the two sources have it, and its footnote class. */
export interface ReconciledEntry extends Reconciled {
  readonly csl?: ListedParty;
  readonly supplement?: ListedParty;
}

/**
 * Pairs the entries of the Entity List in trade.gov's list with those of Supplement No. 4, and reconciles the
 * footnote of each. An entry is paired by its name in a country both give, then by an alias there, then by its
 * name alone; what one source lacks stays alone.
 */
export function reconcileLists(
  csl: readonly ListedParty[],
  supplement: readonly ListedParty[],
): ReconciledEntry[] {
  const partners = new Map<ListedParty, ListedParty>();
  const free = new Set(supplement);
  for (const [left, right, sameCountry] of [
    [nameOf, nameOf, true],
    [nameOf, namesOf, true],
    [namesOf, nameOf, true],
    [nameOf, nameOf, false],
  ] as const) {
    const index = new Map<string, ListedParty[]>();
    for (const party of free)
      for (const key of right(party)) index.set(key, [...(index.get(key) ?? []), party]);
    for (const party of csl) {
      if (partners.has(party)) continue;
      const partner = left(party)
        .flatMap((key) => index.get(key) ?? [])
        .filter((other) => free.has(other) && (!sameCountry || shareCountry(party, other)))
        // Of the several entries of one organization, those that one notice listed belong together.
        .sort((a, b) => Number(shareCitation(party, b)) - Number(shareCitation(party, a)))[0];
      if (partner === undefined) continue;
      partners.set(party, partner);
      free.delete(partner);
    }
  }
  return [
    ...csl.map((party) => entry(party, partners.get(party))),
    ...supplement.filter((party) => free.has(party)).map((party) => entry(undefined, party)),
  ];
}

function entry(csl: ListedParty | undefined, supplement: ListedParty | undefined): ReconciledEntry {
  return {
    ...reconcile(csl?.requirement, supplement?.requirement),
    ...(csl !== undefined && { csl }),
    ...(supplement !== undefined && { supplement }),
  };
}

const nameOf = ({ name }: ListedParty): string[] => [keyOf(name)];
const namesOf = ({ name, aliases }: ListedParty): string[] =>
  [...new Set([name, ...aliases.map((alias) => alias.name)].map(keyOf))].filter((key) => key !== '');

/** Letters and digits alone: the sources differ in accents, dashes, quotes and full stops. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const shareCountry = (a: ListedParty, b: ListedParty): boolean =>
  a.countries.some((country) => b.countries.includes(country));

function shareCitation(a: ListedParty, b: ListedParty): boolean {
  const cited = new Set(a.citation?.match(/\d+ FR \d+/g));
  return b.citation?.match(/\d+ FR \d+/g)?.some((citation) => cited.has(citation)) ?? false;
}
