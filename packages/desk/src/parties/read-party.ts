import { label } from '@licet/engine';
import type { Said } from '../book/settle.ts';
import type { Party } from '../determine/line-record.ts';
import { readCountry, readId, readText } from '../door/read.ts';
import { refused } from '../door/refused.ts';
import { canonical } from '../store/canonical.ts';

/** Who holds how much of a party. */
interface Holding {
  readonly owner: string;
  readonly country?: string | null;
  /** Of 100; absent or null where nobody knows. */
  readonly percent?: number | null;
}

/** A party as the host system knows it. What is absent or null is not on record. */
export interface PartyInput {
  readonly externalId: string;
  readonly name: string;
  /** Countries by name or code. */
  readonly country?: string | null;
  readonly address?: string | null;
  readonly headquarters?: string | null;
  readonly ultimateParent?: string | null;
  readonly owners?: readonly Holding[];
}

/** What is said of a party: columns that nobody mentions stay as they are. */
export type PartySaid = Said<Party> & { readonly external_id: string };

const MOST_OWNERS = 200;

/** Reads a whole party. Throws `bad-field`. */
export function readParty(input: PartyInput): PartySaid {
  const place = (what: string, given: string | null | undefined): string | null =>
    given == null ? null : readCountry(what, given);
  const { address } = input;
  return {
    external_id: readId('externalId', input.externalId),
    name: readText('name', input.name),
    country: place('country', input.country),
    address: address == null ? null : readText('address', address, 2_000),
    headquarters: place('headquarters', input.headquarters),
    ultimate_parent: place('ultimateParent', input.ultimateParent),
    owners: canonical(readOwners(input.owners ?? [])),
  };
}

function readOwners(owners: readonly Holding[]): readonly Holding[] {
  if (owners.length > MOST_OWNERS)
    throw refused(
      'owners',
      owners.length,
      label(`at most ${MOST_OWNERS}`, `au plus ${MOST_OWNERS}`),
      label('Name the largest.', 'Nommez les plus grands.'),
    );
  return owners.map(({ owner, country, percent }, at) => {
    const what = `owners[${at}]`;
    if (percent != null && !(percent >= 0 && percent <= 100))
      throw refused(
        `${what}.percent`,
        percent,
        label('a share from 0 to 100', 'une part de 0 à 100'),
        label('Leave it out where nobody knows.', 'Omettez-la si nul ne sait.'),
      );
    return {
      owner: readText(`${what}.owner`, owner),
      ...(country == null ? {} : { country: readCountry(`${what}.country`, country) }),
      ...(percent == null ? {} : { percent }),
    };
  });
}
