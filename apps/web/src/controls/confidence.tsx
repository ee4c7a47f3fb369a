import type { Confidence } from '@licet/catalog';
import { useWords } from '../words/language.ts';
import { CONTROL_WORDS } from './words.ts';

/** P, S, M or I, with what the letter means. */
export function ConfidenceTag({ tag }: { readonly tag: Confidence }) {
  const words = useWords(CONTROL_WORDS);
  return (
    <abbr className={`confidence confidence-${tag}`} title={words[tag]}>
      {tag}
      <span className="visually-hidden">: {words[tag]}</span>
    </abbr>
  );
}
