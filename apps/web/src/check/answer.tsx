import type { Confidence } from '@licet/catalog';
import {
  type Answer,
  decidingTraces,
  figuresOf,
  headline,
  law,
  policyWords,
  presumedTexts,
  subject,
} from '@licet/cli/in-browser';
import { VERIFIED_THROUGH } from '@licet/ear';
import type { ConditionStatement, Determination, Flag, Iso } from '@licet/engine';
import { Link } from '../app/link.tsx';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { OutcomeSign } from '../controls/outcome.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { Headroom } from './headroom.tsx';
import { Questions } from './questions.tsx';
import { Step } from './steps.tsx';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';
import { WouldChange } from './would-change.tsx';

export interface AnswerProps {
  readonly question: Question;
  readonly answer: Answer;
}

/** The whole answer: the outcome first, then what can still matter, why, what would change it, and the proof. */
export function AnswerView({ question, answer }: AnswerProps) {
  return (
    <>
      <NotScreened answer={answer} />
      <div className="check-columns">
        <div>
          {isCovered(answer.determination) && <Questions question={question} answer={answer} />}
          <Why answer={answer} today={question.today} />
          <Exceptions determination={answer.determination} />
          <Headroom determination={answer.determination} />
        </div>
        <div>
          <WouldChange question={question} answer={answer} />
          <Flags determination={answer.determination} />
          <Item answer={answer} />
          <Coverage determination={answer.determination} />
        </div>
      </div>
    </>
  );
}

/** Whether the rules speak of the day at all. */
const isCovered = ({ on }: Determination): boolean => on >= law.pack.coveredFrom;

