import type { Iso } from '@licet/engine';
import type { DecidedHit, LapsedBecause, SilencedHit } from '../decisions/apply.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Footnote } from '../entity-list/footnote.ts';
import type { SourceId } from '../lists/sources.ts';
import type { Pair, Remark, Verdict } from '../matching/hit.ts';
import type { Listing, OwnershipProblem } from '../ownership/holding.ts';
import type { ListedOwnership } from '../ownership/listed-ownership.ts';
import type { Share } from '../ownership/share.ts';
import type { UltimateParents } from '../ownership/ultimate-parent.ts';
import { entityEntry } from './entity-entry.ts';
import { type AgainstLists, type NamedParty, openHits, type PartyRole, type ScreenedParty } from './party.ts';
import { howToSettle } from './weigh.ts';

/** One hit, with all that makes it up. */
export interface HitEvidence {
  readonly entry: string;
  readonly source: SourceId;
  readonly name: string;
  /** The alias that matched; absent where the primary name did. */
  readonly alias?: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly countries: readonly string[];
  readonly citation?: string;
  readonly listed?: Iso;
  readonly delisted?: Iso;
  readonly programs: readonly string[];
  /** License requirement and review policy as printed. */
  readonly requirement?: string;
  readonly policy?: string;
  /** Class of an Entity List entry. */
  readonly footnote?: Footnote;
  readonly pairs: readonly Pair[];
  readonly notes: readonly Remark[];
  /** For a hit that waits for a person: the command that records what a person finds. */
  readonly settle?: string;
  /** The decision that confirmed or silenced it. */
  readonly decision?: Decision;
  readonly lapsed?: { readonly decision: Decision; readonly because: LapsedBecause };
}

/** What the records say of who owns a party. */
export interface OwnershipEvidence {
  readonly source: string;
  readonly listed: ListedOwnership;
  readonly restrictedShare: Share;
  readonly parents: UltimateParents;
  readonly problems: readonly OwnershipProblem[];
}

/** What is known of one party, and from where. */
export interface PartyEvidence {
  readonly role: PartyRole;
  readonly name: string;
  readonly country?: string;
  readonly address?: string;
  readonly verdict: Verdict | 'clear' | 'failed' | 'not-screened';
  /** Why it could not be screened. */
  readonly failure?: string;
  readonly hits: readonly HitEvidence[];
  /** Related hits beyond those shown. */
  readonly more: number;
  /** Hits that somebody decided are not this party. */
  readonly silenced: readonly HitEvidence[];
  readonly snapshot?: string;
  /** Day on which the lists were imported. */
  readonly imported?: Iso;
  /** Day as of which they were read. */
  readonly asOf?: Iso;
  /** For an owner: as what it counts. */
  readonly counts?: readonly Listing[];
  readonly ownership?: OwnershipEvidence;
}

/** A brand may be shared with hundreds of entries. */
const MOST_RELATED = 10;

export function evidenceOf(party: ScreenedParty, against: AgainstLists | undefined): PartyEvidence {
  const { role, name, country, address } = party;
  const common = {
    role,
    name,
    ...(country === undefined ? {} : { country }),
    ...(address === undefined ? {} : { address }),
    ...(against ?? {}),
  };
  if ('failure' in party)
    return { ...common, verdict: 'failed', failure: party.failure, hits: [], more: 0, silenced: [] };
  const { hits, silenced, more } = party.screening;
  const open = new Set(openHits(hits));
  const telling = hits.filter(({ verdict }) => verdict !== 'related');
  const related = hits.filter(({ verdict }) => verdict === 'related');
  return {
    ...common,
    verdict: best(hits),
    hits: [...telling, ...related.slice(0, MOST_RELATED)].map((hit) => hitOf(hit, party, open.has(hit))),
    more: more + Math.max(0, related.length - MOST_RELATED),
    silenced: silenced.map((hit) => hitOf(hit, party, false)),
  };
}

/** Where no list is at hand, that is all there is to say. */
export const unscreened = (party: NamedParty): PartyEvidence => ({
  ...party,
  verdict: 'not-screened',
  hits: [],
  more: 0,
  silenced: [],
});

const best = (hits: readonly DecidedHit[]): Verdict | 'clear' =>
  (['match', 'possible', 'related'] as const).find((one) => hits.some(({ verdict }) => verdict === one)) ??
  'clear';

function hitOf(hit: DecidedHit | SilencedHit, party: NamedParty, open: boolean): HitEvidence {
  const { entry, alias, score, verdict, pairs, notes } = hit;
  const { citation, listed, delisted, requirement, policy } = entry;
  const settle = open ? howToSettle(party, hit) : undefined;
  const decision = 'decision' in hit ? hit.decision : 'confirmed' in hit ? hit.confirmed : undefined;
  const optional = { alias, citation, listed, delisted, requirement, policy, settle, decision };
  return {
    entry: entry.id,
    source: entry.source,
    name: entry.name,
    score,
    verdict,
    countries: entry.countries,
    programs: entry.programs,
    pairs,
    notes,
    ...given(optional),
    ...(entry.source === 'EL' ? { footnote: entityEntry(entry).footnote } : {}),
    ...('lapsed' in hit && hit.lapsed ? { lapsed: hit.lapsed } : {}),
  };
}

/** Without what is undefined. */
const given = <T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
