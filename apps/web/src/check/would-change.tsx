import {
  type Answer,
  answerWords,
  causeNames,
  isCondition,
  isDiligence,
  law,
  sameAnswer,
  valueWords,
} from '@licet/cli/in-browser';
import {
  type Determination,
  day,
  type FactStatement,
  iso,
  type LeadsTo,
  READINGS,
  type Turn,
} from '@licet/engine';
import { Link } from '../app/link.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { FactField } from './fact-field.tsx';
import type { Question } from './use-question.ts';
import { When } from './when.tsx';
import { CHECK_WORDS } from './words.ts';

interface Props {
  readonly question: Question;
  readonly answer: Answer;
}

/** Another day, another reading, another fact: what would give another answer, each to be pressed. */
export function WouldChange({ question, answer }: Props) {
  const words = useWords(CHECK_WORDS);
  return (
    <section aria-labelledby="check-change">
      <h2 id="check-change">{words.whatChanges}</h2>
      <Time question={question} determination={answer.determination} />
      <Readings question={question} determination={answer.determination} />
      <Presumptions question={question} answer={answer} />
    </section>
  );
}

interface PartProps {
  readonly question: Question;
  readonly determination: Determination;
}

const asked = (params: URLSearchParams, changes: Readonly<Record<string, string | undefined>>) => ({
  ...Object.fromEntries(params),
  ...changes,
});

function Time({ question, determination: { on, since, nextChange } }: PartProps) {
  const words = useWords(CHECK_WORDS);
  const format = useFormat();
  return (
    <>
      <h3>{words.time}</h3>
      <dl className="check-turns">
        <div>
          <dt>
            {since ? (
              <Link page="check" params={asked(question.params, { on: iso(day(since.on) - 1) })}>
                {fill(words.before, { day: format.day(since.on) })}
              </Link>
            ) : (
              words.earlier
            )}
          </dt>
          <dd>
            {since ? <TurnText turn={since} /> : on < law.pack.coveredFrom ? words.outside : words.noEarlier}
          </dd>
        </div>
        <div>
          <dt>
            {nextChange ? (
              <Link page="check" params={asked(question.params, { on: nextChange.on })}>
                {fill(words.fromDay, { day: format.day(nextChange.on) })}
              </Link>
            ) : (
              words.later
            )}
          </dt>
          <dd>{nextChange ? <TurnText turn={nextChange} /> : words.noLater}</dd>
        </div>
      </dl>
    </>
  );
}

function TurnText({ turn }: { readonly turn: Turn }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const causes = causeNames(turn.by, language);
  return (
    <>
      <OutcomeMark answer={turn} />
      {causes.length > 0 && (
        <span className="soft">
          {' '}
          ({words.causedBy} {typeset(causes.join('; '), language)})
        </span>
      )}
    </>
  );
}

function Readings({ question, determination }: PartProps) {
  const words = useWords(CHECK_WORDS);
  const common = useWords(CONTROL_WORDS);
  return (
    <>
      <h3>{words.readings}</h3>
      <dl className="check-turns">
        {READINGS.map((reading) => {
          const other = determination.differs[reading];
          return (
            <div key={reading}>
              <dt>
                {reading === determination.reading ? (
                  common[reading]
                ) : (
                  <Link
                    page="check"
                    params={asked(question.params, { reading: reading === 'enforced' ? undefined : reading })}
                  >
                    {common[reading]}
                  </Link>
                )}
              </dt>
              <dd>
                {reading === determination.reading ? (
                  <span className="soft">{words.thisOne}</span>
                ) : other ? (
                  <OutcomeMark answer={other} />
                ) : (
                  <span className="soft">{words.same}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

interface Presumption {
  readonly fact: string;
  readonly statement: FactStatement;
  readonly others: readonly LeadsTo[];
}

/** Presumptions that would give another answer if they were otherwise. */
function decisive(determination: Determination): Presumption[] {
  return Object.entries(determination.question).flatMap(([fact, statement]) => {
    const others = (statement.otherwise ?? []).filter((path) => !sameAnswer(path, determination));
    return others.length === 0 ? [] : [{ fact, statement, others }];
  });
}

function Presumptions({ question, answer }: Props) {
  const words = useWords(CHECK_WORDS);
  const all = decisive(answer.determination);
  if (all.length === 0) return null;
  const diligence = all.filter(({ fact }) => isDiligence(fact));
  const conditions = all.filter(({ fact }) => isCondition(fact));
  const rest = all.filter(({ fact }) => !isDiligence(fact) && !isCondition(fact));
  return (
    <>
      <h3>{words.presumptions}</h3>
      <PresumptionList list={rest} question={question} />
      {conditions.length > 0 && (
        <details>
          <summary>{fill(words.conditionsUnmet, { count: conditions.length })}</summary>
          <PresumptionList list={conditions} question={question} />
        </details>
      )}
      {diligence.length > 0 && (
        <details>
          <summary>{fill(words.diligence, { count: diligence.length })}</summary>
          <PresumptionList list={diligence} question={question} />
        </details>
      )}
    </>
  );
}

function PresumptionList({
  list,
  question,
}: {
  readonly list: readonly Presumption[];
  readonly question: Question;
}) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  if (list.length === 0) return null;
  return (
    <ul className="check-presumptions">
      {list.map(({ fact, statement, others }) => {
        const definition = law.pack.facts.find(fact);
        return (
          <li key={fact}>
            <p>
              <strong>{typeset(upper(definition.title[language]), language)}</strong>{' '}
              <span className="soft">
                (
                {typeset(
                  fill(words.presumedValue, { value: valueWords(definition, statement.value, language) }),
                  language,
                )}
                )
              </span>
            </p>
            <ul>
              {groups(others).map(([key, paths]) => (
                <li key={key}>
                  {words.ifWord} <When fact={fact} when={paths.map(({ when }) => when).join(', ')} />
                  {': '}
                  <OutcomeMark answer={paths[0] as LeadsTo} />
                </li>
              ))}
            </ul>
            <details>
              <summary>{words.stateIt}</summary>
              <p className="soft">{typeset(definition.question[language], language)}</p>
              <FactField
                fact={fact}
                leadsTo={statement.otherwise ?? []}
                onValue={(value) => question.state(fact, value)}
              />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** Ways by the answer that they lead to. */
function groups(paths: readonly LeadsTo[]): [string, LeadsTo[]][] {
  const found = new Map<string, LeadsTo[]>();
  for (const path of paths) {
    const key = answerWords(path, 'en');
    found.set(key, [...(found.get(key) ?? []), path]);
  }
  return [...found];
}
