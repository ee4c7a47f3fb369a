import { countryByCode } from '@licet/catalog';
import type { NamedParty, OwnershipCollection } from '@licet/screening';
import type { LinePartyRole } from '../store/schema.ts';
import type { Party } from './line-record.ts';

const ROLES: Readonly<Record<LinePartyRole, NamedParty['role']>> = {
  purchaser: 'purchaser',
  'intermediate-consignee': 'intermediate-consignee',
  'ultimate-consignee': 'consignee',
  'end-user': 'end-user',
};

const given = (country: string | null): string | undefined =>
  country !== null && countryByCode(country) !== undefined ? country : undefined;

/** A party of a line as screening and law see it. */
export function namedParty(role: LinePartyRole, party: Party): NamedParty {
  const { name, address } = party;
  const country = given(party.country);
  const headquarters = given(party.headquarters);
  const ultimateParent = given(party.ultimate_parent);
  return {
    role: ROLES[role],
    name,
    ...(country === undefined ? {} : { country }),
    ...(address === null ? {} : { address }),
    ...(headquarters === undefined ? {} : { headquarters }),
    ...(ultimateParent === undefined ? {} : { ultimateParent }),
  };
}

/** Places written on a party that are no country: nobody may read them as "elsewhere". */
export const unreadPlaces = (party: Party): string[] =>
  [party.country, party.headquarters, party.ultimate_parent].filter(
    (place): place is string => place !== null && countryByCode(place) === undefined,
  );

interface Holding {
  readonly owner: string;
  readonly country?: string | null;
  readonly percent?: number | null;
}

export const SOURCE = 'party record';

/** What the records of the parties say of their owners; undefined where they say nothing. */
export function ownership(parties: readonly Party[]): OwnershipCollection | undefined {
  const held = parties
    .map((party) => ({ party, owners: JSON.parse(party.owners) as readonly Holding[] }))
    .filter(({ owners }) => owners.length > 0);
  if (held.length === 0) return undefined;
  return {
    parties: held.flatMap(({ party, owners }) => [
      company(party.id, party.name, party.country, party.headquarters),
      ...owners.map(({ owner, country }, at) => company(`${party.id}/${at}`, owner, country ?? null, null)),
    ]),
    holdings: held.flatMap(({ party, owners }) =>
      owners.map(({ percent }, at) => ({
        owner: `${party.id}/${at}`,
        owned: party.id,
        percent: percent ?? ('unknown' as const),
        kind: 'equity' as const,
        source: SOURCE,
        place: `${party.name}, owner ${at + 1}`,
      })),
    ),
    problems: [],
  };
}

function company(id: string, name: string, country: string | null, seat: string | null) {
  const [place, headquarters] = [given(country), given(seat)];
  return {
    id,
    name,
    ...(place === undefined ? {} : { country: place }),
    ...(headquarters === undefined ? {} : { headquarters }),
  };
}
