import { usualRoute } from '@licet/ear';
import { type FactInput, type Facts, type Iso, known, type Library, type Question } from '@licet/engine';
import type { PartyEvidence } from '@licet/screening';
import { itemOf } from './item-of.ts';
import type { LineRecord } from './line-record.ts';
import type { DeskLists } from './lists.ts';
import { partyFinder } from './party-findings.ts';
import type { About } from './whole-answer.ts';

/** What a line says of itself, as a person would read it. A release holds only as long as none of it changes. */
export interface Terms {
  readonly line: string;
  readonly item: { readonly id: string; readonly name: string; readonly catalog: string | null };
  readonly quantity: number;
  readonly value: number;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  readonly facts: Facts;
  readonly parties: readonly {
    readonly role: string;
    readonly id: string;
    readonly name: string;
    readonly country: string | null;
    readonly address: string | null;
    readonly headquarters: string | null;
    readonly ultimateParent: string | null;
    readonly owners: unknown;
  }[];
}

/** The question of a line, ready for the rules. */
export interface Asked {
  readonly terms: Terms;
  readonly question: Question;
  readonly evidence: readonly PartyEvidence[];
  /** Lines that share one of them share the facts about it. */
  readonly keys: Readonly<Record<About, string>>;
  /** Why the rules cannot be asked. */
  readonly problem?: string;
}

/** The days and the reading of the questions. */
export interface Asking {
  readonly known: Iso;
  readonly on?: (record: LineRecord) => Iso;
}

/** Makes questions of lines: the item, the places, the parties, each as it is recorded now. */
export function questioner(rules: Library, lists: DeskLists, { known: knownDay, on: dayOf }: Asking) {
  const findings = partyFinder(rules, lists);
  return (record: LineRecord): Asked => {
    const { line, item, parties } = record;
    const { facts: itemFacts, unknown } = itemOf(item);
    const own = JSON.parse(line.facts) as Record<string, FactInput>;
    const said: Record<string, FactInput> = {
      ...itemFacts,
      'shipment.to': known(line.ship_to),
      'shipment.from': known(line.ship_from),
      'item.quantity': known(line.quantity),
      ...own,
    };
    const route = said['shipment.route'] === undefined ? usualRoute(line.ship_from, line.ship_to) : undefined;
    if (route !== undefined) said['shipment.route'] = route;
    const days = {
      on: dayOf?.(record) ?? line.export_date,
      known: knownDay,
      reading: 'enforced' as const,
    };
    const found = parties.length === 0 ? undefined : findings(record, { ...days, facts: said });
    return {
      terms: termsOf(record, own),
      // What was stated of a line prevails over what was found; the evidence shows both.
      question: { ...days, facts: { ...found?.facts, ...said } },
      evidence: found?.evidence ?? [],
      keys: {
        item: `${item.id}\u0000${item.version}\u0000${line.facts}`,
        other: `${line.ship_from}\u0000${line.ship_to}\u0000${found?.id ?? ''}\u0000${line.facts}`,
        units: `${line.quantity}`,
      },
      ...problemOf(item.name, unknown, said),
    };
  };
}

/** Where nothing says what the item is, an answer would hold for any item: true perhaps, and of no use to anybody. */
function problemOf(name: string, unknown: string | undefined, said: Facts): Pick<Asked, 'problem'> {
  if (unknown !== undefined)
    return {
      problem: `The catalog has no item '${unknown}'. Name one of it (licet chips), or describe the item by its facts.`,
    };
  const described = Object.keys(said).some((fact) => fact.startsWith('item.') && fact !== 'item.quantity');
  return described
    ? {}
    : {
        problem: `Nothing says what '${name}' is. Name an item of the catalog, or give its facts, e.g. item.tpp.`,
      };
}

const termsOf = ({ line, item, parties }: LineRecord, facts: Facts): Terms => ({
  line: line.id,
  item: { id: item.id, name: item.name, catalog: item.catalog_item },
  quantity: line.quantity,
  value: line.value,
  currency: line.currency,
  from: line.ship_from,
  to: line.ship_to,
  facts,
  parties: parties.map(({ role, party }) => ({
    role,
    id: party.id,
    name: party.name,
    country: party.country,
    address: party.address,
    headquarters: party.headquarters,
    ultimateParent: party.ultimate_parent,
    owners: JSON.parse(party.owners),
  })),
});
