import {
  type Answer,
  cited,
  decidingTraces,
  headline,
  law,
  policyWords,
  presumedTexts,
  subject,
} from '@licet/cli/in-browser';
import { OutcomeSign } from '../controls/outcome.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { dayIn } from '../law/today.ts';
import { says, typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { Checklist, FlagList, flagsOf, unique } from './answer.tsx';
import { titleOf } from './chips.tsx';
import { NOBODY, USUAL } from './fields.ts';
import { distanceOf, linesDrawn } from './headroom.tsx';
import type { Question } from './use-question.ts';
import { CHECK_WORDS } from './words.ts';

const MOST_LINES = 4;
const MOST_OPEN = 8;

const isDayPart = (name: string): boolean => name === 'on' || name === 'known';

/** What is printed in place of the page: the answer as a file wants it, with all that lets somebody check it. */
export function Memo({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const words = useWords(CHECK_WORDS);
  const common = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { determination, built } = answer;
  const { requirements, exceptions, on, known, reading, edition, headroom, coverage } = determination;
  const { parts, q, leftOver } = question.understood;
  const { links, documents } = cited(determination, question.today);
  const { notes, open } = flagsOf(determination);
  const conditions = unique(requirements.flatMap((one) => one.conditions));
  const partly = coverage.filter(({ status }) => status !== 'modelled');
  const presumed = presumedTexts(answer);
  const titled = (title: string): string => typeset(`${title}: `, language).trimEnd();
  const read = (as: string): string =>
    as === NOBODY ? words.nobody : as === USUAL ? words.asUsual : typeset(as, language);
  return (
    <article className="memo" aria-label={words.memoTitle}>
      <p className="memo-head">
        Licet <span>{fill(words.memoPrinted, { day: format.day(question.today) })}</span>
      </p>
      <h2>{words.memoTitle}</h2>
      <p className="memo-outcome">
        <OutcomeSign answer={determination} size={22} />{' '}
        {typeset(headline(determination, language), language)}
      </p>
      <p>{typeset(subject(answer), language)}</p>
      {built.parties.length > 0 && (
        <p className="memo-warning">
          <strong>{words.notScreenedTitle}.</strong>{' '}
          {fill(words.notScreened, { names: built.parties.map(({ name }) => name).join('; ') })}{' '}
          {built.strict ? '' : words.presumesUnlisted}
        </p>
      )}
      <h3>{words.memoQuestion}</h3>
      {q !== '' && (
        <p>
          {titled(words.memoAsked)} <q>{q}</q>
        </p>
      )}
      <table>
        <tbody>
          {parts.map(({ name, as, given }) => (
            <tr key={name}>
              <th scope="row">{upper(titleOf(name, language))}</th>
              <td>{isDayPart(name) && dayIn(as) ? format.day(as as string) : read(as ?? given)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOver.length > 0 && <p>{fill(words.leftOver, { words: leftOver.join('; ') })}</p>}
      <h3>{words.why}</h3>
      {requirements.length === 0 && determination.outcome === 'nlr' && <p>{words.noGate}</p>}
      <ul>
        {requirements.map(({ rule, cite, because, reviewPolicy }) => (
          <li key={rule}>
            {typeset(upper(because.replace(/\.$/, '')), language)} ({cite})
            {reviewPolicy === null ? '' : ` — ${policyWords(reviewPolicy, language)}`}
          </li>
        ))}
        {linesDrawn(headroom)
          .slice(0, MOST_LINES)
          .map((line) => (
            <li key={`${line.fact} ${line.operator} ${line.threshold}`}>
              {typeset(upper(law.pack.facts.find(line.fact).title[language]), language)}{' '}
              {titled(`${format.number(line.value, 4)} ${line.unit}`)}{' '}
              {fill(words.against, {
                distance: distanceOf(line, words, format),
                line: format.number(line.threshold, 4),
              })}{' '}
              ({line.cites.join('; ')})
            </li>
          ))}
      </ul>
      {conditions.length > 0 && (
        <>
          <h3>{words.conditions}</h3>
          <Checklist conditions={conditions} />
        </>
      )}
      <h3>{words.paragraphs}</h3>
      <ul>
        {decidingTraces(determination).map(({ picked: { rule, version } }) => (
          <li key={rule.id}>
            <strong>{version.cite}</strong> — {typeset(upper(rule.title[language]), language)}.{' '}
            {says(version.body, language)}{' '}
            {[
              fill(words.inForce, { from: format.day(version.from) }),
              version.by.id,
              fill(words.verified, { day: format.day(version.lastVerified) }),
            ].join(`${language === 'fr' ? '\u00a0' : ''}; `)}{' '}
            [{version.confidence}].
          </li>
        ))}
      </ul>
      {exceptions.some(({ status }) => status !== 'barred') && (
        <>
          <h3>{words.exceptions}</h3>
          {exceptions
            .filter(({ status }) => status !== 'barred')
            .map(({ symbol, cite, status, because, conditions: terms }) => (
              <div key={symbol}>
                <p>
                  <strong>{symbol}</strong> ({cite}), {titled(words[status])} {typeset(because, language)}
                </p>
                <Checklist conditions={terms} />
              </div>
            ))}
        </>
      )}
      {determination.missing.length > 0 && (
        <>
          <h3>{words.questions}</h3>
          <ul>
            {determination.missing.slice(0, MOST_OPEN).map(({ fact, question: asked }) => (
              <li key={fact}>{typeset(asked, language)}</li>
            ))}
            {determination.missing.length > MOST_OPEN && (
              <li>{fill(words.andMore, { count: determination.missing.length - MOST_OPEN })}</li>
            )}
          </ul>
        </>
      )}
      <h3>{words.presumed}</h3>
      {presumed.length === 0 && <p>{upper(words.strictOn)}.</p>}
      <ul>
        {presumed.map((one) => (
          <li key={one}>{typeset(one, language)}</li>
        ))}
      </ul>
      {notes.length + open.length > 0 && <h3>{words.flags}</h3>}
      <FlagList flags={[...notes, ...open]} />
      {partly.length > 0 && (
        <p>
          {titled(words.coverage)} {partly.map((one) => `${one.provision} (${words[one.status]})`).join(', ')}
          .
        </p>
      )}
      <h3>{words.memoBasis}</h3>
      <p>
        {fill(words.memoBasisText, {
          on: format.day(on),
          known: format.day(known),
          reading: common[reading],
          edition,
        })}{' '}
        {(built.question.bills ?? []).map((bill) => fill(common.bill, { bill })).join('; ')}{' '}
        {fill(words.coverageLead, {
          from: format.day(law.pack.coveredFrom),
          through: format.day(law.pack.verifiedThrough),
        })}
      </p>
      <h3>{words.citations}</h3>
      <ul className="memo-links">
        {links.map((link) => (
          <li key={link}>{link}</li>
        ))}
        {documents.map(({ id, title, url }) => (
          <li key={id}>
            {id}, {title[language]}. {url}
          </li>
        ))}
      </ul>
      <p className="memo-sign">{words.memoSigned}</p>
      <p>
        {words.advice} {location.href}
      </p>
    </article>
  );
}