/** The outcome in words, what was asked in a line, and under which law. */
export function Outcome({ answer }: { readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const common = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { determination, built } = answer;
  const { on, known, reading, edition, classification, since } = determination;
  return (
    <header className={`check-outcome check-outcome-${determination.outcome}`}>
      <h2 id="check-answer">
        <OutcomeSign answer={determination} size={34} />
        <span>{typeset(headline(determination, language), language)}</span>
      </h2>
      <p className="check-subject">{typeset(subject(answer), language)}</p>
      <dl className="check-moment">
        <div>
          <dt>{words.classification}</dt>
          <dd>{classification.length > 0 ? classification.join(', ') : words.noParagraph}</dd>
        </div>
        <div>
          <dt>{words.day}</dt>
          <dd>
            {format.day(on)}
            {known !== on && (
              <span className="soft">
                {' '}
                ({words.knownOn} {format.day(known)})
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.readingName}</dt>
          <dd>
            {common[reading]}
            {(built.question.bills ?? []).map((bill) => (
              <strong key={bill}>; {fill(common.bill, { bill })}</strong>
            ))}
          </dd>
        </div>
        {isCovered(determination) && (
          <div>
            <dt>{words.since}</dt>
            <dd>{since ? format.day(since.on) : words.always}</dd>
          </div>
        )}
        <div>
          <dt>{upper(words.edition)}</dt>
          <dd>
            <code title={edition}>{edition.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
    </header>
  );
}

/** Names without lists: said before anything else, since nobody may take the answer for one about these parties. */
function NotScreened({ answer }: { readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const { parties, strict } = answer.built;
  if (parties.length === 0) return null;
  return (
    <section className="check-warning" role="note" aria-labelledby="check-not-screened">
      <h2 id="check-not-screened">{words.notScreenedTitle}</h2>
      <p>
        {fill(words.notScreened, { names: parties.map(({ name }) => name).join('; ') })}{' '}
        {strict ? '' : words.presumesUnlisted}
      </p>
      <p>
        <Link page="desk-screening">{words.toDesk}</Link> <code>parties-not-screened</code>
      </p>
    </section>
  );
}

function Why({ answer, today }: { readonly answer: Answer; readonly today: Iso }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { determination, built } = answer;
  const { requirements, outcome, trace } = determination;
  const deciding = decidingTraces(determination);
  const others = trace.filter((one) => !deciding.includes(one));
  const bills = built.question.bills ?? [];
  const conditions = unique(requirements.flatMap((one) => one.conditions));
  return (
    <section aria-labelledby="check-why">
      <h2 id="check-why">{words.why}</h2>
      {requirements.length > 0 && (
        <ul className="check-requirements">
          {requirements.map(({ rule, cite, because, reviewPolicy }) => (
            <li key={rule}>
              {typeset(upper(because.replace(/\.$/, '')), language)}{' '}
              <span className="check-cite">{cite}</span>
              {reviewPolicy !== null && (
                <span className="check-review">
                  {words.review}
                  {language === 'fr' ? '\u00a0' : ''}: {policyWords(reviewPolicy, language)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {requirements.length === 0 && outcome === 'not-subject' && <p>{words.outsideRules}</p>}
      {requirements.length === 0 && (outcome === 'nlr' || outcome === 'license-exception') && (
        <p>{words.noGate}</p>
      )}
      {conditions.length > 0 && (
        <>
          <h3>{words.conditions}</h3>
          <Checklist conditions={conditions} />
        </>
      )}
      {deciding.length > 0 && (
        <>
          <h3>{words.deciding}</h3>
          <ul className="check-steps">
            {deciding.map((one, index) => (
              <li key={one.picked.rule.id}>
                <Step
                  trace={one}
                  determination={determination}
                  bills={bills}
                  today={today}
                  openTo={index === 0 ? 3 : 0}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{fill(words.others, { count: others.length })}</summary>
          <ul className="check-steps">
            {others.map((one) => (
              <li key={one.picked.rule.id}>
                <Step trace={one} determination={determination} bills={bills} today={today} openTo={0} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Two requirements often share their conditions. */
export const unique = (conditions: readonly ConditionStatement[]): ConditionStatement[] => [
  ...new Map(conditions.map((one) => [`${one.text} ${one.cite}`, one])).values(),
];

const MARKS: Readonly<Record<ConditionStatement['status'], string>> = {
  met: '✓',
  'to-do': '☐',
  failed: '✕',
  open: '?',
};

export function Checklist({ conditions }: { readonly conditions: readonly ConditionStatement[] }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  return (
    <ul className="check-list">
      {conditions.map(({ text, cite, status }) => (
        <li key={`${text} ${cite}`} className={`check-list-${status}`}>
          <span className="check-mark" aria-hidden="true">
            {MARKS[status]}
          </span>
          <span>
            {typeset(text, language)} <span className="check-cite">{cite}</span>{' '}
            <span className="check-status">{status === 'open' ? words.openCondition : words[status]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Exceptions({ determination: { exceptions } }: { readonly determination: Determination }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  if (exceptions.length === 0) return null;
  return (
    <section aria-labelledby="check-exceptions">
      <h2 id="check-exceptions">{words.exceptions}</h2>
      {exceptions.map(({ symbol, cite, status, because, conditions }) => (
        <div key={symbol} className={`check-exception check-exception-${status}`}>
          <h3>
            {symbol} <span className="check-cite">{cite}</span>{' '}
            <span className="check-status">{words[status]}</span>
          </h3>
          <p>{typeset(upper(because), language)}</p>
          {status !== 'barred' && conditions.length > 0 && <Checklist conditions={conditions} />}
        </div>
      ))}
    </section>
  );
}

/** Flags on values cite the fact, which the text has already named. */
const FACT_NAME = /^[a-z]+\.[a-zA-Z.0-9]+$/;

/** What is noted beside the answer; that nobody was screened stands above it. */
export const flagsOf = ({ flags }: Determination): { notes: Flag[]; open: Flag[] } => {
  const shown = flags.filter(({ flag }) => flag !== 'parties-not-screened');
  const isOpen = ({ flag }: Flag) => flag.startsWith('open-question');
  return { notes: shown.filter((one) => !isOpen(one)), open: shown.filter(isOpen) };
};

function Flags({ determination }: { readonly determination: Determination }) {
  const words = useWords(CHECK_WORDS);
  const { notes, open } = flagsOf(determination);
  if (notes.length + open.length === 0) return null;
  return (
    <section aria-labelledby="check-flags">
      <h2 id="check-flags">{words.flags}</h2>
      <FlagList flags={notes} />
      {open.length > 0 && (
        <details>
          <summary>{fill(words.openQuestions, { count: open.length })}</summary>
          <FlagList flags={open} />
        </details>
      )}
    </section>
  );
}

export function FlagList({ flags }: { readonly flags: readonly Flag[] }) {
  const language = useLanguage();
  if (flags.length === 0) return null;
  return (
    <ul className="check-flags">
      {flags.map(({ flag, text, cite }) => (
        <li key={`${flag} ${cite}`}>
          {typeset(text, language)}{' '}
          {cite !== '' && !FACT_NAME.test(cite) && !text.includes(`(${cite})`) && (
            <span className="check-cite">{cite}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Item({ answer }: { readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const figures = figuresOf(answer);
  const presumed = presumedTexts(answer);
  const { item } = answer.built;
  return (
    <>
      {figures.length > 0 && (
        <section aria-labelledby="check-item">
          <h2 id="check-item">
            {words.itemFigures}
            {item && ` — ${item.name}`}
          </h2>
          <dl className="check-figures">
            {figures.map(({ fact, title, value, tag }) => (
              <div key={fact}>
                <dt>{typeset(upper(title), language)}</dt>
                <dd>
                  {typeset(value, language)}{' '}
                  {tag !== '' && <ConfidenceTag tag={tag.slice(1, 2) as Confidence} />}
                </dd>
              </div>
            ))}
          </dl>
          {item && 'maker' in item && (
            <p>
              <Link page="chip" params={{ item: item.id }}>
                {item.name}
              </Link>
            </p>
          )}
        </section>
      )}
      {presumed.length > 0 && (
        <section aria-labelledby="check-presumed">
          <h2 id="check-presumed">{words.presumed}</h2>
          <ul>
            {presumed.map((text) => (
              <li key={text}>{typeset(text, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Coverage({ determination: { coverage } }: { readonly determination: Determination }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const partly = coverage.filter(({ status }) => status !== 'modelled');
  return (
    <section aria-labelledby="check-coverage">
      <h2 id="check-coverage">{words.coverage}</h2>
      <p>
        {fill(words.coverageLead, {
          from: format.day(law.pack.coveredFrom),
          through: format.day(VERIFIED_THROUGH),
        })}{' '}
        {words.advice}
      </p>
      {partly.length === 0 && <p>{words.coverageAll}</p>}
      {coverage.length > 0 && (
        <details>
          <summary>
            {(['modelled', 'partial', 'pointed-at'] as const)
              .map((status) => ({ status, count: coverage.filter((one) => one.status === status).length }))
              .filter(({ count }) => count > 0)
              .map(({ status, count }) => `${count} ${words[status]}`)
              .join(', ')}
          </summary>
          <ul>
            {coverage.map(({ provision, status, leftOut }) => (
              <li key={provision}>
                <strong>{provision}</strong> <span className="check-status">{words[status]}</span>
                {status !== 'modelled' && ` ${typeset(leftOut, language)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
