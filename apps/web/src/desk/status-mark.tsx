import { useLanguage } from '../words/language.ts';
import { STATUS_WORDS, type Status } from './work-list/words.ts';

/** A sign and a word, so that neither color nor shape stands alone. */
const SIGNS: Readonly<Record<Status, string>> = {
  held: '■',
  released: '▷',
  free: '●',
  open: '○',
  shipped: '✓',
  cancelled: '–',
};

export function StatusMark({ status }: { readonly status: Status }) {
  const language = useLanguage();
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> {STATUS_WORDS[status][language]}
    </span>
  );
}
