import type { Flag, Iso, Language } from '@licet/engine';
import { applyDecisions, type Judge, judgeOf } from '../decisions/apply.ts';
import { DecisionError } from '../decisions/error.ts';
import { type Decisions, readDecisions } from '../decisions/file.ts';
import { RefusedName } from '../names/refused-name.ts';
import { type Lists, listScreener, listsOf } from '../rescreen/snapshot-screener.ts';
import { SnapshotError } from '../snapshots/error.ts';
import { openSnapshot, type Snapshot } from '../snapshots/open.ts';
import type { AgainstLists, NamedParty, ScreenedParty } from './party.ts';

/**
 * The lists that a question is screened against. `never`: none was ever imported. `broken`: there are some, and they
 * cannot be used; then each party is a failure.
 */
export interface ListsAtHand {
  readonly state: 'open' | 'never' | 'broken';
  /** Tells lists apart, for what is remembered. */
  readonly key: string;
  readonly against?: Omit<AgainstLists, 'asOf'>;
  /** The entries, where there are any. */
  readonly lists?: Lists;
  /** Against the lists as of a day, in the light of the decisions that count on another: today, if left out. */
  readonly screen: (party: NamedParty, on: Iso, decidedBy?: Iso) => ScreenedParty;
  /** What a reader must know of them: a day that they are not of, decisions that cannot be read. */
  readonly flags: readonly Flag[];
}

/** What is told in the reader's language. */
export interface ListsTold {
  readonly language: Language;
  /** Why the lists, or the decisions, cannot be used. */
  readonly failure: (error: Error) => string;
  readonly refusal: (error: RefusedName) => string;
  /** Lines of the decisions that cannot be read. */
  readonly broken: (decisions: Decisions) => readonly string[];
}

export interface WantedLists {
  readonly home: string;
  readonly today: Iso;
  /** The lists as they were on this day; absent: the newest. */
  readonly known?: Iso | undefined;
  /** One snapshot by its id; prevails over `known`. */
  readonly id?: string | undefined;
  readonly told: ListsTold;
}

/** Opens the newest lists, those of a day, or those of an id; never throws for what is wrong with them. */
export function listsAtHand(wanted: WantedLists): ListsAtHand {
  try {
    return open(wanted);
  } catch (error) {
    if (error instanceof SnapshotError && error.code === 'no-snapshot')
      return { state: 'never', key: 'never', screen: failing(error.message), flags: [] };
    // Whatever went wrong while they were opened: nobody was screened.
    const failure = wanted.told.failure(error as Error);
    return { state: 'broken', key: 'broken', screen: failing(failure), flags: [] };
  }
}

const failing =
  (failure: string) =>
  (party: NamedParty): ScreenedParty => ({ ...party, failure });

function open(wanted: WantedLists): ListsAtHand {
  const { today, told } = wanted;
  const { snapshot, flags } = snapshotFor(wanted);
  const { manifest } = snapshot;
  const lists = listsOf(snapshot);
  const screener = listScreener(lists, today);
  const { judgeOn, flags: decided } = judgesIn(wanted.home, told);
  return {
    state: 'open',
    key: manifest.id,
    against: { snapshot: manifest.id, imported: manifest.imported },
    lists,
    flags: [...flags, ...decided],
    screen: (party, on, decidedBy = today) => {
      const { role: _, ...query } = party;
      try {
        const found = screener.screen({ ...query, asOf: on });
        return { ...party, screening: applyDecisions(found, judgeOn(decidedBy), decidedBy) };
      } catch (error) {
        if (!(error instanceof RefusedName)) throw error;
        return { ...party, failure: told.refusal(error) };
      }
    },
  };
}

const flag = (name: string, text: string): Flag => ({ flag: name, text, cite: '' });

/** The snapshot that was in use on the day; where there is none so old, the newest, and that is said. */
function snapshotFor({ home, known, id, told }: WantedLists): { snapshot: Snapshot; flags: Flag[] } {
  try {
    return { snapshot: openSnapshot(home, id === undefined ? { known } : { id }), flags: [] };
  } catch (error) {
    if (!(error instanceof SnapshotError) || error.code !== 'none-on-day') throw error;
    const snapshot = openSnapshot(home);
    const { imported } = snapshot.manifest;
    const text =
      told.language === 'fr'
        ? `Les listes telles que connues le ${known} ne sont pas disponibles : filtré avec celles du ${imported}, par leurs propres dates.`
        : `The lists as known on ${known} are not at hand: screened against those of ${imported}, by their own days.`;
    return { snapshot, flags: [flag('lists-not-as-known', text)] };
  }
}

/** Without decisions that can be read every hit stays a hit. */
function judgesIn(
  home: string,
  told: ListsTold,
): { readonly judgeOn: (day: Iso) => Judge; readonly flags: Flag[] } {
  try {
    const decisions = readDecisions(home);
    const flags = told.broken(decisions).map((text) => flag('decisions-broken', text));
    const judges = new Map<Iso, Judge>();
    const judgeOn = (day: Iso): Judge => {
      const judge = judges.get(day) ?? judgeOf(madeBy(decisions, day));
      judges.set(day, judge);
      return judge;
    };
    return { judgeOn, flags };
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    const none = judgeOf({ all: [], broken: [] });
    return { judgeOn: () => none, flags: [flag('decisions-broken', told.failure(error))] };
  }
}

/** The decisions as they stood at the end of a day. */
const madeBy = ({ all, broken }: Decisions, day: Iso): Decisions => ({
  broken,
  all: all.flatMap((kept) => {
    if (kept.decision.on > day) return [];
    if (kept.revoked === undefined || kept.revoked.on <= day) return [kept];
    const { revoked: _, ...standing } = kept;
    return [standing];
  }),
});
