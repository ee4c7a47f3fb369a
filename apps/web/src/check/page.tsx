import { type Answer, answer as answerOf, headline, plain, subject } from '@licet/cli/in-browser';
import { useMemo } from 'react';
import { setParams } from '../app/address.ts';
import { Broken } from '../app/broken.tsx';
import { Link } from '../app/link.tsx';
import { useTitle } from '../app/title.ts';
import { useBelow } from '../controls/below.tsx';
import { Twins } from '../controls/twins.tsx';
import { typeset } from '../law/typeset.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { AnswerView, Outcome } from './answer.tsx';
import { cleared } from './changes.ts';
import { Chips } from './chips.tsx';
import { Compare, keptOf } from './compare.tsx';
import { Form } from './form.tsx';
import { Memo } from './memo.tsx';
import { FirstQuestions } from './questions.tsx';
import { rowsOf } from './rows.ts';
import { type Question, useQuestion } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';
import { Examples, WordsBox } from './words-box.tsx';
import './check.css';

/** May it go, under which paragraph, and what would change that: asked in words or in fields, answered with proof. */
export default function Page() {
  const words = useWords(CHECK_WORDS);
  const question = useQuestion();
  const below = useBelow();
  const { understood, params } = question;
  const { built, trouble, parts, loose, q } = understood;
  const begun = q !== '' || parts.length > 0;
  useTitle(q === '' ? words.title : `${q} · ${words.title}`);
  return (
    <div className="check">
      <div className="check-screen">
        <div className="check-top">
          <div>
            <h1>{words.title}</h1>
            <p className="soft">{words.lead}</p>
          </div>
          {begun && (
            <Link page="check" params={cleared(params)} className="button quiet">
              {words.fresh}
            </Link>
          )}
        </div>
        <WordsBox question={question} />
        {begun ? (
          <details className="check-more">
            <summary>{words.examples}</summary>
            <Examples question={question} />
          </details>
        ) : (
          <section className="check-begin" aria-labelledby="check-examples">
            <h2 id="check-examples">{words.examples}</h2>
            <Examples question={question} />
          </section>
        )}
        <Form question={question} />
        <Chips question={question} />
        {(parts.some((part) => part.trouble) || loose.length > 0) && (
          <p className="check-wait">{words.fix}</p>
        )}
        {trouble && (
          <section className="check-warning" role="alert" aria-labelledby="check-trouble">
            <h2 id="check-trouble">{TROUBLES.has(trouble.code) ? words.answerBroke : words.contradicts}</h2>
            <p>{trouble.text}</p>
          </section>
        )}
        <FirstQuestions question={question} />
      </div>
      {built && <Answered question={question} below={below} />}
    </div>
  );
}

/** Troubles that are no contradiction. */
const TROUBLES: ReadonlySet<string> = new Set(['unexpected', 'too-long']);

interface AnsweredProps {
  readonly question: Question;
  /** Whether more than the outcome is worked out and drawn yet. */
  readonly below: boolean;
}

/** The answer, apart: whatever goes wrong in it, the question above stays as it was typed. */
function Answered({ question, below }: AnsweredProps) {
  const words = useWords(CHECK_WORDS);
  return (
    <Broken
      key={question.params.toString()}
      instead={(error) => (
        <section className="check-warning" role="alert" aria-labelledby="check-broke">
          <h2 id="check-broke">{words.answerBroke}</h2>
          <p>{words.answerBrokeHelp}</p>
          <pre>{error.message}</pre>
        </section>
      )}
    >
      <Determined question={question} below={below} />
    </Broken>
  );
}

function Determined({ question, below }: AnsweredProps) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { built } = question.understood;
  const answer = useMemo(() => built && answerOf(built, language, below), [built, language, below]);
  if (answer === undefined || built === undefined) return null;
  // As `licet check --json` has it, which does not weigh the presumptions.
  const bare = () => plain(answerOf(built, language, false));
  return (
    <>
      <div className="check-screen">
        <section className="check-answer" aria-labelledby="check-answer" aria-live="polite">
          <Outcome answer={answer} />
          <div className="row check-actions">
            <button type="button" className="quiet" onClick={() => print()}>
              {words.memo}
            </button>
            <Twins
              name={`licet-${answer.determination.outcome}-${answer.determination.on}`}
              json={bare}
              csv={() => rowsOf(bare())}
              cite={() => citation(answer, language)}
            />
            {!question.params.has('with') && (
              <button
                type="button"
                className="quiet"
                onClick={() => setParams({ with: keptOf(question.params) })}
              >
                {words.compareStart}
              </button>
            )}
          </div>
        </section>
        <Compare question={question} answer={answer} />
        {below ? <AnswerView question={question} answer={answer} /> : <div className="loading" />}
      </div>
      {below && <Memo question={question} answer={answer} />}
    </>
  );
}

/** Outcome, paragraphs, day, known, reading, edition: what another needs to find the same answer. */
function citation(answer: Answer, language: 'en' | 'fr'): string {
  const { determination } = answer;
  const { on, known, reading, edition, requirements, exceptions } = determination;
  const cites = [
    ...requirements.map(({ cite }) => cite),
    ...exceptions.filter(({ status }) => status === 'available').map(({ cite }) => cite),
  ];
  const under = cites.length > 0 ? ` ${[...new Set(cites)].join('; ')}.` : '';
  return typeset(
    `Licet: ${headline(determination, language)}${under} ${subject(answer)} ${on}, known ${known}, ${reading}, edition ${edition}.`,
    language,
  );
}
