import { useState } from 'react';

const KEY = 'licet.check.words';

interface Kept {
  /** The words of the address beside which the draft was typed. */
  readonly beside: string;
  readonly text: string;
}

function kept(): Kept | undefined {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    const { beside, text } = (read ?? {}) as Partial<Kept>;
    return typeof beside === 'string' && typeof text === 'string' ? { beside, text } : undefined;
  } catch {
    return undefined;
  }
}

function keep(draft: Kept | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing loses an unasked question on reload only.
  }
}

/** What is typed and not asked yet outlives a reload, a broken answer, and a walk to another page, in this tab. */
export function useWordsDraft(q: string): readonly [string, (text: string) => void] {
  const [state, setState] = useState<Kept>(() => {
    const before = kept();
    return before?.beside === q ? before : { beside: q, text: q };
  });
  // Words that came from elsewhere (an example, the back button) replace what the box shows; the draft stays kept.
  const shown = state.beside === q ? state : ({ beside: q, text: restored(q) } as const);
  if (shown !== state) setState(shown);
  const set = (text: string): void => {
    setState({ beside: q, text });
    keep(text.trim() === q.trim() ? undefined : { beside: q, text });
  };
  return [shown.text, set];
}

const restored = (q: string): string => {
  const before = kept();
  return before?.beside === q ? before.text : q;
};
