import { useState } from 'react';

/**
 * Typed text that outlives a lost connection, a refused request and a reload of the page; `clear` once it was taken.
 * Kept for this tab only.
 */
export function useDraft(name: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const key = `licet.draft.${name}`;
  const [text, setText] = useState(() => read(key) ?? initial);
  const set = (next: string): void => {
    setText(next);
    write(key, next);
  };
  const clear = (): void => {
    setText(initial);
    write(key, undefined);
  };
  return [text, set, clear];
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing loses it on reload only.
  }
}
