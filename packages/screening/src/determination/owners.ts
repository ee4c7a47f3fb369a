import { type FactInput, type Facts, type Iso, known, type Language, label } from '@licet/engine';
import { ownershipFacts } from '../ownership/facts.ts';
import { type OwnershipGraph, ownershipGraph } from '../ownership/graph.ts';
import type { Listing, OwnershipParty, ReviewPolicy } from '../ownership/holding.ts';
import { type ListedOwnership, listedOwnerships } from '../ownership/listed-ownership.ts';
import type { OwnershipCollection } from '../ownership/read/read.ts';
import { type Restricted, restrictedOwnerships } from '../ownership/restricted-ownership.ts';
import { type Share, shareText } from '../ownership/share.ts';
import { ultimateParents } from '../ownership/ultimate-parent.ts';
import { entityEntry } from './entity-entry.ts';
import type { OwnershipEvidence } from './evidence.ts';
import type { Finding } from './findings.ts';
import type { NamedParty, ScreenedParty } from './party.ts';
import { isNamed, type NamedProgram, type WeighOptions } from './weigh.ts';

export interface OwnershipInput {
  readonly records: OwnershipCollection;
  /** The file or register, named as the source of each fact. */
  readonly source: string;
  readonly on: Iso;
  /** Absent where no list is at hand: then nothing is said of listed owners. */
  readonly screen?: (party: NamedParty) => ScreenedParty;
  /** Whether the affiliates rule is in force on the day, so that an owner's terms follow into the company. */
  readonly affiliates: boolean;
}

/** What the law presumes of seats, and asks of them. */
export interface Places {
  /** Macau and D:5 on the day. */
  readonly isRestricted: Restricted;
  /** Where the law presumes the headquarters of a party of whom nobody says more. */
  readonly destination?: string;
  /** Headquarters that were stated, for all parties. */
  readonly hq?: readonly string[];
}

/** What the records say of the seats of each party; undefined where they say nothing. */
export interface Seats {
  readonly hq: FactInput | undefined;
  readonly parent: FactInput | undefined;
}

export interface OwnershipFindings {
  readonly facts: Facts;
  readonly footnotes: readonly Finding<string>[];
  readonly reviews: readonly Finding<ReviewPolicy>[];
  /** One for each party, in their order; undefined for a party without records. */
  readonly seats: readonly (Seats | undefined)[];
  readonly evidence: readonly (OwnershipEvidence | undefined)[];
  /** Owners that are listed, may be, or could not be screened. */
  readonly owners: readonly { readonly party: ScreenedParty; readonly counts: readonly Listing[] }[];
  readonly unrecorded: readonly NamedParty[];
}

export function ownershipFindings(
  parties: readonly NamedParty[],
  input: OwnershipInput,
  { isRestricted }: Places,
  { program, language }: WeighOptions,
): OwnershipFindings {
  const { records, on, source, screen } = input;
  const bare = ownershipGraph(records, on);
  const idsOf = new Map<string, string[]>();
  for (const { id, name } of bare.parties.values())
    for (const key of new Set([nameKey(id), nameKey(name)])) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  const ids = parties.map(({ name }) => idsOf.get(nameKey(name)) ?? []);

  const owners: { party: ScreenedParty; counts: readonly Listing[] }[] = [];
  const listings = new Map<string, readonly Listing[]>();
  for (const id of screen === undefined ? [] : upstream(bare, ids.flat())) {
    const { name, country } = bare.parties.get(id) as OwnershipParty;
    const party = (screen as NonNullable<typeof screen>)({
      role: 'owner',
      name,
      ...(country === undefined ? {} : { country }),
    });
    const counts = listingsOf(party, program);
    listings.set(id, counts);
    const telling = 'failure' in party || party.screening.hits.some(({ verdict }) => verdict !== 'related');
    if (telling && !ids.flat().includes(id)) owners.push({ party, counts });
  }
  const graph: OwnershipGraph = {
    ...bare,
    parties: new Map(
      [...bare.parties].map(([id, party]) => {
        const listed = listings.get(id) ?? [];
        return [id, listed.length > 0 ? { ...party, listed } : party];
      }),
    ),
  };
  const [byListed, byRestricted, parentsOf] = [
    listedOwnerships(graph),
    restrictedOwnerships(graph, isRestricted),
    ultimateParents(graph),
  ];

  const recorded = ids.map((own) =>
    own.map((id) => {
      const party = graph.parties.get(id) as OwnershipParty;
      const listed = byListed.of(id);
      const restricted = byRestricted.of(id);
      const parents = parentsOf.of(id);
      const facts = ownershipFacts({ party, listed, restricted, parents, isRestricted, source });
      return { listed, restricted, parents, facts };
    }),
  );
  const all = recorded.flat();
  const listedShare = most(all.map(({ listed }) => told(listed)));
  const restrictedShare = most(all.map(({ restricted }) => told(restricted)));
  const everyone = recorded.every((own) => own.length > 0);
  return {
    facts: {
      ...(screen === undefined
        ? {}
        : shareFact('party.listedOwnership', listedShare, everyone, source, language)),
      ...shareFact('party.restrictedOwnership', restrictedShare, everyone, source, language),
    },
    ...(input.affiliates
      ? inherited(
          all.map(({ listed }) => listed),
          language,
        )
      : { footnotes: [], reviews: [] }),
    seats: recorded.map((own) =>
      own.length === 0
        ? undefined
        : {
            hq: together(
              own.map(({ facts }) => facts['party.hq']),
              isRestricted,
            ),
            parent: together(
              own.map(({ facts }) => facts['party.parent']),
              isRestricted,
            ),
          },
    ),
    evidence: recorded.map(([first]) =>
      first === undefined
        ? undefined
        : {
            source,
            listed: first.listed,
            restrictedShare: first.restricted.share,
            parents: first.parents,
            problems: [...records.problems, ...graph.problems],
          },
    ),
    owners,
    unrecorded: parties.filter((_, at) => ids[at]?.length === 0),
  };
}

