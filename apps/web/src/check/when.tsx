import { law, placeName } from '@licet/cli/in-browser';
import type { Language } from '@licet/engine';
import { typeset } from '../law/typeset.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { isPlaceFact } from './fields.ts';
import { CHECK_WORDS } from './words.ts';

const MOST = 6;

/** The values that lead somewhere, as people say them; a long list of countries is folded behind its first. */
export function When({ fact, when }: { readonly fact: string; readonly when: string }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const values = valuesIn(fact, when, language);
  if (values.length <= MOST) return <>{typeset(values.join(', '), language)}</>;
  return (
    <details className="check-when">
      <summary>
        {values.slice(0, MOST - 1).join(', ')}{' '}
        <strong>{fill(words.andMore, { count: values.length - MOST + 1 })}</strong>
      </summary>
      {values.slice(MOST - 1).join(', ')}
    </details>
  );
}

/** Codes of countries by name; everything else as the engine says it. */
function valuesIn(fact: string, when: string, language: Language): readonly string[] {
  const definition = law.pack.facts.find(fact);
  if (definition.type !== 'code') return [when];
  const codes = when.split(', ');
  return isPlaceFact(fact) ? codes.map((code) => placeName(code, language)) : codes;
}
