import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Flag, Iso, Language } from '@licet/engine';
import {
  type AgainstLists,
  applyDecisions,
  DecisionError,
  judgeOf,
  licetHome,
  listScreener,
  listsOf,
  listsStatus,
  type NamedParty,
  openSnapshot,
  RefusedName,
  readDecisions,
  type ScreenedParty,
  type Snapshot,
  SnapshotError,
} from '@licet/screening';
import { refusalIn, screeningFailure } from '../errors/screening-error.ts';
import { warnings as ageWarnings } from '../lists/status.ts';
import { brokenLines } from '../screen/open-lists.ts';

/**
 * The lists that a question is screened against. `never`: none was ever imported. `broken`: there are some, and they
 * cannot be used; then each party is a failure.
 */
export interface OpenedLists {
  readonly state: 'open' | 'never' | 'broken';
  /** Tells lists apart, for what is remembered. */
  readonly key: string;
  readonly against?: Omit<AgainstLists, 'asOf'>;
  readonly screen: (party: NamedParty, on: Iso) => ScreenedParty;
  /** What a reader must know of them: their age, a day that they are not of. */
  readonly flags: readonly Flag[];
}

interface Wanted {
  readonly today: Iso;
  readonly language: Language;
  /** The lists as they were on this day; absent: the newest. */
  readonly known: Iso | undefined;
}

/** Opens the newest lists, or those of a day; never throws for what is wrong with them. */
export function openedLists(wanted: Wanted): OpenedLists {
  const { language } = wanted;
  try {
    return open(wanted);
  } catch (error) {
    if (error instanceof SnapshotError && error.code === 'no-snapshot') {
      const home = String(error.details.home);
      if (!hasSnapshots(home))
        return { state: 'never', key: 'never', screen: failing(error.message), flags: [] };
      return { state: 'broken', key: 'broken', screen: failing(noneNamed(home, language)), flags: [] };
    }
    // Whatever went wrong while they were opened: nobody was screened.
    const failure = screeningFailure(error, language)?.text ?? (error as Error).message;
    return { state: 'broken', key: 'broken', screen: failing(failure), flags: [] };
  }
}

/** Lists that were imported and of which none is named any more are no lists that never were. */
function hasSnapshots(home: string): boolean {
  try {
    return readdirSync(path.join(home, 'lists', 'snapshots')).some((name) => !name.startsWith('.'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

const noneNamed = (home: string, language: Language): string =>
  language === 'fr'
    ? `Des listes ont été importées dans ${home}, mais current.json manque, qui dit laquelle vaut. Importez-les de nouveau.`
    : `Lists were imported into ${home}, but current.json is missing, which says which of them counts. Import them again.`;

const failing =
  (failure: string) =>
  (party: NamedParty): ScreenedParty => ({ ...party, failure });

function open({ today, language, known }: Wanted): OpenedLists {
  const home = licetHome();
  const { snapshot, flags } = snapshotFor(home, known, language);
  const { manifest } = snapshot;
  const screener = listScreener(listsOf(snapshot), today);
  const { judge, flags: decided } = judgeIn(home, language);
  const aged = known === undefined ? ageWarnings(listsStatus(home, today), language) : [];
  return {
    state: 'open',
    key: manifest.id,
    against: { snapshot: manifest.id, imported: manifest.imported },
    flags: [...flags, ...decided, ...aged.map((text) => flag('lists-old', text))],
    screen: (party, on) => {
      const { role: _, ...query } = party;
      try {
        const found = screener.screen({ ...query, asOf: on });
        return { ...party, screening: applyDecisions(found, judge, today) };
      } catch (error) {
        if (!(error instanceof RefusedName)) throw error;
        return { ...party, failure: refusalIn(error, language) };
      }
    },
  };
}

const flag = (name: string, text: string): Flag => ({ flag: name, text, cite: '' });

/** The snapshot that was in use on the day; where there is none so old, the newest, and that is said. */
function snapshotFor(
  home: string,
  known: Iso | undefined,
  language: Language,
): { snapshot: Snapshot; flags: Flag[] } {
  try {
    return { snapshot: openSnapshot(home, { known }), flags: [] };
  } catch (error) {
    if (!(error instanceof SnapshotError) || error.code !== 'none-on-day') throw error;
    const snapshot = openSnapshot(home);
    const { imported } = snapshot.manifest;
    const text =
      language === 'fr'
        ? `Les listes telles que connues le ${known} ne sont pas disponibles : filtré avec celles du ${imported}, par leurs propres dates.`
        : `The lists as known on ${known} are not at hand: screened against those of ${imported}, by their own days.`;
    return { snapshot, flags: [flag('lists-not-as-known', text)] };
  }
}

/** Without decisions that can be read every hit stays a hit. */
function judgeIn(home: string, language: Language) {
  try {
    const decisions = readDecisions(home);
    const flags = brokenLines(decisions, language).map((text) => flag('decisions-broken', text));
    return { judge: judgeOf(decisions), flags };
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    const text = screeningFailure(error, language)?.text ?? error.message;
    return { judge: judgeOf({ all: [], broken: [] }), flags: [flag('decisions-broken', text)] };
  }
}