/** Spellings that differ in case, spaces and width alone are one name, as in a table of holdings without ids. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Everybody above the companies, and those of them that stand above another. */
function upstream({ ownersOf }: OwnershipGraph, companies: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...companies];
  for (const id of waiting)
    for (const { owner } of ownersOf.get(id) ?? [])
      if (!found.has(owner)) {
        found.add(owner);
        waiting.push(owner);
      }
  return found;
}

/** As what an owner counts. An owner that could not be screened may be anybody. */
function listingsOf(party: ScreenedParty, program: NamedProgram): readonly Listing[] {
  if ('failure' in party) return [{ list: 'EL', entry: '', possible: true }];
  return party.screening.hits.flatMap(({ verdict, entry }): Listing[] => {
    if (verdict === 'related') return [];
    const { id, source, requirement } = entry;
    const possible = verdict === 'possible' ? { possible: true as const } : {};
    switch (source) {
      case 'EL': {
        // An address of high diversion risk owns nothing.
        if (entry.type === 'address') return [];
        const { doubt, footnote, review } = entityEntry(entry);
        return [
          {
            list: 'EL',
            entry: id,
            // What may not reach the item may not be inherited either.
            ...(doubt === undefined
              ? { scope: 'all-items' as const, ...possible }
              : { possible: true as const }),
            ...(requirement === undefined ? {} : { requirement }),
            ...(review === undefined ? {} : { policy: review }),
            footnotes: footnote === 'none' ? [] : [footnote],
          },
        ];
      }
      case 'MEU':
        return [
          { list: 'MEU', entry: id, ...possible, ...(requirement === undefined ? {} : { requirement }) },
        ];
      case 'SDN': {
        const named = isNamed(entry.programs, program);
        if (named === false) return [];
        return [{ list: 'SDN', entry: id, ...(named === null ? { possible: true as const } : possible) }];
      }
      default:
        return [];
    }
  });
}

/** A share; undefined where the records say nothing: nobody that counts is known, and half is not accounted for. */
const told = ({ share, unaccounted }: Pick<ListedOwnership, 'share' | 'unaccounted'>): Share | undefined =>
  share.high === 0 && unaccounted >= 50 ? undefined : share;

/** What the party that is held most is held: whichever it is, it decides. */
function most(
  shares: readonly (Share | undefined)[],
): { readonly share: Share; readonly all: boolean } | undefined {
  const known = shares.filter((share) => share !== undefined);
  if (known.length === 0) return undefined;
  return {
    share: {
      low: Math.max(...known.map(({ low }) => low)),
      high: Math.max(...known.map(({ high }) => high)),
    },
    all: known.length === shares.length,
  };
}

/** Nothing found is said as a finding only where the records speak of every party; else the presumption stands. */
function shareFact(
  name: string,
  found: ReturnType<typeof most>,
  everyone: boolean,
  source: string,
  language: Language,
): Facts {
  if (found === undefined) return {};
  const { low, high } = found.share;
  if (high === 0) return found.all && everyone ? { [name]: known(0, 'derived', source) } : {};
  if (low === 0 && high === 100) return { [name]: { state: 'unknown', source: ANY_SHARE(source)[language] } };
  return { [name]: known(low === high ? low : { atLeast: low, atMost: high }, 'derived', source) };
}

const ANY_SHARE = (source: string) =>
  label(
    `The records (${source}) leave it open who holds the rest, or whether an owner is a listed party.`,
    `Les registres (${source}) ne disent pas qui détient le reste, ou si un propriétaire est une partie listée.`,
  );

