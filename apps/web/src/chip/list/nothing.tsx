import { setParams } from '../../app/address.ts';
import { useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { FILTERS, nearestTo } from './wanted.ts';

/** What to do where the list is empty. */
export function Nothing({ q }: { readonly q: string }) {
  const words = useWords(CHIP_WORDS);
  return (
    <div className="empty">
      <p>{words.nothing}</p>
      {q !== '' && (
        <p className="row">
          {words.nothingHelp}
          {nearestTo(q).map((name) => (
            <button key={name} type="button" className="quiet" onClick={() => setParams({ q: name })}>
              {name}
            </button>
          ))}
        </p>
      )}
      <button
        type="button"
        onClick={() => setParams(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
      >
        {words.clear}
      </button>
    </div>
  );
}
