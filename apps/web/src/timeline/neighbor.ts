/** Where an entry stands: its lane by number, and its place along the line. */
export interface Place {
  readonly lane: number;
  readonly x: number;
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/**
 * The entry that a key leads to from another: along the time with Left and Right, to the nearest of the next lane with Up
 * and Down, to both ends with Home and End. Undefined for any other key; the same where nothing lies that way.
 */
export function neighbor(places: readonly Place[], at: number, key: string): number | undefined {
  const here = places[at];
  if (!KEYS.includes(key) || here === undefined) return undefined;
  const last = places.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  const up = key === 'ArrowUp';
  const lanes = places.map(({ lane }) => lane).filter((lane) => (up ? lane < here.lane : lane > here.lane));
  if (lanes.length === 0) return at;
  const lane = up ? Math.max(...lanes) : Math.min(...lanes);
  const far = ({ x }: Place): number => Math.abs(x - here.x);
  return places.reduce(
    (best, place, i) =>
      place.lane === lane && (places[best]?.lane !== lane || far(place) < far(places[best] as Place))
        ? i
        : best,
    at,
  );
}
