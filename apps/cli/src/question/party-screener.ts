import { lawOfParties } from '@licet/ear';
import { type Flag, type Iso, type Language, nearest } from '@licet/engine';
import {
  type ListsAtHand,
  licetHome,
  type NamedParty,
  notScreened,
  partyFacts,
  partyOptions,
  type ScreenedParty,
} from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';
import { law } from '../law.ts';
import type { Built } from './build.ts';
import { openedLists } from './opened-lists.ts';
import type { Owners } from './read-owners.ts';

/** What a screening needs of a question; the rest of it is passed on. */
type Asked = Pick<Built, 'question' | 'parties'>;

interface PartyOptions {
  /** Whether the lists are wanted as they were on the day `known`, not as they are. */
  readonly knownGiven: boolean;
  readonly owners?: Owners;
}

/** Puts what the lists say of the parties into a question. */
export type PartyScreener = <Question extends Asked>(
  asked: Question,
  options: PartyOptions,
) => Question & Pick<Built, 'screened'>;

const MOST_KEPT = 20_000;

interface World {
  readonly today: Iso;
  readonly language: Language;
  /** Where the lists lie; `licetHome()` unless told. */
  readonly home?: string;
}

/** Opens lists once and screens each name once, however many questions are asked. */
export function partyScreener({ today, language, home = licetHome() }: World): PartyScreener {
  const opened = new Map<string, ListsAtHand>();
  const listsFor = (known: Iso | undefined): ListsAtHand => {
    let lists = opened.get(known ?? '');
    if (lists === undefined) {
      lists = openedLists({ today, language, known, home });
      opened.set(known ?? '', lists);
    }
    return lists;
  };
  const kept = new Map<string, ScreenedParty>();
  const screened = (lists: ListsAtHand, party: NamedParty, on: Iso): ScreenedParty => {
    const { role, name, country = '', address = '' } = party;
    const key = [lists.key, role, name, country, address, on].join('\u0000');
    let found = kept.get(key);
    if (found === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      found = lists.screen(party, on);
      kept.set(key, found);
    }
    return found;
  };

  return (asked, { knownGiven, owners }) => {
    const { parties, question } = asked;
    if (parties.length === 0) return asked;
    const on = question.on as Iso;
    const lists = listsFor(knownGiven && question.known < today ? (question.known as Iso) : undefined);
    const inForce = lawOfParties(law, question);
    const options = partyOptions({ facts: question.facts, on, law: inForce, lists, language });
    const screen = (party: NamedParty): ScreenedParty => screened(lists, party, on);
    const ownership = owners && { ownership: { ...owners, on, screen, affiliates: inForce.affiliates } };
    const found =
      lists.state === 'never'
        ? notScreened(parties, { ...options, ...ownership })
        : partyFacts(parties.map(screen), { ...options, ...ownership });
    if (owners && found.unrecorded.length === parties.length) throw nobodyHeld(parties, owners);
    // What was said prevails over what was found; the evidence shows both.
    const { 'party.screening': _, ...said } = question.facts;
    return {
      ...asked,
      question: { ...question, facts: { ...found.facts, ...said } },
      screened: { parties: found.parties, flags: [...lists.flags, ...ownerFlags(owners, language)] },
    };
  };
}

function nobodyHeld(parties: readonly NamedParty[], { source, records }: Owners): BadInput {
  const [first] = parties as [NamedParty];
  return new BadInput('owners-unknown-party', {
    file: source,
    given: parties.map(({ name }) => `'${name}'`).join(', '),
    nearest: nearest(
      first.name,
      records.parties.map(({ name }) => name),
    ).join(', '),
  });
}

/** Records that are wrong count in their strictest meaning, and are told. */
function ownerFlags(owners: Owners | undefined, language: Language): Flag[] {
  const { problems = [] } = owners?.records ?? {};
  const [first] = problems;
  if (owners === undefined || first === undefined) return [];
  const where = first.place === undefined ? '' : `${first.place}: `;
  const text =
    language === 'fr'
      ? `${owners.source} : ${problems.length} problème(s) dans les détentions, le premier : ${where}${first.message}`
      : `${owners.source}: ${problems.length} problem(s) in the holdings, the first: ${where}${first.message}`;
  return [{ flag: 'owners-problems', text, cite: '' }];
}
