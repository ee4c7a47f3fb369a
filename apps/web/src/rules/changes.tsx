import { law, placeName, type WholeDifference } from '@licet/cli/in-browser';
import type { Label, Version } from '@licet/engine';
import { setParams } from '../app/address.ts';
import { DayField, MomentFields, PlaceField, useDestination } from '../controls/fields.tsx';
import type { Moment } from '../law/moment.ts';
import { sentenceOf, typeset } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import type { Days } from './asked-days.ts';
import { ChipsMoved } from './chips-moved.tsx';
import { Compared } from './compared.tsx';
import { Picks } from './picks.tsx';
import { RuleLink } from './rule-link.tsx';
import { RULES_WORDS } from './words.ts';

interface Props {
  readonly days: Days;
  readonly moment: Moment;
  /** Absent where the days are in the wrong order. */
  readonly difference: WholeDifference | undefined;
}

/** What changed in the law between two days: the chips that moved, the sentences before and after, groups, numbers. */
export function Changes({ days: { from, to }, moment, difference }: Props) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const [destination, setDestination] = useDestination();
  const place = placeName(destination, format.language);
  return (
    <>
      <div className="row rules-moment">
        <DayField label={words.from} value={from} onDay={(day) => setParams({ from: day })} />
        <DayField label={words.to} value={to} onDay={(day) => setParams({ 'to-day': day })} />
        <PlaceField value={destination} onPlace={setDestination} />
        <MomentFields withDay={false} />
      </div>
      <Picks days={{ from, to }} moment={moment} />
      {difference === undefined ? (
        <p className="problem" role="alert">
          {fill(words.reversed, { from: format.day(from), to: format.day(to) })}{' '}
          <button type="button" className="quiet" onClick={() => setParams({ from: to, 'to-day': from })}>
            {words.swap}
          </button>
        </p>
      ) : (
        <Found difference={difference} from={from} to={to} place={place} />
      )}
    </>
  );
}

const CHANGES = ['amended', 'added', 'removed'] as const;

function Found({
  difference: { rules, sets, params, chips },
  from,
  to,
  place,
}: Days & { readonly difference: WholeDifference; readonly place: string }) {
  const words = useWords(RULES_WORDS);
  const format = useFormat();
  const of = (change: (typeof CHANGES)[number]) => rules.filter((one) => one.change === change);
  if (rules.length + sets.length + params.length + chips.length === 0)
    return (
      <p className="empty" role="status">
        {words.nothing}
      </p>
    );
  return (
    <>
      <p role="status" className="rules-summary">
        {fill(words.summary, {
          from: format.day(from),
          to: format.day(to),
          added: of('added').length,
          amended: of('amended').length,
          removed: of('removed').length,
          chips: chips.length,
          place,
        })}
      </p>
      <ChipsMoved chips={chips} place={place} days={{ from, to }} />
      {CHANGES.map(
        (change) =>
          of(change).length > 0 && (
            <section key={change} aria-labelledby={`rules-${change}`}>
              <h2 id={`rules-${change}`}>
                {words[change]} <span className="soft">({format.number(of(change).length)})</span>
              </h2>
              {of(change).map((one) => (
                <RuleChange key={one.rule} {...one} />
              ))}
            </section>
          ),
      )}
      {sets.length > 0 && (
        <section aria-labelledby="rules-sets">
          <h2 id="rules-sets">{words.sets}</h2>
          <ul>
            {sets.map(({ set, added, removed }) => (
              <li key={set}>
                {law.pack.sets.find(({ id }) => id === set)?.title[format.language] ?? set}
                {words.colon}
                {[
                  ...added.map((code) => `${placeName(code, format.language)} ${words.enters}`),
                  ...removed.map((code) => `${placeName(code, format.language)} ${words.leaves}`),
                ].join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {params.length > 0 && (
        <section aria-labelledby="rules-params">
          <h2 id="rules-params">{words.params}</h2>
          <ul>
            {params.map(({ param, before, after }) => (
              <li key={param}>
                {law.pack.params.find(({ id }) => id === param)?.title[format.language] ?? param}
                {words.colon}
                {before === undefined ? words.noValue : format.number(before)} →{' '}
                {after === undefined ? words.noValue : format.number(after)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** One rule: whose text it was and is, and its sentence on both days. */
function RuleChange({ rule, change, before, after }: WholeDifference['rules'][number]) {
  const words = useWords(RULES_WORDS);
  const { language } = useFormat();
  const subject = (after ?? before)?.rule;
  const [was, is] = [before?.version, after?.version];
  const said = (version: Version | undefined): string =>
    version === undefined ? '' : sentenceOf(version, language);
  const conditions = (version: Version | undefined): readonly Label[] =>
    (version?.conditions ?? []).map((one) => one.text);
  const without = (some: readonly Label[], others: readonly Label[]): readonly Label[] =>
    some.filter(({ en }) => !others.some((other) => other.en === en));
  return (
    <article className="rules-change">
      <h3>
        <RuleLink id={rule} /> <span>{subject && typeset(subject.title[language], language)}</span>
      </h3>
      <p className="soft">
        {[was, is]
          .filter((version) => version !== undefined)
          .map(({ cite, by }) => `${cite}, ${by.id}`)
          .join(' → ')}
      </p>
      {change !== 'amended' ? (
        <p className={`rules-sentence rules-sentence-${change}`}>
          {change === 'added' ? <ins>{said(is)}</ins> : <del>{said(was)}</del>}
        </p>
      ) : said(was) === said(is) ? (
        <>
          <p>{said(is)}</p>
          <p className="soft">{words.sameSentence}</p>
        </>
      ) : (
        <Compared before={said(was)} after={said(is)} />
      )}
      {change === 'amended' && (
        <>
          <Conditions title={words.conditionsAdded} some={without(conditions(is), conditions(was))} />
          <Conditions title={words.conditionsRemoved} some={without(conditions(was), conditions(is))} />
        </>
      )}
    </article>
  );
}

function Conditions({ title, some }: { readonly title: string; readonly some: readonly Label[] }) {
  const format = useFormat();
  if (some.length === 0) return null;
  return (
    <details className="rules-conditions">
      <summary>
        {title} ({format.number(some.length)})
      </summary>
      <ul>
        {some.map((one) => (
          <li key={one.en}>{typeset(one[format.language], format.language)}</li>
        ))}
      </ul>
    </details>
  );
}
