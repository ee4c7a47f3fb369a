import { law } from '@licet/cli/in-browser';
import { type Day, day, type Instrument, type Iso, type Label } from '@licet/engine';

/** What a document does on a day. */
type Effect = 'begins' | 'binds' | 'ends' | 'suspended' | 'resumed' | 'moot' | 'unconfirmed';

/** A document and what it does; `note` says more than its title where nobody has confirmed the day. */
interface Doing {
  readonly instrument: Instrument;
  readonly effect: Effect;
  readonly note: Label | undefined;
}

/** A day on which the law changes, and the documents that change it then. */
export interface Turning {
  readonly on: Day;
  readonly instruments: readonly Doing[];
}

/** Every day on which a text of the pack begins, binds, lapses or is suspended, as one could know on `known`. */
export function turnings(known: Iso): readonly Turning[] {
  const byDay = new Map<Day, Map<Instrument, Doing>>();
  const add = (on: Iso | undefined, instrument: Instrument, effect: Effect, note?: Label): void => {
    if (on === undefined || instrument.published > known || instrument.authority === 'bill') return;
    const at = byDay.get(day(on)) ?? new Map<Instrument, Doing>();
    const before = at.get(instrument)?.effect;
    // A document that ends one text and begins another on a day begins it.
    if (before === undefined || ORDER.indexOf(effect) < ORDER.indexOf(before))
      at.set(instrument, { instrument, effect, note });
    byDay.set(day(on), at);
  };
  for (const { role, versions } of law.pack.rules) {
    // Flags decide nothing.
    if (role.kind === 'flag') continue;
    for (const { from, to, applies, by, posture, unconfirmed } of versions) {
      // A text that was due on a day on which it was announced as not enforced.
      const moot = (on: Iso | undefined): boolean =>
        (posture ?? []).some(
          (one) =>
            on !== undefined &&
            !one.enforced &&
            one.by.published <= known &&
            one.from <= on &&
            (one.to === undefined || on < one.to),
        );
      add(from, by, moot(from) ? 'moot' : unconfirmed ? 'unconfirmed' : 'begins', unconfirmed);
      add(applies, by, moot(applies) ? 'moot' : 'binds');
      add(to, by, 'ends');
      for (const one of posture ?? []) {
        if (one.enforced) continue;
        add(one.from, one.by, 'suspended');
        add(one.to, one.by, 'resumed');
      }
    }
  }
  for (const { changes } of law.pack.sets) for (const { on, by } of changes) add(on, by, 'begins');
  for (const { versions } of law.pack.params) for (const { from, by } of versions) add(from, by, 'begins');
  return [...byDay]
    .map(([on, some]) => ({
      on,
      instruments: [...some.values()],
    }))
    .sort((a, b) => a.on - b.on);
}

const ORDER: readonly Effect[] = ['unconfirmed', 'suspended', 'resumed', 'begins', 'binds', 'moot', 'ends'];

/** The turning that a day stands under: the last one not after it. */
export const lastTurning = (all: readonly Turning[], on: Day): Turning | undefined =>
  all.findLast((one) => one.on <= on);
