import type { ReactNode } from 'react';
import { fill, useWords } from '../words/language.ts';
import { CHECK_WORDS } from './words.ts';

/** A box that scrolls sideways where its table is wider than the page, by keyboard too. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const words = useWords(CHECK_WORDS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className="scroll" aria-label={fill(words.asTable, { what: label })} tabIndex={0}>
      {children}
    </section>
  );
}
