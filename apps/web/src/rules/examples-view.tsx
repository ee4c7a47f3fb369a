import { law, valueWords } from '@licet/cli/in-browser';
import type { FactInput, Rule } from '@licet/engine';
import { useMemo } from 'react';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { runExamples } from './examples.ts';
import { RULES_WORDS, type Said } from './words.ts';

/** The worked examples of a rule, run now, each with its mark. */
export function ExamplesView({ rule }: { readonly rule: Rule }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const ran = useMemo(() => runExamples(rule), [rule]);
  if (ran.length === 0) return null;
  return (
    <>
      <h3>{words.examples}</h3>
      <ScrollBox label={words.examples}>
        <table className="rules-examples">
          <caption>{words.examplesNote}</caption>
          <thead>
            <tr>
              <th scope="col">{words.exampleDay}</th>
              <th scope="col">{words.exampleFacts}</th>
              <th scope="col">{words.expected}</th>
              <th scope="col">{words.concluded}</th>
            </tr>
          </thead>
          <tbody>
            {ran.map(({ example: { on, facts, expect, because }, concluded, agrees }) => (
              <tr key={`${on} ${JSON.stringify(facts)}`}>
                <td className="rules-day">{format.day(on)}</td>
                <td>
                  <FactsOf facts={facts} words={words} />
                  {because !== undefined && (
                    <span className="soft rules-because" lang="en">
                      {because}
                    </span>
                  )}
                </td>
                <td>{said(expect, words)}</td>
                <td className={agrees ? 'rules-agrees' : 'rules-disagrees'}>
                  <span aria-hidden="true">{agrees ? '✓' : '✗'}</span> {said(concluded, words)}{' '}
                  <span className="visually-hidden">({agrees ? words.agrees : words.disagrees})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

const said = (value: boolean | string | null, words: Said): string =>
  value === null ? words.unknown : value === true ? words.true : value === false ? words.false : value;

function FactsOf({
  facts,
  words,
}: {
  readonly facts: Readonly<Record<string, FactInput>>;
  readonly words: Said;
}) {
  const { language } = useFormat();
  const entries = Object.entries(facts);
  if (entries.length === 0) return words.noFacts;
  return (
    <ul className="rules-example-facts">
      {entries.map(([name, input]) => (
        <li key={name}>
          <span title={name}>{law.pack.facts.find(name).title[language]}</span>
          {words.colon}
          <b>{valueSaid(name, input, words, language)}</b>
        </li>
      ))}
    </ul>
  );
}

function valueSaid(name: string, input: FactInput, words: Said, language: 'en' | 'fr'): string {
  if (input.state !== 'known') return words.unknown;
  const { value } = input;
  if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
  return valueWords(law.pack.facts.find(name), value as string, language);
}
