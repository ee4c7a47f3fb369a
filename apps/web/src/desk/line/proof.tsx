import { law, policyWords } from '@licet/cli/in-browser';
import type { Language, PlainTrace } from '@licet/engine';
import { useState } from 'react';
import { CONTROL_WORDS } from '../../controls/words.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords, type WordsOf } from '../../words/language.ts';
import { LINE_WORDS } from './words.ts';

/** The proof as it was kept with the answer, folded: what holds or is open, and apart what was looked at in vain. */
export function Proof({ trace }: { readonly trace: readonly PlainTrace[] }) {
  const words = useWords(LINE_WORDS);
  if (trace.length === 0) return null;
  const inVain = trace.filter(({ concluded }) => concluded === false);
  return (
    <details className="line-proof">
      <summary>{words.proofSteps}</summary>
      <Steps trace={trace.filter(({ concluded }) => concluded !== false)} />
      {inVain.length > 0 && (
        <details>
          <summary>{fill(words.inVain, { count: inVain.length })}</summary>
          <Steps trace={inVain} />
        </details>
      )}
    </details>
  );
}

const Steps = ({ trace }: { readonly trace: readonly PlainTrace[] }) => (
  <ul className="plain">
    {trace.map((step) => (
      <li key={step.rule}>
        <Step step={step} />
      </li>
    ))}
  </ul>
);

/** One rule as it was applied; what it rests on is drawn when it is opened. */
function Step({ step }: { readonly step: PlainTrace }) {
  const words = useWords(LINE_WORDS);
  const controls = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { rule, title, cite, version, instrument, concluded, facts, because, repeated } = step;
  const read = Object.entries(facts);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{concludedWords(concluded, controls, language)}</strong> {title}{' '}
        <span className="soft">({cite})</span>
      </summary>
      {open && (
        <div className="line-step">
          <p className="soft">
            <code>{rule}</code>, {fill(words.textOf, { day: format.day(version) })}, {instrument}
          </p>
          {read.length > 0 && (
            <ul>
              {read.map(([fact, value]) => (
                <li key={fact}>
                  {factTitle(fact, language)}: <strong>{value}</strong>
                </li>
              ))}
            </ul>
          )}
          {repeated && <p>{words.repeated}</p>}
          {because.length > 0 && <Steps trace={because} />}
        </div>
      )}
    </details>
  );
}

const concludedWords = (
  concluded: PlainTrace['concluded'],
  words: WordsOf<typeof CONTROL_WORDS>,
  language: Language,
): string =>
  concluded === true
    ? words.holds
    : concluded === false
      ? words.fails
      : concluded === 'unknown'
        ? words.open
        : policyWords(concluded, language);

/** By today's rules, which may have dropped a fact that the kept answer read: then its name. */
const factTitle = (fact: string, language: Language): string =>
  law.pack.facts.slots.has(fact) ? law.pack.facts.find(fact).title[language] : fact;
