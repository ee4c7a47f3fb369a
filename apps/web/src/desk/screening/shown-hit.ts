import type { Pair, ShownHit } from '../kept.ts';

/** A hit of `/v1/screenings`, whose entry is whole. */
export interface ScreenedHit {
  readonly verdict: ShownHit['verdict'];
  readonly score: number;
  readonly alias?: string;
  readonly pairs: readonly Pair[];
  readonly notes: ShownHit['notes'];
  readonly confirmed?: NonNullable<ShownHit['decision']>;
  readonly decision?: NonNullable<ShownHit['decision']>;
  readonly entry: {
    readonly id: string;
    readonly source: string;
    readonly name: string;
    readonly countries: readonly string[];
    readonly citation?: string;
    readonly listed?: string;
    readonly requirement?: string;
    readonly policy?: string;
  };
}

/** The same hit as a determination tells it. */
export function shownHit({ entry, confirmed, decision, ...hit }: ScreenedHit): ShownHit {
  const { id, ...rest } = entry;
  const decided = decision ?? confirmed;
  return { ...hit, ...rest, entry: id, ...(decided === undefined ? {} : { decision: decided }) };
}
