import { countryByCode } from '@licet/catalog';
import { answerWords, law } from '@licet/cli/in-browser';
import type { LeadsTo } from '@licet/engine';
import { useId, useState } from 'react';
import { type Option, usePlaceOptions } from '../controls/options.ts';
import { OutcomeSign } from '../controls/outcome.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { upper } from '../law/typeset.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { isPlaceFact } from './fields.ts';
import { CHECK_WORDS } from './words.ts';

interface Props {
  readonly fact: string;
  readonly onValue: (value: string) => void;
  /** Where it is known: the sign of its answer stands on each value that can be pressed. */
  readonly leadsTo?: readonly LeadsTo[];
  readonly autoFocus?: boolean;
}

const MOST_BUTTONS = 8;

/** How one fact is answered: values to press where there are few, a field with its unit otherwise. */
export function FactField({ fact, onValue, leadsTo = [], autoFocus = false }: Props) {
  const words = useWords(CHECK_WORDS);
  const common = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const places = usePlaceOptions();
  const [text, setText] = useState('');
  const [field, list] = [useId(), useId()];
  const definition = law.pack.facts.find(fact);
  const few = valuesOf(fact);
  if (few !== undefined)
    return (
      <div className="check-values">
        {few.map((value) => {
          const shown = value === 'yes' || value === 'no' ? common[value] : value;
          const path = leadsTo.find(({ when }) =>
            when.split(', ').some((one) => one === shown || one.split(' ')[0] === value),
          );
          return (
            <button key={value} type="button" className="quiet" onClick={() => onValue(value)}>
              {upper(shown)}
              {path && (
                <span className="check-path">
                  <OutcomeSign answer={path} /> {answerWords(path, language)}
                </span>
              )}
            </button>
          );
        })}
      </div>
    );
  const isPlace = isPlaceFact(fact);
  const unit = definition.type === 'number' && !definition.calendar ? definition.unit : undefined;
  const options = isPlace
    ? places
    : definition.type === 'code'
      ? (definition.codes ?? []).map((value) => ({ value, hint: '' }))
      : [];
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        const given = text.trim();
        if (given !== '') onValue(isPlace ? codeOf(given, places) : given);
      }}
    >
      <label className="field" htmlFor={field}>
        <span>
          {upper(definition.title[language])}
          {unit === undefined ? '' : ` (${unit})`}
        </span>
        <input
          id={field}
          type={definition.type === 'number' && definition.calendar ? 'date' : 'text'}
          inputMode={definition.type === 'number' && !definition.calendar ? 'decimal' : undefined}
          size={18}
          value={text}
          list={options.length > 0 ? list : undefined}
          // biome-ignore lint/a11y/noAutofocus: opened by a press, to be typed into.
          autoFocus={autoFocus}
          onChange={(event) => setText(event.target.value)}
        />
        {options.length > 0 && (
          <datalist id={list}>
            {options.map(({ value, hint }) => (
              <option key={value} value={value}>
                {hint}
              </option>
            ))}
          </datalist>
        )}
      </label>
      <button type="submit">{words.say}</button>
    </form>
  );
}

/** All values of a fact, where they are few. */
function valuesOf(fact: string): readonly string[] | undefined {
  const definition = law.pack.facts.find(fact);
  switch (definition.type) {
    case 'boolean':
      return ['yes', 'no'];
    case 'number':
      return definition.choices?.map(String);
    case 'code':
      return definition.many !== true && definition.codes && definition.codes.length <= MOST_BUTTONS
        ? definition.codes
        : undefined;
  }
}

const codeOf = (text: string, places: readonly Option[]): string =>
  countryByCode(text.toUpperCase())?.code ??
  places.find(({ value }) => value.toLowerCase() === text.toLowerCase())?.hint ??
  text;
