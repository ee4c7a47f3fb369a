import { useCallback, useEffect, useRef, useState } from 'react';
import { get, type Listed } from './api.ts';

export type Loaded<Body> =
  | { readonly state: 'loading'; readonly body?: Body; readonly error?: undefined }
  | { readonly state: 'ready'; readonly body: Body; readonly error?: undefined }
  | { readonly state: 'failed'; readonly body?: Body; readonly error: Error };

/** What a path answers; loaded anew when it changes, or by `reload`. What was there stays while it loads. */
export function useLoad<Body>(path: string | undefined): Loaded<Body> & { readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<Body>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const last = useRef(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another load.
  useEffect(() => {
    if (path === undefined) return;
    const stop = new AbortController();
    const other = last.current !== path;
    last.current = path;
    setLoaded((before) =>
      other || before.body === undefined ? { state: 'loading' } : { state: 'loading', body: before.body },
    );
    get<Body>(path, stop.signal).then(
      (body) => setLoaded({ state: 'ready', body }),
      (error: Error) => {
        if (!stop.signal.aborted)
          setLoaded((before) =>
            before.body === undefined
              ? { state: 'failed', error }
              : { state: 'failed', error, body: before.body },
          );
      },
    );
    return () => stop.abort();
  }, [path, turn]);
  const reload = useCallback(() => setTurn((now) => now + 1), []);
  return { ...loaded, reload };
}

/** All pages of a list as they come: `more` asks for the next one. `path` has no cursor. */
export function usePages<Row>(path: string): {
  readonly rows: readonly Row[];
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: Error | undefined;
  readonly complete: boolean;
  readonly more: () => void;
  readonly reload: () => void;
} {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [error, setError] = useState<Error>();
  const [turn, setTurn] = useState(0);
  const next = useRef<string | null | undefined>(undefined);
  const busy = useRef<AbortController>(undefined);

  const more = useCallback(() => {
    if (busy.current !== undefined || next.current === null) return;
    const stop = new AbortController();
    busy.current = stop;
    const at =
      next.current === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${next.current}`;
    const first = next.current === undefined;
    get<Listed<Row>>(at, stop.signal).then(
      (body) => {
        busy.current = undefined;
        next.current = body.next;
        setRows((before) => (first ? body.items : [...before, ...body.items]));
        setState('ready');
        setError(undefined);
      },
      (failure: Error) => {
        if (stop.signal.aborted) return;
        busy.current = undefined;
        setError(failure);
        setState('failed');
      },
    );
  }, [path]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another load.
  useEffect(() => {
    busy.current?.abort();
    busy.current = undefined;
    next.current = undefined;
    setState('loading');
    more();
    return () => {
      busy.current?.abort();
      busy.current = undefined;
    };
  }, [more, turn]);

  const reload = useCallback(() => setTurn((now) => now + 1), []);
  return { rows, state, error, complete: next.current === null, more, reload };
}
