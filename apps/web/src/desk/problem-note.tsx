import { useWords } from '../words/language.ts';
import { Problem, Unreachable } from './api.ts';
import { DESK_WORDS } from './words.ts';

/** What went wrong, in the server's own words, and the way out. */
export function ProblemNote({ error, onAgain }: { readonly error: Error; readonly onAgain?: () => void }) {
  const words = useWords(DESK_WORDS);
  const text =
    error instanceof Unreachable
      ? words.unreachable
      : error instanceof Problem && error.status === 401
        ? words.expired
        : error.message;
  return (
    <div className="problem-note" role="alert">
      <p>
        {error instanceof Problem && error.status !== 401 && <strong>{words.refused}: </strong>}
        {text}
      </p>
      {onAgain && (
        <button type="button" className="quiet" onClick={onAgain}>
          {words.again}
        </button>
      )}
    </div>
  );
}
