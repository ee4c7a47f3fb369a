import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds of work at a time, and between two showings of how far it is. */
const SLICE = 16;
const SHOW = 120;

interface Done<Result> {
  readonly key: string;
  readonly results: readonly Result[];
}

/**
 * The results of jobs, in their order, as far as they are done: a first slice before the page is painted, the rest
 * between frames. `key` names the question; results of another question are never shown.
 */
export function useSlices<Result>(key: string, jobs: readonly (() => Result)[]): readonly Result[] {
  const [done, setDone] = useState<Done<Result>>({ key: '', results: [] });
  const latest = useRef(jobs);
  latest.current = jobs;
  const next = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    const todo = latest.current;
    const results: Result[] = [];
    let shown = Number.NEGATIVE_INFINITY;
    const slice = (): void => {
      const until = performance.now() + SLICE;
      while (results.length < todo.length && performance.now() < until)
        results.push((todo[results.length] as () => Result)());
      const [now, left] = [performance.now(), results.length < todo.length];
      if (!left || now - shown > SHOW) {
        shown = now;
        setDone({ key, results: [...results] });
      }
      if (left) next.current = setTimeout(slice);
    };
    clearTimeout(next.current);
    slice();
  }, [key]);
  useEffect(() => () => clearTimeout(next.current), []);
  return done.key === key ? done.results : [];
}
