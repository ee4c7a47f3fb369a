import { companyName, type Item, usualOrigin } from '@licet/catalog';
import { approvalFacts, pack } from '@licet/ear';
import { day, type FactInput, type Flag, type Iso, known, type Question, type Reading } from '@licet/engine';
import type { NamedParty, PartyEvidence } from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';
import type { Asked } from './asked.ts';
import { billId } from './bill.ts';
import { readCountries, readCountry } from './country.ts';
import { readFact, readGivenFact } from './given-fact.ts';
import { readItem } from './item.ts';
import { namedParties } from './named-parties.ts';
import { routeFacts } from './route.ts';

export type { Asked } from './asked.ts';

/** One thing that was said, and how it was read. */
interface Understanding {
  readonly what: keyof Asked;
  readonly given: string;
  readonly as: string;
  readonly note?: string;
}

export interface Built {
  readonly question: Question;
  readonly strict: boolean;
  /** The item of the catalog; absent where facts alone describe it. */
  readonly item?: Item;
  readonly understood: readonly Understanding[];
  /** Whoever was named, not screened yet: see `withParties`. */
  readonly parties: readonly NamedParty[];
  /** A file of who holds them. */
  readonly owners?: string;
  /** What their screening found, and what a reader must know of the lists. */
  readonly screened?: { readonly parties: readonly PartyEvidence[]; readonly flags: readonly Flag[] };
}

export interface BuildOptions {
  readonly today: Iso;
  /** For questions that make sense without: headroom has no destination, an interview asks for everything. */
  readonly optional?: readonly ('item' | 'to')[];
}

const PARTS: Readonly<Partial<Record<NamedParty['role'], 'consignee' | 'endUser'>>> = {
  consignee: 'consignee',
  'end-user': 'endUser',
};

/**
 * From what was typed to the question that the engine answers. Throws `BadInput` or `LicetError`; nothing is
 * guessed, and what nobody said is left to the presumptions of the registry.
 */
export function buildQuestion(asked: Asked, { today, optional = [] }: BuildOptions): Built {
  const facts: Record<string, FactInput> = {};
  const understood: Understanding[] = [];
  const note = (what: keyof Asked, given: string, as: string, more?: string) => {
    understood.push({ what, given, as, ...(more === undefined ? {} : { note: more }) });
  };
  const place = (what: 'to' | 'from', name: string, given: string | undefined) => {
    if (given === undefined) return;
    const country = readCountry(what, given);
    facts[name] = known(country.code);
    note(what, given, `${country.en} (${country.code})`);
  };
  const places = (what: 'hq' | 'parent', name: string, given: readonly string[] | undefined) => {
    const countries = readCountries(what, given ?? []);
    if (countries.length === 0) return;
    facts[name] = known(countries.map(({ code }) => code));
    note(what, (given ?? []).join(', '), countries.map(({ en, code }) => `${en} (${code})`).join(', '));
  };

  const item = asked.item === undefined ? undefined : readItem(asked.item);
  if (item) {
    Object.assign(facts, item.facts);
    note('item', asked.item as string, item.item.name, item.note);
  }
  place('to', 'shipment.to', asked.to);
  place('from', 'shipment.from', asked.from);
  if (asked.route !== undefined) {
    facts['shipment.route'] = readFact('shipment.route', asked.route).input;
    note('route', asked.route, asked.route.toLowerCase());
  }
  places('hq', 'party.hq', asked.hq);
  places('parent', 'party.parent', asked.parent);
  if (asked.exporter !== undefined) {
    const exporter = companyName(asked.exporter);
    facts['exporter.name'] = known(exporter);
    note('exporter', asked.exporter, exporter);
  }
  const parties = namedParties(asked);
  Object.assign(facts, approvalFacts(parties));
  // Until they are, which needs the lists: see `withParties`.
  if (parties.length > 0) facts['party.screening'] = known('not-screened', 'screened');
  const approved = facts['party.approvedUaeEntity']?.state === 'known';
  for (const { role, name, country } of parties) {
    const as = approved
      ? 'approved entity (supp. 8 to part 740)'
      : `${name}${country ? ` (${country})` : ''}`;
    note(PARTS[role] ?? 'party', PARTS[role] ? name : `${role} ${name}`, PARTS[role] ? as : `${role} ${as}`);
  }
  if (asked.quantity !== undefined) {
    facts['item.quantity'] = readFact('item.quantity', asked.quantity).input;
    note('quantity', asked.quantity, asked.quantity);
  }
  for (const text of asked.fact ?? []) {
    const { name, input, written } = readGivenFact(text);
    facts[name] = input;
    note('fact', text, `${name} = ${written}`);
  }
  Object.assign(facts, routeFacts(facts));
  const origin = asked.strict ? undefined : usualOrigin(facts);
  if (origin && facts['item.usOrigin'] === undefined) facts['item.usOrigin'] = origin;

  const described =
    item !== undefined ||
    Object.keys(facts).some((name) => name.startsWith('item.') && name !== 'item.quantity');
  if (!described && !optional.includes('item')) throw new BadInput('no-item');
  if (facts['shipment.to'] === undefined && !optional.includes('to')) throw new BadInput('no-destination');

  const [on, knownDay] = [asked.on ?? today, asked.known ?? today];
  day(on);
  day(knownDay);
  if (asked.on !== undefined) note('on', asked.on, on);
  if (asked.known !== undefined) note('known', asked.known, knownDay);
  const question: Question = {
    facts,
    on,
    known: knownDay,
    reading: (asked.reading ?? 'enforced') as Reading,
    bills: (asked.bill ?? []).map((bill) => billId(pack, bill)),
  };
  return {
    question,
    strict: asked.strict === true,
    understood,
    parties,
    ...(asked.owners === undefined ? {} : { owners: asked.owners }),
    ...(item ? { item: item.item } : {}),
  };
}
