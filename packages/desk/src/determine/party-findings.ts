import { approvalFacts, lawOfParties } from '@licet/ear';
import { type Edition, type Facts, type Iso, type Library, lru, type Question } from '@licet/engine';
import {
  type NamedParty,
  notScreened,
  type PartyEvidence,
  partyFacts,
  partyOptions,
  type ScreenedParty,
} from '@licet/screening';
import type { LineRecord } from './line-record.ts';
import type { DeskLists } from './lists.ts';
import { namedParty, ownership, SOURCE, unreadPlaces } from './party-of.ts';

/** What is known of the parties of a line. */
export interface PartyFindings {
  /** Tells findings apart: lines with the same number have the same facts. */
  readonly id: number;
  readonly facts: Facts;
  readonly evidence: readonly PartyEvidence[];
}

type Said = Pick<Question, 'facts' | 'on' | 'known' | 'reading'>;
type Findings = Omit<PartyFindings, 'evidence'>;

/** One party by itself. */
interface Seen {
  readonly screened: ScreenedParty;
  /** Set where nothing is known of the party but its places: whoever it is, the law asks only where it sits. */
  readonly places: string | undefined;
  readonly evidence: PartyEvidence;
}

const [MOST_SEEN, MOST_KEPT] = [50_000, 20_000];

/** Screens the parties of lines and turns that into facts; what many lines share is found out once. */
export function partyFinder(rules: Library, lists: DeskLists) {
  const seen = lru<Seen>(MOST_SEEN);
  const byPlaces = lru<Findings>(MOST_KEPT);
  const byText = lru<Findings>(MOST_KEPT);
  let numbered = 0;
  const editions = new Map<Edition, number>();
  let last: readonly [string, number] = ['', 0];

  /** The same edition gives the same law of parties, whatever the day. */
  const lawOn = (said: Said): number => {
    if (last[0] === said.on) return last[1];
    const edition = rules.edition(said);
    const id = editions.get(edition) ?? editions.size;
    editions.set(edition, id);
    last = [said.on, id];
    return id;
  };

  const all = (record: LineRecord, said: Said, screened: readonly ScreenedParty[]) => {
    const on = said.on as Iso;
    const law = lawOfParties(rules, said);
    const options = partyOptions({ facts: said.facts, on, law, lists: lists.hand, language: 'en' });
    const records = ownership(record.parties.map(({ party }) => party));
    const screen = (party: NamedParty): ScreenedParty => lists.screen(party, on);
    const owners = records && {
      ownership: { records, source: SOURCE, on, screen, affiliates: law.affiliates },
    };
    return lists.hand.state === 'never'
      ? notScreened(screened, { ...options, ...owners })
      : partyFacts(screened, { ...options, ...owners });
  };

  const see = (record: LineRecord, at: number, said: Said): Seen => {
    const { role, party } = record.parties[at] as LineRecord['parties'][number];
    const key = `${role}\u0000${party.id}\u0000${party.version}\u0000${lists.stretch(said.on as Iso)}`;
    let found = seen.get(key);
    if (found === undefined) {
      const screened = lists.screen(namedParty(role, party), said.on as Iso);
      const alone: LineRecord = { ...record, parties: [{ role, party }] };
      const calm =
        !('failure' in screened) &&
        screened.screening.hits.length === 0 &&
        party.owners === '[]' &&
        unreadPlaces(party).length === 0 &&
        Object.keys(approvalFacts([{ role: 'consignee', name: party.name }])).length === 0;
      const { country, headquarters, ultimateParent } = screened;
      found = {
        screened,
        places: calm ? `${country}\u0000${headquarters}\u0000${ultimateParent}` : undefined,
        evidence: all(alone, said, [screened]).parties[0] as PartyEvidence,
      };
      seen.set(key, found);
    }
    return found;
  };

  /** The same facts are kept once, under one number. */
  const once = (facts: Facts): Findings => {
    const text = JSON.stringify(facts);
    let found = byText.get(text);
    if (found === undefined) {
      found = { id: numbered++, facts };
      byText.set(text, found);
    }
    return found;
  };

  return (record: LineRecord, said: Said): PartyFindings => {
    const on = said.on as Iso;
    const dated = (one: PartyEvidence): PartyEvidence => ('asOf' in one ? { ...one, asOf: on } : one);
    const parties = record.parties.map((_, at) => see(record, at, said));
    const screened = parties.map((one) => one.screened);
    if (parties.some(({ places }) => places === undefined)) {
      const found = all(record, said, screened);
      const named = approvalFacts(screened);
      return {
        ...once({ ...found.facts, ...named, ...unread(record) }),
        evidence: found.parties,
      };
    }
    const key = [
      lawOn(said),
      JSON.stringify([said.facts['shipment.to'], said.facts['party.hq']]),
      ...parties.map(({ places }) => places).sort(),
    ].join('\u0001');
    let found = byPlaces.get(key);
    if (found === undefined) {
      found = once(all(record, said, screened).facts);
      byPlaces.set(key, found);
    }
    return { ...found, evidence: parties.map(({ evidence }) => dated(evidence)) };
  };
}

/** A place that cannot be read may be any place. */
function unread({ parties }: LineRecord): Facts {
  const places = parties.flatMap(({ party }) =>
    unreadPlaces(party).map((place) => `${party.name}: '${place}'`),
  );
  if (places.length === 0) return {};
  const source = `Not a country: ${places.join(', ')}. Write a two-letter code such as CN.`;
  return { 'party.hq': { state: 'unknown', source }, 'party.parent': { state: 'unknown', source } };
}
