import { type Item, itemFacts } from '@licet/catalog';
import { answerWords, causeNames, law, placeName } from '@licet/cli/in-browser';
import { determine, type Reading } from '@licet/engine';
import { useMemo } from 'react';
import { Link } from '../../app/link.tsx';
import { OutcomeMark, OutcomeSign } from '../../controls/outcome.tsx';
import { Twins } from '../../controls/twins.tsx';
import { CONTROL_WORDS } from '../../controls/words.ts';
import { useCarried } from '../../law/carried.ts';
import type { Moment } from '../../law/moment.ts';
import { factsOf } from '../../law/short-answers.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { FigureText } from '../figure-text.tsx';
import { CHIP_WORDS } from '../words.ts';
import { itemAsData, specRows } from './as-data.ts';
import { derivedOf } from './derived-of.ts';

interface Props {
  readonly item: Item;
  readonly to: string;
  readonly moment: Moment;
}

/** The answer for the destination and the day, since when, until when, and under which reading it is another. */
export function AnswerCard({ item, to, moment }: Props) {
  const words = useWords(CHIP_WORDS);
  const control = useWords(CONTROL_WORDS);
  const format = useFormat();
  const { language } = format;
  const carried = useCarried();
  const determination = useMemo(
    () => determine(law, { facts: factsOf(item, to), ...moment }, { language }),
    [item, to, moment, language],
  );
  const { outcome, reviewPolicy, classification, since, nextChange, differs, missing, flags, edition } =
    determination;
  const answer = { outcome, reviewPolicy };
  const place = placeName(to, language);
  const figures = derivedOf(item);
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const causes = (by: NonNullable<typeof since>['by']): string =>
    causeNames(by, language).join(words.semicolon);
  return (
    <section
      className="card chip-answer"
      aria-label={fill(words.answerTo, { place, day: format.day(moment.on) })}
    >
      <div className="chip-answer-main">
        <h2>{fill(words.answerTo, { place, day: format.day(moment.on) })}</h2>
        <p className="chip-outcome">
          <OutcomeSign answer={answer} size={22} /> {answerWords(answer, language)}
        </p>
        <p>
          {words.paragraphs}
          {words.colon}
          {classification.join(', ') || words.noParagraph}.{' '}
          {since === null
            ? outcome !== 'undetermined' && fill(words.always, { day: format.day(law.pack.coveredFrom) })
            : fill(words.since, {
                day: format.day(since.on),
                cause: causes(since.by),
                before: lower(answerWords(since, language)),
              })}
        </p>
        {missing.length > 0 && (
          <p className="problem">
            {fill(words.turnsOn, {
              facts: missing.map(({ fact }) => law.pack.facts.find(fact).title[language]).join(', '),
            })}
          </p>
        )}
        {nextChange && (
          <p>
            {fill(words.next, {
              day: format.day(nextChange.on),
              cause: causes(nextChange.by),
              after: lower(answerWords(nextChange, language)),
            })}
          </p>
        )}
        {Object.entries(differs).length > 0 && (
          <ul className="plain">
            {Object.entries(differs).map(([reading, other]) => (
              <li key={reading}>
                {control[reading as Reading]}
                {words.colon}
                <OutcomeMark answer={other} />
              </li>
            ))}
          </ul>
        )}
        <p className="soft small">{words.presumed}</p>
        {flags.length > 0 && (
          <details>
            <summary>{fill(words.toNote, { count: flags.length })}</summary>
            <ul>
              {flags.map(({ flag, text, cite }) => (
                <li key={`${flag} ${text}`}>
                  {text} {cite !== '' && <span className="soft">({cite})</span>}
                </li>
              ))}
            </ul>
          </details>
        )}
        <div className="row no-print">
          <Link className="button" page="check" params={{ ...carried, item: item.id, to }}>
            {words.check}
          </Link>
          <Link className="button quiet" page="matrix" params={{ ...carried, q: itemFacts(item).chip.id }}>
            {words.compare}
          </Link>
          <Twins
            name={`licet-${item.id}`}
            json={() => itemAsData(item, to, moment, determination)}
            csv={() => specRows(item)}
            cite={() =>
              fill(words.citeOne, {
                item: item.name,
                place,
                answer: answerWords(answer, language),
                on: moment.on,
                known: moment.known,
                reading: moment.reading,
                edition,
              })
            }
          />
        </div>
      </div>
      <dl className="chip-figures">
        <div>
          <dt>{words.tppShort}</dt>
          <dd>
            <FigureText figure={figures.tpp} />
          </dd>
        </div>
        <div>
          <dt>{words.density}</dt>
          <dd>
            <FigureText figure={figures.density} unit="TPP/mm2" />
          </dd>
        </div>
        <div>
          <dt>{words.dieArea}</dt>
          <dd>
            <FigureText figure={figures.dieArea} unit="mm2" />
          </dd>
        </div>
        <div>
          <dt>{words.memoryBandwidth}</dt>
          <dd>
            <FigureText figure={figures.memoryBandwidth} unit="GB/s" />
          </dd>
        </div>
        <div>
          <dt>{words.ioBandwidth}</dt>
          <dd>
            <FigureText figure={figures.ioBandwidth} unit="GB/s" />
          </dd>
        </div>
        {figures.perUnit && (
          <div>
            <dt>{words.perUnit}</dt>
            <dd>
              <FigureText figure={figures.perUnit.tpp} unit="TPP" />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
