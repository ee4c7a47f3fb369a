import { ecfrLinks, law } from '@licet/cli/in-browser';
import { day, type Edition, type Iso, iso, type Rule, type Version } from '@licet/engine';
import type { ReactNode } from 'react';
import { Link } from '../app/link.tsx';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { useMoment } from '../law/moment.ts';
import { today } from '../law/today.ts';
import { sentenceOf, typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { Compared } from './compared.tsx';
import { useKept } from './kept.ts';
import { standingOf } from './standing.ts';
import { RULES_WORDS } from './words.ts';

interface Props {
  readonly rule: Rule;
  readonly version: Version;
  /** The text before it, in the order of the rule. */
  readonly before: Version | undefined;
  readonly edition: Edition;
}

/** One dated text: how it stands, what it says, where it is printed, who made it, and how sure that is. */
export function VersionView({ rule, version, before, edition }: Props) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { language } = format;
  const other = language === 'en' ? 'fr' : 'en';
  const moment = useMoment();
  const { from, to, applies, by, cite, confidence, lastVerified, posture = [], conditions = [] } = version;
  const standing = standingOf(rule.id, version, edition, moment);
  const sentence = typeset(sentenceOf(version, language), language);
  const old = before && typeset(sentenceOf(before, language), language);
  const questions = law.pack.openQuestions.filter(({ id }) => version.open?.includes(id));
  return (
    <article className={`rules-version standing-${standing}`}>
      <h4>
        {to === undefined
          ? fill(words.fromDay, { from: format.day(from) })
          : fill(words.fromTo, { from: format.day(from), to: format.day(to) })}
        {applies !== undefined && `, ${fill(words.applies, { day: format.day(applies) })}`}{' '}
        <span className="standing">
          {fill(words[standing], { day: format.day(moment.on), known: format.day(moment.known) })}
          {version.unconfirmed && standing === 'holds' && `, ${words.unconfirmed.toLowerCase()}`}
        </span>
      </h4>
      <p className="rules-sentence">{sentence}</p>
      <details>
        <summary>{words.otherLanguage}</summary>
        <p className="rules-sentence" lang={other}>
          {typeset(sentenceOf(version, other), other)}
        </p>
      </details>
      {old !== undefined && old !== sentence && (
        <details>
          <summary>{words.against}</summary>
          <Compared before={old} after={sentence} />
        </details>
      )}
      <dl className="rules-meta">
        <dt>{words.cite}</dt>
        <dd>
          {cite} <Ecfr cite={cite} on={standing === 'holds' ? moment.on : (applies ?? from)} />
        </dd>
        <dt>{words.madeBy}</dt>
        <dd>
          {by.url === undefined ? by.id : <a href={by.url}>{by.id}</a>},{' '}
          {typeset(by.title[language], language)}{' '}
          <span className="soft">({fill(words.public, { day: format.day(by.published) })})</span>
        </dd>
        {posture.map((one) => (
          <Posture key={`${one.by.id} ${one.from}`} word={words.posture}>
            {fill(one.enforced ? words.postureYes : words.postureNot, { day: format.day(one.from) })} (
            {one.by.url === undefined ? one.by.id : <a href={one.by.url}>{one.by.id}</a>})
          </Posture>
        ))}
        <dt>{words.confidence}</dt>
        <dd>
          <ConfidenceTag tag={confidence} />{' '}
          <span className="soft">
            {words.verified} {format.day(lastVerified)}
          </span>
        </dd>
      </dl>
      {version.unconfirmed && (
        <p className="rules-note">
          <b>{words.unconfirmed}.</b> {typeset(version.unconfirmed[language], language)}
        </p>
      )}
      {version.note && (
        <p className="rules-note">
          <b>{words.note}.</b> {typeset(version.note[language], language)}
        </p>
      )}
      {conditions.length > 0 && (
        <>
          <p className="rules-sub">{words.conditions}</p>
          <ul>
            {conditions.map((one) => (
              <li key={one.text.en}>
                {typeset(one.text[language], language)} <span className="soft">({one.cite})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.map((question) => (
        <details key={question.id} className="rules-question">
          <summary>
            {words.openQuestion}
            {words.colon}
            {typeset(question.title[language], language)}
          </summary>
          <ul>
            {question.readings.map((reading) => (
              <li key={reading.en}>{typeset(reading[language], language)}</li>
            ))}
          </ul>
          <p>
            <b>{words.taken}.</b> {typeset(question.taken[language], language)}
          </p>
        </details>
      ))}
      <SeeChange
        on={applies ?? from}
        statement={by.authority === 'statement'}
        bill={by.authority === 'bill'}
      />
    </article>
  );
}

const Posture = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </>
);

/** The printed text of a day; the eCFR has no tomorrow. */
export function Ecfr({ cite, on }: { readonly cite: string; readonly on: Iso }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const shown = on > today() ? today() : on;
  const links = ecfrLinks(cite, shown);
  return (
    <span className="rules-ecfr">
      {links.map((link) => (
        <a key={link} href={link}>
          {links.length === 1
            ? fill(words.ecfr, { day: format.day(shown) })
            : fill(words.ecfrAll, { place: placeIn(link), day: format.day(shown) })}
        </a>
      ))}
    </span>
  );
}

/** `742.6`, or `Supplement No. 1 to Part 740`. */
const placeIn = (link: string): string =>
  decodeURIComponent(link.split('/').at(-1) ?? '').replace(/^(section|appendix)-/, '');

function SeeChange({
  on,
  statement,
  bill,
}: {
  readonly on: Iso;
  readonly statement: boolean;
  readonly bill: boolean;
}) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const { q: _, on: __, ...kept } = useKept();
  if (bill || on <= law.pack.coveredFrom) return null;
  return (
    <p className="rules-see">
      <Link
        page="rules"
        params={{
          ...kept,
          view: 'changes',
          from: iso(day(on) - 1),
          'to-day': on,
          ...(statement ? { reading: 'announced' } : {}),
        }}
      >
        {fill(words.seeChange, { day: format.day(on) })}
      </Link>
    </p>
  );
}
