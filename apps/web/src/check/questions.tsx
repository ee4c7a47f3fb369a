import { type Answer, answerWords, law, nextOfMissing, valueWords } from '@licet/cli/in-browser';
import type { FactInput, Language, LeadsTo, Missing } from '@licet/engine';
import { OutcomeMark } from '../controls/outcome.tsx';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { typeset, upper } from '../law/typeset.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { FactField } from './fact-field.tsx';
import { NOBODY, USUAL } from './fields.ts';
import { PartField } from './part-field.tsx';
import type { Question } from './use-question.ts';
import { When } from './when.tsx';
import { CHECK_WORDS } from './words.ts';

/** What has to be said before any rule can be asked. */
export function FirstQuestions({ question }: { readonly question: Question }) {
  const words = useWords(CHECK_WORDS);
  const { missing, fields, parts, loose, q } = question.understood;
  const begun = q !== '' || parts.length > 0 || loose.length > 0;
  if (!begun || missing.length === 0) return null;
  return (
    <section className="check-questions" aria-labelledby="check-first">
      <h2 id="check-first">{words.questions}</h2>
      {missing.map((name) => (
        <div key={name} className="card check-question">
          <h3>{name === 'item' ? words.whichItem : words.whichPlace}</h3>
          {name === 'item' && <p className="soft">{words.whichItemHelp}</p>}
          <PartField
            name={name}
            value={fields[name] ?? ''}
            onValue={(value) => question.state(name, value)}
          />
        </div>
      ))}
    </section>
  );
}

/** Only the questions that can still change the answer: the most decisive one to answer, the rest by name. */
export function Questions({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { built, determination } = answer;
  const { missing } = determination;
  const next = nextOfMissing(missing, built.question.facts);
  const others = missing.filter(({ fact }) => fact !== next?.missing.fact);
  return (
    <section className="check-questions" aria-labelledby="check-questions">
      <h2 id="check-questions">{words.questions}</h2>
      {next ? (
        <One
          key={next.missing.fact}
          missing={next.missing}
          usual={built.strict ? next.usual : undefined}
          onValue={(value) => question.state(next.missing.fact, value)}
        />
      ) : (
        <p>
          {missing.length > 0
            ? words.nobodyKnows
            : built.strict
              ? words.nothingOpenStrict
              : words.nothingOpen}
        </p>
      )}
      {next && others.length > 0 && (
        <details>
          <summary>{fill(words.also, { count: others.length })}</summary>
          <ul>
            {others.map((one) => (
              <li key={one.fact}>
                {typeset(one.question, language)} <LeadsShort paths={one.leadsTo} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        {built.strict ? (
          <button type="button" className="quiet" onClick={() => question.remove('strict')}>
            {words.presumeRest}
          </button>
        ) : (
          <button type="button" className="quiet" onClick={() => question.state('strict', '1')}>
            {words.presumeNothing}
          </button>
        )}
      </p>
    </section>
  );
}

interface OneProps {
  readonly missing: Missing;
  readonly usual: FactInput | undefined;
  readonly onValue: (value: string) => void;
}

function One({ missing, usual, onValue }: OneProps) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { fact, question, askOf, because, leadsTo } = missing;
  const tells = differ(leadsTo);
  return (
    <div className="card check-question">
      <h3>{typeset(question, language)}</h3>
      <p className="soft">
        {typeset(fill(words.askOf, { who: askOf }), language)}
        {because === undefined ? '' : ` ${because}`}
      </p>
      <FactField fact={fact} onValue={onValue} {...(tells ? { leadsTo } : {})} />
      <p className="check-values">
        <button type="button" className="quiet" onClick={() => onValue(NOBODY)}>
          {words.nobodyButton}
        </button>
        {usual?.state === 'known' && (
          <button type="button" className="quiet check-usual" onClick={() => onValue(USUAL)}>
            {fill(words.usualButton, { value: usualWords(fact, usual, language) })}
          </button>
        )}
      </p>
      {tells && <Leads fact={fact} paths={leadsTo} />}
    </div>
  );
}

const usualWords = (fact: string, usual: FactInput & { state: 'known' }, language: Language): string =>
  typeset(valueWords(law.pack.facts.find(fact), usual.value as never, language), language);

const differ = (paths: readonly LeadsTo[]): boolean =>
  new Set(paths.map(({ outcome, reviewPolicy }) => `${outcome} ${reviewPolicy}`)).size > 1;

/** A table of what each value, or stretch of values, would lead to. */
function Leads({ fact, paths }: { readonly fact: string; readonly paths: readonly LeadsTo[] }) {
  const words = useWords(CHECK_WORDS);
  return (
    <ScrollBox label={fill(words.asTable, { what: words.leads })}>
      <table>
        <caption className="visually-hidden">{words.leads}</caption>
        <thead>
          <tr>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.leadsTo}</th>
            <th scope="col">{words.classification}</th>
          </tr>
        </thead>
        <tbody>
          {paths.map((path) => (
            <tr key={path.when}>
              <th scope="row">
                <When fact={fact} when={path.when} />
              </th>
              <td>
                <OutcomeMark answer={path} />
              </td>
              <td>{path.classification.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The different answers that a fact may lead to, in a line. */
function LeadsShort({ paths }: { readonly paths: readonly LeadsTo[] }) {
  const language = useLanguage();
  const answers = [...new Set(paths.map((path) => answerWords(path, language)))];
  return answers.length > 1 ? <span className="soft">({upper(answers.join('; '))})</span> : null;
}
