import type { Instrument, Iso, Pack } from '@licet/engine';

/** What an instrument does on a day, and to which rules, country groups or dated numbers. */
export interface Effect {
  readonly day: Iso;
  readonly kind: EffectKind;
  readonly touches: readonly string[];
}

export type EffectKind =
  | 'in-force'
  | 'compliance'
  | 'ends'
  | 'not-enforced'
  | 'enforced'
  | 'groups'
  | 'numbers';

export interface Effects {
  readonly instrument: Instrument;
  /** By day. A flag of ours is no effect of the document that it speaks of. */
  readonly effects: readonly Effect[];
}

const read = new WeakMap<Pack, ReadonlyMap<string, Effects>>();

/** Every instrument behind the rules, by id, with what it does and when. */
export function instruments(pack: Pack): ReadonlyMap<string, Effects> {
  let all = read.get(pack);
  if (all === undefined) {
    all = gather(pack);
    read.set(pack, all);
  }
  return all;
}

function gather(pack: Pack): ReadonlyMap<string, Effects> {
  const found = new Map<string, { instrument: Instrument; at: Map<string, Set<string>> }>();
  const one = (instrument: Instrument) => {
    const known = found.get(instrument.id) ?? { instrument, at: new Map() };
    found.set(instrument.id, known);
    return known;
  };
  const add = (by: Instrument, day: Iso | undefined, kind: EffectKind, what: string): void => {
    if (day === undefined) return;
    const { at } = one(by);
    const key = `${day} ${kind}`;
    at.set(key, (at.get(key) ?? new Set()).add(what));
  };
  for (const { id, role, versions } of pack.rules)
    for (const { by, from, to, applies, posture = [] } of versions) {
      one(by);
      if (role.kind === 'flag') continue;
      add(by, from, 'in-force', id);
      add(by, applies, 'compliance', id);
      add(by, to, 'ends', id);
      for (const { by: announced, from: since, to: until, enforced } of posture) {
        add(announced, since, enforced ? 'enforced' : 'not-enforced', id);
        add(announced, until, 'ends', id);
      }
    }
  for (const { id, changes } of pack.sets) for (const { by, on } of changes) add(by, on, 'groups', id);
  for (const { id, versions } of pack.params)
    for (const { by, from } of versions) add(by, from, 'numbers', id);
  return new Map(
    [...found].map(([id, { instrument, at }]) => [
      id,
      {
        instrument,
        effects: [...at]
          .map(([key, touches]): Effect => {
            const [day, kind] = key.split(' ') as [Iso, EffectKind];
            return { day, kind, touches: [...touches] };
          })
          .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      },
    ]),
  );
}
