import type { Facts, Iso, Language } from '@licet/engine';
import type { Restricted } from '../ownership/restricted-ownership.ts';
import type { ListsAtHand } from './lists-at-hand.ts';
import type { PartyFactsOptions } from './party-facts.ts';
import type { NamedProgram } from './weigh.ts';

/** What the law of the question says of parties; `lawOfParties` of the regulation gives it. */
interface Law {
  readonly isRestricted: Restricted;
  readonly program: NamedProgram;
}

interface AskedOf {
  readonly facts: Facts;
  readonly on: Iso;
  readonly law: Law;
  readonly lists: Pick<ListsAtHand, 'against'>;
  readonly language: Language;
}

/** The options of `partyFacts` for a question: its places, its law, and the lists as of its day. */
export function partyOptions({ facts, on, law, lists, language }: AskedOf): PartyFactsOptions {
  const { isRestricted, program } = law;
  const { 'shipment.to': to, 'party.hq': hq } = facts;
  return {
    language,
    program,
    places: {
      isRestricted,
      ...(to?.state === 'known' && typeof to.value === 'string' ? { destination: to.value } : {}),
      ...(hq?.state === 'known' ? { hq: [hq.value].flat() as string[] } : {}),
    },
    ...(lists.against === undefined ? {} : { against: { ...lists.against, asOf: on } }),
  };
}
