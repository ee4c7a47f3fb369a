import { ecfrLinks, law, policyWords, valueWords } from '@licet/cli/in-browser';
import { type Determination, day, type Iso, type Picked, type Trace } from '@licet/engine';
import { useState } from 'react';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { dayIn } from '../law/today.ts';
import { says, typeset, upper } from '../law/typeset.ts';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { CHECK_WORDS } from './words.ts';

interface StepProps {
  readonly trace: Trace;
  readonly determination: Determination;
  readonly bills: readonly string[];
  readonly today: Iso;
  /** How many levels below stand open: the branch that decides. */
  readonly openTo: number;
}

/** One rule as it was applied; what it rests on is drawn when it is opened, since a proof is a graph. */
export function Step({ trace, determination, bills, today, openTo }: StepProps) {
  const language = useLanguage();
  const [open, setOpen] = useState(openTo > 0);
  const { rule, version } = trace.picked;
  return (
    <details
      className={`check-step check-step-${wordOf(trace)}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Concluded trace={trace} />
        <span className="check-step-title">{typeset(upper(rule.title[language]), language)}</span>{' '}
        <span className="check-cite">{version.cite}</span>
      </summary>
      {open && (
        <Opened trace={trace} determination={determination} bills={bills} today={today} openTo={openTo} />
      )}
    </details>
  );
}

const wordOf = ({ concluded }: Trace): 'holds' | 'fails' | 'open' =>
  concluded === null ? 'open' : concluded === false ? 'fails' : 'holds';

function Concluded({ trace }: { readonly trace: Trace }) {
  const words = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const { concluded } = trace;
  return (
    <span className={`check-concluded check-concluded-${wordOf(trace)}`}>
      {typeof concluded === 'string' ? policyWords(concluded, language) : words[wordOf(trace)]}
    </span>
  );
}

function Opened({ trace, determination, bills, today, openTo }: StepProps) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { picked, facts, because, concluded } = trace;
  const { version } = picked;
  const ended = endOf(picked, determination, bills);
  // The eCFR has no tomorrow.
  const on = determination.on < today ? determination.on : today;
  const [first] = because;
  return (
    <div className="check-step-body">
      <p className="check-says">{says(version.body, language)}</p>
      {facts.length > 0 && (
        <p className="check-read">
          <span className="soft">{words.read}</span>{' '}
          {facts.map((slot, index) => {
            const definition = law.pack.facts.definitions[slot];
            if (definition === undefined) return null;
            const statement = determination.question[definition.name];
            return (
              <span key={definition.name}>
                {index > 0 && '; '}
                {typeset(definition.title[language], language)}{' '}
                <strong>
                  {statement === undefined
                    ? words.unknown
                    : typeof statement.value === 'string' && dayIn(statement.value)
                      ? format.day(statement.value)
                      : typeset(valueWords(definition, statement.value, language), language)}
                </strong>
                {statement?.from === 'presumed' && <em className="soft"> ({words.asUsual})</em>}
              </span>
            );
          })}
        </p>
      )}
      <dl className="check-facts">
        <dt>{words.dates}</dt>
        <dd>
          {fill(words.inForce, { from: format.day(version.from) })}
          {ended === undefined ? '' : ` ${fill(words.until, { to: format.day(ended) })}`}
          {version.applies === undefined
            ? ''
            : `; ${fill(words.applies, { day: format.day(version.applies) })}`}
          {`; ${fill(words.published, { day: format.day(version.by.published) })}; ${fill(words.verified, {
            day: format.day(version.lastVerified),
          })}.`}{' '}
          <ConfidenceTag tag={version.confidence} />
        </dd>
        <dt>{words.force}</dt>
        <dd>
          <Posture picked={picked} determination={determination} />
        </dd>
        <dt>{words.source}</dt>
        <dd>
          <ul className="check-sources">
            <li>
              {version.by.url === undefined ? (
                `${version.by.id}, ${version.by.title[language]}`
              ) : (
                <a href={version.by.url} rel="noopener noreferrer">
                  {version.by.id}, {version.by.title[language]}
                </a>
              )}
            </li>
            {ecfrLinks(version.cite, on).map((link) => (
              <li key={link}>
                <EcfrLink link={link} on={on} />
              </li>
            ))}
          </ul>
        </dd>
        {version.note && (
          <>
            <dt>{words.note}</dt>
            <dd>{typeset(version.note[language], language)}</dd>
          </>
        )}
      </dl>
      {because.length > 0 && (
        <>
          <p className="soft check-rests">{words.restsOn}</p>
          <ul className="check-steps">
            {because.map((under) => (
              <li key={under.picked.rule.id}>
                <Step
                  trace={under}
                  determination={determination}
                  bills={bills}
                  today={today}
                  openTo={under === first && agrees(under, concluded) ? openTo - 1 : 0}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether a rule beneath decides what the rule above concludes: it says the same, or brings about the policy. */
const agrees = (under: Trace, above: Trace['concluded']): boolean =>
  typeof above === 'string' ? under.concluded === true : under.concluded === above;

/** The page of the eCFR of a day, by its section. */
function EcfrLink({ link, on }: { readonly link: string; readonly on: Iso }) {
  const words = useWords(CHECK_WORDS);
  const format = useFormat();
  const section = /section-([\d.]+)$/.exec(link)?.[1];
  const supplement = /Supplement%20No\.%20(\d+)%20to%20Part%20(\d+)$/.exec(link);
  const what = section ? `15 CFR ${section}` : `15 CFR ${supplement?.[2]}, supp. ${supplement?.[1]}`;
  return (
    <a href={link} rel="noopener noreferrer">
      {fill(words.ecfr, { day: format.day(on), what })}
    </a>
  );
}

/** Whether the text is enforced on the day, and which instrument said so. */
function Posture({
  picked: { version },
  determination: { on, known },
}: Pick<StepProps, 'determination'> & { readonly picked: Picked }) {
  const words = useWords(CHECK_WORDS);
  const format = useFormat();
  const language = useLanguage();
  if (version.by.authority === 'bill') return <>{words.pendingBill}</>;
  const said = (version.posture ?? []).filter(
    ({ from, to, by }) => from <= on && (to === undefined || on < to) && by.published <= known,
  );
  if (said.length === 0) return <>{words.enforced}</>;
  return (
    <>
      {said.map(({ from, enforced, by }) => (
        <span key={`${from} ${by.id}`} className={enforced ? undefined : 'check-unenforced'}>
          {fill(enforced ? words.enforcedBy : words.unenforcedBy, {
            day: format.day(from),
            by: `${by.id} (${by.title[language]})`,
          })}{' '}
        </span>
      ))}
    </>
  );
}

/** The first day on which another text of the rule takes its place, as the public could know it. */
function endOf(
  { rule, version }: Picked,
  { known, reading }: Determination,
  bills: readonly string[],
): Iso | undefined {
  const days = rule.versions
    .flatMap((one) => [one.applies ?? one.from, ...(one.to === undefined ? [] : [one.to])])
    .filter((one) => one > (version.applies ?? version.from))
    .sort();
  return days.find(
    (one) => law.at(day(one), day(known), reading, [...bills].sort()).rules.get(rule.id)?.version !== version,
  );
}
