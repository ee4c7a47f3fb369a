import type { CoverageStatus } from '@licet/engine';
import { useWords } from '../words/language.ts';
import { RULES_WORDS } from './words.ts';

/** How far a provision is worked out: in words, with a sign that differs by shape. */
export function CoverageTag({ status }: { readonly status: CoverageStatus }) {
  const words = useWords(RULES_WORDS);
  return (
    <span className={`coverage coverage-${status}`}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <rect x="1" y="1" width="8" height="8" className="coverage-frame" />
        {status !== 'pointed-at' && (
          <rect
            x="1"
            y={status === 'modelled' ? 1 : 5}
            width="8"
            height={status === 'modelled' ? 8 : 4}
            className="coverage-fill"
          />
        )}
      </svg>{' '}
      {words[status]}
    </span>
  );
}
