import type { Iso } from '@licet/engine';
import {
  type ListsAtHand,
  licetHome,
  listsAtHand,
  type NamedParty,
  type ScreenedParty,
} from '@licet/screening';

/** The lists that lines are screened against. Each name is compared once for each stretch of days. */
export interface DeskLists {
  readonly hand: ListsAtHand;
  readonly home: string;
  /** The day of which decisions are asked whether they still hold, and up to which the law is known. */
  readonly today: Iso;
  /** Id of the snapshot; null where no list can be used. */
  readonly snapshot: string | null;
  /** Number of the stretch of days around a day within which no listing begins or ends. */
  stretch(on: Iso): number;
  screen(party: NamedParty, on: Iso): ScreenedParty;
  /** The same lists, asked on another day: with the decisions of then. */
  asked(today: Iso): DeskLists;
}

export interface ListsWanted {
  readonly today: Iso;
  /** Where the lists are kept; `LICET_HOME` where absent. */
  readonly home?: string;
  /** One snapshot by its id. */
  readonly id?: string;
}

/** Opens the newest lists, or one snapshot; what is wrong with them becomes a failure of each party. */
export function deskLists({ home = licetHome(), today, id }: ListsWanted): DeskLists {
  return remembering(
    home,
    today,
    listsAtHand({
      home,
      today,
      id,
      told: {
        language: 'en',
        failure: (error) => error.message,
        refusal: (error) => error.message,
        broken: ({ broken }) =>
          broken.map(
            ({ line }) =>
              `decisions.jsonl, line ${line}: cannot be read. Decisions before it do not count, since it may have revoked them.`,
          ),
      },
    }),
  );
}

type Found =
  | { readonly screening: Extract<ScreenedParty, { screening: unknown }>['screening'] }
  | {
      readonly failure: string;
    };

const MOST_KEPT = 100_000;

function remembering(home: string, today: Iso, hand: ListsAtHand): DeskLists {
  const kept = new Map<string, Found>();
  let turns: readonly Iso[] | undefined;
  const stretches = new Map<Iso, number>();
  const stretch = (on: Iso): number => {
    let found = stretches.get(on);
    if (found === undefined) {
      turns ??= turnsOf(hand);
      found = turns.findLastIndex((turn) => turn <= on);
      stretches.set(on, found);
    }
    return found;
  };
  return {
    hand,
    home,
    today,
    snapshot: hand.against?.snapshot ?? null,
    stretch,
    screen(party, on) {
      const { name, country = '', address = '' } = party;
      const key = `${stretch(on)}\u0000${name}\u0000${country}\u0000${address}`;
      let found = kept.get(key);
      if (found === undefined) {
        const screened = hand.screen(party, on, today);
        found = 'failure' in screened ? { failure: screened.failure } : { screening: screened.screening };
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, found);
      }
      return { ...party, ...found };
    },
    asked: (day) => remembering(home, day, hand),
  };
}

/** Days on which some listing begins or ends, ascending. */
function turnsOf({ lists }: ListsAtHand): readonly Iso[] {
  const days = new Set<Iso>();
  const add = (day: Iso | undefined): void => {
    if (day !== undefined) days.add(day);
  };
  for (let at = 0; at < (lists?.size ?? 0); at++) {
    const { listed, delisted, firstSeen, earlier } = (lists as NonNullable<typeof lists>).entry(at);
    for (const one of [{ listed, delisted, firstSeen }, ...(earlier ?? [])]) {
      add(one.listed);
      add(one.delisted);
      add(one.firstSeen);
    }
  }
  return [...days].sort();
}
