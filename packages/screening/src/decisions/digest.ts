import type { Entry } from '../lists/party.ts';
import { canonicalJson, sha256Of } from '../snapshots/canonical.ts';
import type { DecidedParty } from './decision.ts';

/**
 * Equal for spellings of a party that differ in case and spaces alone. Anything more (an accent, a bracket, an
 * invisible character) may be somebody else, and then a decision does not carry over.
 */
export const partyDigest = ({ name, country }: DecidedParty): string =>
  sha256Of(canonicalJson([plain(name), country?.toUpperCase() ?? null]));

const plain = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();

/** Whom an entry means, and what it asks for. The order in which a list prints names and places says nothing. */
export const entryDigest = ({ name, aliases, countries, addresses, requirement }: Entry): string =>
  sha256Of(canonicalJson([name, sorted(aliases), sorted(countries), sorted(addresses), requirement ?? null]));

const sorted = (values: readonly unknown[]): readonly string[] => values.map(canonicalJson).sort();
