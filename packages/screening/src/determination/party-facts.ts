import { type FactInput, type Facts, known, label } from '@licet/engine';
import { evidenceOf, type PartyEvidence, unscreened } from './evidence.ts';
import { codes, strictest, truth } from './findings.ts';
import {
  type OwnershipFindings,
  type OwnershipInput,
  ownershipFindings,
  type Places,
  placeFacts,
} from './owners.ts';
import { type AgainstLists, type NamedParty, openHits, type ScreenedParty } from './party.ts';
import { nothing, type WeighOptions, weigh } from './weigh.ts';

export interface PartyFactsOptions extends WeighOptions {
  /** Absent where no list could be opened: then every party is a failure. */
  readonly against?: AgainstLists;
  readonly places: Places;
  /** Who owns the parties, where somebody said. */
  readonly ownership?: OwnershipInput;
}

/** What is known of the parties of a transaction, as facts of the law, with the evidence for people. */
export interface PartyFacts {
  readonly facts: Facts;
  readonly parties: readonly PartyEvidence[];
  /** Parties of whom the records of ownership say nothing. */
  readonly unrecorded: readonly NamedParty[];
}

const LISTS = ['party.denied', 'party.sdn', 'party.entityList', 'party.meuList', 'party.unverified'] as const;

/**
 * From the screenings of the named parties to the facts that the rules read. A confirmed listing of any party counts;
 * a possible one, a broken screening or a text that cannot be read leaves the fact unknown, with the reason. Only
 * where nothing of that kind stands is a fact false.
 */
export function partyFacts(parties: readonly ScreenedParty[], options: PartyFactsOptions): PartyFacts {
  const { against, ownership, places, language } = options;
  const weighed = nothing();
  for (const party of parties) weigh(party, weighed, options);
  const held = ownership === undefined ? undefined : ownershipFindings(parties, ownership, places, options);
  weighed.footnotes.push(...(held?.footnotes ?? []));
  weighed.reviews.push(...(held?.reviews ?? []));

  const clear = against === undefined ? '' : CLEAR(against)[language];
  const review = strictest(weighed.reviews);
  const facts: Record<string, FactInput> = {
    'party.screening': known(stateOf(parties, held?.owners ?? []), 'screened', clear),
    'party.footnote': codes(weighed.footnotes, clear),
    'party.otherLists': codes(weighed.otherLists, clear),
    'party.related': truth(weighed['party.related'], clear),
    ...(review === undefined ? {} : { 'party.entityListReview': review }),
    ...held?.facts,
    ...placeFacts(parties, places, held?.seats, language),
  };
  for (const name of LISTS) facts[name] = truth(weighed[name], clear);
  return {
    facts,
    parties: [
      ...parties.map((party, at) => withOwners(evidenceOf(party, against), held, at)),
      ...(held?.owners ?? []).map(({ party, counts }) => ({ ...evidenceOf(party, against), counts })),
    ],
    unrecorded: held?.unrecorded ?? [],
  };
}

/**
 * Where no list was ever imported: the answer keeps its outcome, and says that nobody was screened. What was said of
 * seats and owners counts all the same.
 */
export function notScreened(parties: readonly NamedParty[], options: PartyFactsOptions): PartyFacts {
  const { ownership, places, language } = options;
  const held =
    ownership === undefined
      ? undefined
      : ownershipFindings(parties, withoutLists(ownership), places, options);
  return {
    facts: {
      'party.screening': known('not-screened', 'screened'),
      ...held?.facts,
      ...placeFacts(parties, places, held?.seats, language),
    },
    parties: parties.map((party, at) => withOwners(unscreened(party), held, at)),
    unrecorded: held?.unrecorded ?? [],
  };
}

const withoutLists = ({ screen: _, ...rest }: OwnershipInput): OwnershipInput => rest;

function withOwners(evidence: PartyEvidence, held: OwnershipFindings | undefined, at: number): PartyEvidence {
  const found = held?.evidence[at];
  return found === undefined ? evidence : { ...evidence, ownership: found };
}

function stateOf(
  parties: readonly ScreenedParty[],
  owners: readonly { readonly party: ScreenedParty }[],
): 'screened' | 'unresolved' | 'failed' {
  const all = [...parties, ...owners.map(({ party }) => party)];
  if (all.some((party) => 'failure' in party)) return 'failed';
  const open = all.some((party) => 'screening' in party && openHits(party.screening.hits).length > 0);
  return open ? 'unresolved' : 'screened';
}

const CLEAR = ({ snapshot, imported }: AgainstLists) =>
  label(
    `snapshot ${snapshot.slice(0, 12)} of ${imported}`,
    `instantané ${snapshot.slice(0, 12)} du ${imported}`,
  );
