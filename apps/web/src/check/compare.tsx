import { type Answer, answer as answerOf, subject } from '@licet/cli/in-browser';
import { useMemo } from 'react';
import { setParams } from '../app/address.ts';
import { OutcomeMark } from '../controls/outcome.tsx';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { understand } from './understand.ts';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';

/** The question as one parameter of the address, to be kept beside another. */
export function keptOf(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  for (const name of ['with', 'lang']) kept.delete(name);
  return kept.toString();
}

/** Two answers side by side: the one of the address, and the one kept in `with`. */
export function Compare({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const kept = question.params.get('with') ?? '';
  const other = useMemo(() => {
    if (kept === '') return undefined;
    const { built } = understand(new URLSearchParams(kept), question.today, language);
    return built && answerOf(built, language, false);
  }, [kept, question.today, language]);
  if (kept === '') return null;
  const same = kept === keptOf(question.params);
  const rows: readonly (readonly [string, (one: Answer) => string])[] = [
    [words.classification, ({ determination }) => determination.classification.join(', ') || words.none],
    [
      words.requirements,
      ({ determination }) => determination.requirements.map(({ cite }) => cite).join('; ') || words.none,
    ],
    [
      words.exceptions,
      ({ determination }) =>
        determination.exceptions.map(({ symbol, status }) => `${symbol} (${words[status]})`).join('; ') ||
        words.none,
    ],
    [
      words.since,
      ({ determination }) => (determination.since ? format.day(determination.since.on) : words.always),
    ],
    [words.edition, ({ determination }) => determination.edition.slice(0, 12)],
  ];
  return (
    <section className="check-compare" aria-labelledby="check-compare">
      <h2 id="check-compare">{words.compareTitle}</h2>
      {same ? (
        <p>{words.compareSame}</p>
      ) : other === undefined ? (
        <p className="problem">{words.compareBroken}</p>
      ) : (
        <ScrollBox label={fill(words.asTable, { what: words.compareTitle })}>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.thisQuestion}</th>
                <th scope="col">{words.keptQuestion}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.memoAsked}</th>
                <td>{typeset(subject(answer), language)}</td>
                <td>{typeset(subject(other), language)}</td>
              </tr>
              <tr>
                <th scope="row">{words.outcome}</th>
                <td>
                  <OutcomeMark answer={answer.determination} />
                </td>
                <td>
                  <OutcomeMark answer={other.determination} />
                </td>
              </tr>
              {rows.map(([title, cell]) => {
                const [mine, theirs] = [cell(answer), cell(other)];
                return (
                  <tr key={title} className={mine === theirs ? 'soft' : undefined}>
                    <th scope="row">{title}</th>
                    <td>{mine}</td>
                    <td>{theirs}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p>
        <button type="button" className="quiet" onClick={() => setParams({ with: undefined })}>
          {words.compareEnd}
        </button>
      </p>
    </section>
  );
}