/** Under the affiliates rule each owner's terms follow into the company, however small its share. */
function inherited(
  all: readonly ListedOwnership[],
  language: Language,
): Pick<OwnershipFindings, 'footnotes' | 'reviews'> {
  const footnotes: Finding<string>[] = [];
  const reviews: Finding<ReviewPolicy>[] = [];
  for (const { status, terms, worstTerms, share } of all) {
    if (status !== 'treated-as-listed' && status !== 'undetermined') continue;
    const because = HELD(shareText(share))[language];
    const certain = status === 'treated-as-listed';
    const add = (from: typeof terms, sure: boolean) => {
      if (from === undefined) return;
      for (const footnote of from.footnotes)
        footnotes.push(
          footnote === 'unclear' ? { certain: false, because } : { certain: sure, because, value: footnote },
        );
      reviews.push(
        from.policy === undefined
          ? { certain: sure, because }
          : { certain: sure, because, value: from.policy },
      );
    };
    if (certain) add(terms, true);
    add(worstTerms, false);
  }
  return { footnotes, reviews };
}

const HELD = (share: string) =>
  label(
    `Listed parties hold ${share} of a party together.`,
    `Des parties listées détiennent ensemble ${share} d'une partie.`,
  );

/** Seats of one name that stands for several records: any of them. */
function together(all: readonly (FactInput | undefined)[], isRestricted: Restricted): FactInput | undefined {
  const said = all.filter((fact) => fact !== undefined);
  return said.length === 0 ? undefined : union(said, isRestricted);
}

/** Codes of all; what is unknown of one keeps all unknown, unless a seat in Macau or D:5 has settled the test. */
function union(all: readonly FactInput[], isRestricted: Restricted): FactInput {
  const found = [
    ...new Set(all.flatMap((fact) => (fact.state === 'known' ? ([fact.value].flat() as string[]) : []))),
  ].sort();
  const open = all.find(({ state }) => state !== 'known');
  if (open !== undefined && !found.some(isRestricted)) return open;
  const froms = all.flatMap((fact) => (fact.state === 'known' ? [fact.from] : []));
  const from = froms.includes('presumed')
    ? 'presumed'
    : froms.every((one) => one === 'given')
      ? 'given'
      : 'derived';
  const sources = all.flatMap((fact) => (fact.state === 'known' && fact.source ? [fact.source] : []));
  return known(found, from, [...new Set(sources)].join('; '));
}

const SEAT_OPEN = label(
  'Nobody says where one of the parties, or its ultimate parent, sits.',
  "Nul ne dit où siège l'une des parties, ou sa société mère ultime.",
);
const STATED = label('country stated for the party', 'pays indiqué pour la partie');
const STATED_SEAT = label('headquarters stated for the party', 'siège indiqué pour la partie');
const STATED_PARENT = label(
  'seat of the ultimate parent, stated for the party',
  'siège de la société mère ultime, indiqué pour la partie',
);
const DESTINATION = label(
  'the destination, for a party of whom nobody says more',
  'le lieu de destination, à défaut',
);

/**
 * `party.hq` and `party.parent` over all parties. The seat of one must not hide the presumption that stands for
 * another, so a party of whom nothing is known adds the destination. A country stated in Macau or D:5 is presumed
 * to be the seat: the strict way round; any other country stated says nothing of the seat.
 */
export function placeFacts(
  parties: readonly NamedParty[],
  { destination, hq: stated, isRestricted }: Places,
  seats: readonly (Seats | undefined)[] | undefined,
  language: Language,
): Facts {
  const fallback: FactInput =
    destination === undefined
      ? { state: 'unknown', source: SEAT_OPEN[language] }
      : known([destination], 'presumed', DESTINATION[language]);
  const own = parties.map(({ country, headquarters }, at): FactInput | undefined => {
    const restricted =
      country !== undefined && isRestricted(country)
        ? known([country], 'presumed', STATED[language])
        : undefined;
    const hq =
      headquarters === undefined ? seats?.[at]?.hq : known([headquarters], 'given', STATED_SEAT[language]);
    const all = [hq, restricted].filter((one) => one !== undefined);
    return all.length === 0 ? undefined : union(all, isRestricted);
  });
  const facts: Record<string, FactInput> = {};
  const said = stated === undefined ? undefined : known(stated, 'given');
  if (own.some((one) => one !== undefined))
    facts['party.hq'] = union(
      own.map((one) => one ?? fallback),
      isRestricted,
    );
  const parents = parties.map(({ ultimateParent }, at) =>
    ultimateParent === undefined
      ? seats?.[at]?.parent
      : known([ultimateParent], 'given', STATED_PARENT[language]),
  );
  if (parents.some((one) => one !== undefined))
    facts['party.parent'] = union(
      parents.map((parent, at) => parent ?? said ?? own[at] ?? fallback),
      isRestricted,
    );
  return facts;
}
