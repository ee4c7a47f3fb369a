import type { Iso, Language } from '@licet/engine';
import {
  type Decisions,
  type Judge,
  judgeOf,
  type ListScreener,
  type Lists,
  licetHome,
  listScreener,
  listsOf,
  listsStatus,
  openSnapshot,
  readDecisions,
  shortId,
} from '@licet/screening';
import { warnings as ageWarnings } from '../lists/status.ts';
import { SCREEN_WORDS } from './words.ts';

/** The newest snapshot, opened to be screened against, and what was decided about its hits. */
export interface OpenLists {
  readonly home: string;
  readonly lists: Lists;
  readonly screener: ListScreener;
  readonly judge: Judge;
  /** `8c1f0a2b3d4e`, as it is shown. */
  readonly snapshot: string;
  /** Day of its import. */
  readonly imported: Iso;
  /** What the reader should know of the lists: their age, a broken record of decisions. */
  readonly warnings: readonly string[];
}

/** Throws `SnapshotError` where no list was imported or the snapshot is damaged: nothing is clear then. */
export function openLists(today: Iso, language: Language): OpenLists {
  const home = licetHome();
  const opened = openSnapshot(home);
  const lists = listsOf(opened);
  const decisions = readDecisions(home);
  return {
    home,
    lists,
    screener: listScreener(lists, today),
    judge: judgeOf(decisions),
    snapshot: shortId(opened.manifest.id),
    imported: opened.manifest.imported,
    warnings: [...ageWarnings(listsStatus(home, today), language), ...brokenLines(decisions, language)],
  };
}

export const brokenLines = ({ broken }: Decisions, language: Language): string[] =>
  broken.map(({ line, cutOff }) => {
    if (cutOff) return SCREEN_WORDS.cutOff[language];
    return language === 'fr'
      ? `decisions.jsonl, ligne ${line} : illisible. Les décisions qui la précèdent ne comptent pas, car elle a pu les révoquer. Restaurez le fichier d'une sauvegarde, ou corrigez la ligne.`
      : `decisions.jsonl, line ${line}: cannot be read. Decisions before it do not count, since it may have revoked them. Restore the file from a backup, or correct the line.`;
  });
