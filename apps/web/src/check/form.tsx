import { law } from '@licet/cli/in-browser';
import { useId, useState } from 'react';
import { upper } from '../law/typeset.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { titleOf } from './chips.tsx';
import { FactField } from './fact-field.tsx';
import { isFact, type PartName } from './fields.ts';
import { PartField } from './part-field.tsx';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';

const GROUPS = [
  ['group_what', ['item', 'quantity']],
  ['group_where', ['to', 'from', 'route']],
  ['group_who', ['exporter', 'hq', 'parent', 'consignee', 'endUser']],
  ['group_law', ['on', 'known', 'reading', 'bill', 'strict']],
] as const satisfies readonly (readonly [keyof typeof CHECK_WORDS, readonly PartName[]])[];

/** Every part of the question as a field, behind the words. What is typed goes into the address when it is left. */
export function Form({ question }: { readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const { fields } = question.understood;
  return (
    <details className="check-form">
      <summary>{words.allFields}</summary>
      {GROUPS.map(([group, names]) => (
        <fieldset key={group}>
          <legend>{words[group]}</legend>
          <div className="row">
            {names.map((name) => (
              <PartField
                key={name}
                name={name}
                value={fields[name] ?? ''}
                onValue={(value) => question.state(name, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset>
        <legend>{words.group_facts}</legend>
        <p className="soft">{words.factsHint}</p>
        <Facts question={question} />
      </fieldset>
    </details>
  );
}

/** The facts that were stated, and a place to state another. */
function Facts({ question }: { readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [list, problem] = [useId(), useId()];
  const chosen = law.pack.facts.definitions.find(
    ({ name, title }) => name === text.trim() || title[language] === text.trim(),
  );
  const wrong = text.trim() !== '' && chosen === undefined;
  const stated = Object.entries(question.understood.fields).filter(([name]) => isFact(name));
  return (
    <>
      {stated.length > 0 && (
        <ul className="check-stated">
          {stated.map(([name, value]) => (
            <li key={name}>
              {upper(titleOf(name, language))}: <strong>{value}</strong> <code>{name}</code>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <label className="field">
          <span>{words.factName}</span>
          <input
            type="text"
            size={30}
            value={text}
            list={list}
            aria-invalid={wrong}
            aria-describedby={wrong ? problem : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <datalist id={list}>
            {law.pack.facts.definitions.map(({ name, title }) => (
              <option key={name} value={title[language]}>
                {name}
              </option>
            ))}
          </datalist>
        </label>
        {chosen && (
          <FactField
            key={chosen.name}
            fact={chosen.name}
            onValue={(value) => {
              question.state(chosen.name, value);
              setText('');
            }}
          />
        )}
      </div>
      {wrong && (
        <p id={problem} className="soft">
          {words.unknownFact}
        </p>
      )}
      {chosen && <p className="soft">{chosen.question[language]}</p>}
    </>
  );
}
