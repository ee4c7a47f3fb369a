import { factsPlain, law } from '@licet/cli/in-browser';
import { useMemo } from 'react';
import { setParams, useParam } from '../app/address.ts';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { Marked } from './marked.tsx';
import { readersOf } from './references.ts';
import { RuleLink } from './rule-link.tsx';
import { plainText, wordsOf } from './search.ts';
import { RULES_WORDS } from './words.ts';

/** Facts whose name, title, question or other names have every word. */
export function factsFound(query: string, language: 'en' | 'fr') {
  const wanted = wordsOf(query);
  return factsPlain(language).filter(({ name, title, question, aliases }) => {
    const said = plainText([name, title, question, ...aliases].join(' '));
    return wanted.every((word) => said.includes(word));
  });
}

/** The registry of facts: what may be given, asked, presumed or derived. */
export function FactsView() {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { language } = format;
  const [query] = useParam('q', '');
  const facts = useMemo(() => factsFound(query, language), [query, language]);
  const marked = wordsOf(query);
  return (
    <>
      <p className="soft">{words.factsLead}</p>
      <div className="row">
        <label className="field">
          <span>{words.search}</span>
          <input
            type="search"
            size={28}
            value={query}
            onChange={(event) => setParams({ q: event.target.value }, { replace: true })}
          />
        </label>
        <p role="status" className="soft rules-count">
          {facts.length === 0
            ? fill(words.factsNone, { given: query })
            : fill(words.factsFound, { count: format.number(facts.length) })}
        </p>
      </div>
      {facts.length > 0 && (
        <ScrollBox label={words.facts} className="rules-facts">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.factName}</th>
                <th scope="col">{words.factAsks}</th>
                <th scope="col">{words.factValues}</th>
                <th scope="col">{words.factPresumed}</th>
                <th scope="col">{words.factRead}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map((fact) => (
                <tr key={fact.name}>
                  <th scope="row">
                    <code>
                      <Marked text={fact.name} words={marked} />
                    </code>
                    <br />
                    <span className="soft">
                      <Marked text={fact.title} words={marked} />
                    </span>
                  </th>
                  <td>
                    <Marked text={fact.question} words={marked} />
                    {(fact.aliases.length > 0 || fact.cite !== null) && (
                      <span className="soft rules-because">
                        {[
                          ...(fact.aliases.length > 0
                            ? [`${words.factAlso} ${fact.aliases.join(', ')}`]
                            : []),
                          ...(fact.cite === null ? [] : [fact.cite]),
                        ].join(' · ')}
                      </span>
                    )}
                  </td>
                  <td>
                    {valuesOf(fact, words)}
                    {fact.derived && <span className="soft"> ({words.factDerived})</span>}
                  </td>
                  <td>
                    {fact.presumed !== null && (
                      <>
                        {presumedOf(fact.presumed, words)}
                        <span className="soft rules-because">{fact.because}</span>
                      </>
                    )}
                  </td>
                  <td>
                    <Readers fact={fact.name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}

function Readers({ fact }: { readonly fact: string }) {
  const format = useFormat();
  const ids = readersOf(fact);
  if (ids.length === 0) return '–';
  if (ids.length <= 2)
    return (
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <RuleLink id={id} />
          </li>
        ))}
      </ul>
    );
  return (
    <details>
      <summary>{format.number(ids.length)}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <RuleLink id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Fact = ReturnType<typeof factsPlain>[number];
type Said = { readonly yes: string; readonly no: string; readonly same: string; readonly true: string };

const valuesOf = ({ type, unit, name }: Fact, words: Said): string => {
  if (type === 'boolean') return `${words.yes} / ${words.no}`;
  const definition = law.pack.facts.find(name);
  return definition.type === 'number' && definition.calendar ? 'YYYY-MM-DD' : unit;
};

const presumedOf = (presumed: string, words: Said): string =>
  presumed === 'true'
    ? words.yes
    : presumed === 'false'
      ? words.no
      : presumed.startsWith('= ')
        ? fill(words.same, { fact: presumed.slice(2) })
        : presumed;
