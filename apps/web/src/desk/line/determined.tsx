import { OUTCOME_WORDS } from '@licet/cli/in-browser';
import { OutcomeMark, OutcomeSign } from '../../controls/outcome.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import type { Kept } from '../kept.ts';
import { useNames } from '../people.ts';
import type { LineBody } from './line.tsx';
import { Proof } from './proof.tsx';
import { CAUSE_WORDS, LINE_WORDS } from './words.ts';

interface Props {
  readonly line: LineBody;
  readonly kept: Kept | undefined;
  readonly onChanged: () => void;
}

/** The determination that counts now: outcome, what asks for a license, what is missing, what to note. */
export function Determined({ line, kept, onChanged }: Props) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const { busy, problem, act } = useAct(onChanged);
  return (
    <section className="card" aria-labelledby="determined">
      <h2 id="determined">{words.answer}</h2>
      {kept === undefined ? (
        <p>{words.none2}</p>
      ) : (
        <>
          <p className="line-outcome">
            <OutcomeMark answer={kept.answer} />
          </p>
          <p className="soft">
            {fill(words.made, {
              at: format.instant(kept.madeAt),
              who: nameOf(kept.askedBy),
              cause: CAUSE_WORDS[kept.cause]?.[language] ?? kept.cause,
              on: format.day(kept.question.on),
              known: format.day(kept.question.known),
            })}
          </p>
          <Details kept={kept} />
        </>
      )}
      <button
        type="button"
        className="quiet"
        disabled={busy}
        onClick={() => act(() => send('POST', `/v1/lines/${encodeURIComponent(line.id)}/determination`))}
      >
        {words.again}
      </button>
      {problem}
    </section>
  );
}

function Details({ kept: { answer, edition, snapshot } }: { readonly kept: Kept }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  return (
    <>
      {answer.classification.length > 0 && (
        <p>
          {words.classification}: <strong>{answer.classification.join(', ')}</strong>
        </p>
      )}
      {answer.requirements.length > 0 && (
        <>
          <h3>{words.requirements}</h3>
          <ul>
            {answer.requirements.map(({ rule, cite, because, conditions }) => (
              <li key={rule}>
                <strong>{cite}</strong>: {because}
                <Conditions conditions={conditions} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.exceptions.length > 0 && (
        <>
          <h3>{words.exceptions}</h3>
          <ul>
            {answer.exceptions.map(({ symbol, cite, status, because, conditions }) => (
              <li key={symbol}>
                <strong>{symbol}</strong> ({cite}), {status}: {because}
                <Conditions conditions={conditions} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <ul>
            {answer.missing.map(({ fact, question, askOf, because }) => (
              <li key={fact}>
                {question} ({fill(words.ask, { who: askOf })}){because === undefined ? '' : ` ${because}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.flags.length > 0 && (
        <details>
          <summary>
            {words.flags} ({answer.flags.length})
          </summary>
          <ul>
            {answer.flags.map(({ flag, text, cite }) => (
              <li key={`${flag} ${text}`}>
                {text} {cite !== '' && <span className="soft">({cite})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {Object.keys(answer.differs).length > 0 && (
        <>
          <h3>{words.differs}</h3>
          <ul>
            {Object.entries(answer.differs).map(([reading, other]) => (
              <li key={reading}>
                {reading}: <OutcomeMark answer={other} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Proof trace={answer.trace ?? []} />
      <ul className="plain">
        {answer.since && (
          <li>
            {fill(words.since, { day: format.day(answer.since.on) })}:{' '}
            {answer.since.by.map(({ instrument }) => instrument).join(', ')}
          </li>
        )}
        {answer.nextChange && (
          <li>
            {fill(words.next, { day: format.day(answer.nextChange.on) })}:{' '}
            <OutcomeSign answer={answer.nextChange} /> {OUTCOME_WORDS[answer.nextChange.outcome][language]}
          </li>
        )}
        <li className="soft">
          {fill(words.proof, {
            edition: edition.slice(0, 12),
            snapshot: snapshot?.slice(0, 12) ?? words.noLists,
          })}
        </li>
      </ul>
    </>
  );
}

const Conditions = ({
  conditions,
}: {
  readonly conditions: readonly { readonly text: string; readonly cite: string; readonly status: string }[];
}) =>
  conditions.length === 0 ? null : (
    <ul>
      {conditions.map(({ text, cite, status }) => (
        <li key={`${cite} ${text}`}>
          {status === 'met' ? '☑' : status === 'failed' ? '☒' : '☐'} {text}{' '}
          <span className="soft">({cite})</span>
        </li>
      ))}
    </ul>
  );
