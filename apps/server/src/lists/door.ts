import { statSync } from 'node:fs';
import path from 'node:path';
import { type Built, law, type PartyScreener, partyScreener } from '@licet/cli/answers';
import { type DeskLists, deskLists } from '@licet/desk';
import type { Iso, Language, Library } from '@licet/engine';
import {
  applyDecisions,
  type DecidedScreening,
  judgeOf,
  type ListsStatus,
  listScreener,
  listsOf,
  listsStatus,
  openSnapshot,
  type PartyQuery,
  readDecisions,
  type Verdict,
} from '@licet/screening';

/** One name against the newest lists, with what has been decided about its hits. */
interface Screened {
  /** The best of all hits, shown or not; clear where there is none. */
  readonly verdict: Verdict | 'clear';
  readonly screening: DecidedScreening;
  readonly snapshot: string;
  /** Day of its import. */
  readonly imported: Iso;
}

/** The restricted-party lists, always the newest: an import is noticed without a new start. */
export interface ListDoor {
  /** Changes with the day, the lists, and the decisions on their hits: what was answered before may be otherwise now. */
  key(): string;
  /** Screens whoever a question names. */
  withParties(built: Built, language: Language): Built;
  /** Throws `SnapshotError` or `RefusedName`: nobody is clear then. */
  screen(query: PartyQuery, limit: number): Screened;
  /** The lists and the law that lines of orders are determined under. */
  desk(): { readonly rules: Library; readonly lists: DeskLists };
  /** Throws `snapshot-damaged`. */
  status(): ListsStatus;
}

const VERDICTS: readonly Verdict[] = ['match', 'possible', 'related'];

/** How long an import may go unnoticed, in milliseconds. */
const NOTICED_WITHIN = 2_000;

interface Opened {
  readonly key: string;
  readonly screeners: Map<Language, PartyScreener>;
  screen?: ListDoor['screen'];
  desk?: DeskLists;
}

export function listDoor(home: string, clock: () => Date): ListDoor {
  const today = (): Iso => clock().toISOString().slice(0, 10) as Iso;
  let opened:
    | { key: string; screeners: Map<Language, PartyScreener>; screen?: ListDoor['screen'] }
    | undefined;
  let looked = Number.NEGATIVE_INFINITY;

  /** What was opened, or a fresh start where the lists, the decisions or the day have changed. */
  const current = (): Opened => {
    const now = clock().getTime();
    if (opened !== undefined && Math.abs(now - looked) < NOTICED_WITHIN) return opened;
    looked = now;
    const key = [
      today(),
      stamp(path.join(home, 'lists', 'current.json')),
      stamp(path.join(home, 'decisions.jsonl')),
    ].join();
    if (opened?.key !== key) opened = { key, screeners: new Map() };
    return opened;
  };

  const openScreen = (): ListDoor['screen'] => {
    const snapshot = openSnapshot(home);
    const screener = listScreener(listsOf(snapshot), today());
    const judge = judgeOf(readDecisions(home));
    const { id, imported } = snapshot.manifest;
    return (query, limit) => {
      const decided = applyDecisions(screener.screen(query), judge, today());
      const hits = decided.hits.slice(0, limit);
      const verdict = VERDICTS.find((one) => decided.hits.some((hit) => hit.verdict === one)) ?? 'clear';
      return {
        verdict,
        screening: { ...decided, hits, more: decided.hits.length - hits.length },
        snapshot: id,
        imported,
      };
    };
  };

  return {
    key: () => current().key,
    withParties(built, language) {
      if (built.parties.length === 0) return built;
      const { screeners } = current();
      let screener = screeners.get(language);
      if (screener === undefined) {
        screener = partyScreener({ today: today(), language, home });
        screeners.set(language, screener);
      }
      return screener(built, { knownGiven: built.understood.some(({ what }) => what === 'known') });
    },
    screen(query, limit) {
      const lists = current();
      lists.screen ??= openScreen();
      return lists.screen(query, limit);
    },
    desk() {
      const now = current();
      now.desk ??= deskLists({ home, today: today() });
      return { rules: law, lists: now.desk };
    },
    status: () => listsStatus(home, today()),
  };
}

/** Tells versions of a file apart. */
function stamp(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'none' : `${found.mtimeMs}/${found.size}/${found.ino}`;
}
