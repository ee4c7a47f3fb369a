import { useId } from 'react';
import { setParams } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { asked, cleared } from './changes.ts';
import { useWordsDraft } from './draft.ts';
import { EXAMPLES } from './examples.ts';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';

/** One line for the whole question. Enter asks; what is typed meanwhile is kept. */
export function WordsBox({ question }: { readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const { params, today, understood } = question;
  const [text, setText] = useWordsDraft(understood.q);
  const hint = useId();
  const changed = text.trim() !== understood.q.trim();
  return (
    <form
      className="check-box"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        // The same words again change nothing: what was changed by hand since stays.
        if (!changed) return;
        setText(understood.q);
        setParams(asked(params, text, today));
      }}
    >
      <label className="field">
        <span>{words.box}</span>
        <input
          type="text"
          name="q"
          value={text}
          placeholder={words.placeholder}
          autoComplete="off"
          aria-describedby={hint}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit">{words.ask}</button>
      <p id={hint} className="check-hint soft" aria-live="polite">
        {changed && text.trim() !== '' ? words.notAsked : ''}
      </p>
    </form>
  );
}

/** Questions that people asked, to be pressed. */
export function Examples({ question }: { readonly question: Question }) {
  const language = useLanguage();
  return (
    <ul className="check-examples">
      {EXAMPLES.map(({ title, fields }) => (
        <li key={title.en}>
          <Link
            page="check"
            params={{
              ...cleared(question.params),
              ...(fields ?? { q: title[language] }),
            }}
          >
            {title[language]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
