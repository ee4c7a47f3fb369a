import { placeName } from '@licet/cli/in-browser';
import { useId, useState } from 'react';
import { useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { useAct } from './act.tsx';
import { send } from './api.ts';
import { useDraft } from './draft.ts';
import { HIT_WORDS, HOW_WORDS, NOTE_WORDS, VERDICT_WORDS } from './hit-words.ts';
import type { ShownHit } from './kept.ts';
import { useNames } from './people.ts';
import './hit-card.css';

interface Props {
  readonly hit: ShownHit;
  /** Who was screened. */
  readonly party: { readonly name: string; readonly country?: string };
  readonly onDecided: () => void;
}

/** One hit: whom the list names, word by word why, and the two things that a person can say about it. */
export function HitCard({ hit, party, onDecided }: Props) {
  const words = useWords(HIT_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  return (
    <article className={`hit hit-${hit.verdict}`}>
      <h3>
        {hit.name} <span className="soft">({hit.source})</span>
      </h3>
      <p>
        <strong>{VERDICT_WORDS[hit.verdict]?.[language] ?? hit.verdict}</strong>,{' '}
        {fill(words.score, { score: format.number(hit.score, 3) })}
        {hit.alias !== undefined && <>, {fill(words.alias, { alias: hit.alias })}</>}
        {hit.countries.length > 0 && (
          <>; {hit.countries.map((code) => placeName(code, language)).join(', ')}</>
        )}
        {hit.listed !== undefined && <>; {fill(words.since, { day: format.day(hit.listed) })}</>}
        {hit.notes.map(({ code, detail }) => (
          <span key={code}>
            ; {NOTE_WORDS[code]?.[language] ?? code}
            {detail !== undefined && ` (${detail})`}
          </span>
        ))}
      </p>
      {(hit.citation ?? hit.requirement ?? hit.policy) !== undefined && (
        <p className="soft">{[hit.requirement, hit.policy, hit.citation].filter(Boolean).join(' · ')}</p>
      )}
      <details open={hit.verdict !== 'related'}>
        <summary>{words.why}</summary>
        <table className="pairs">
          <thead>
            <tr>
              <th scope="col">{words.asked}</th>
              <th scope="col">{words.listed}</th>
              <th scope="col">{words.how}</th>
              <th scope="col" className="numeric">
                {words.likeness}
              </th>
              <th scope="col" className="numeric">
                {words.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {hit.pairs.map((pair, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may say the same word twice, and pairs never move.
              <tr key={at}>
                <td>{pair.query ?? '–'}</td>
                <td>{pair.listed ?? '–'}</td>
                <td>{pair.how === undefined ? '–' : (HOW_WORDS[pair.how]?.[language] ?? pair.how)}</td>
                <td className="numeric">{format.number(pair.similarity, 2)}</td>
                <td className="numeric">
                  <meter value={pair.weight} min={0} max={1} aria-hidden="true" />{' '}
                  {format.number(pair.weight, 2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {hit.decision ? (
        <p>{fill(words.decided, { who: nameOf(hit.decision.by), reason: hit.decision.reason })}</p>
      ) : (
        hit.verdict !== 'related' && <Decide hit={hit} party={party} onDecided={onDecided} />
      )}
    </article>
  );
}

function Decide({ hit, party, onDecided }: Props) {
  const words = useWords(HIT_WORDS);
  const id = useId();
  const [reason, setReason, clear] = useDraft(`decide.${party.name}.${hit.entry}`);
  const [done, setDone] = useState(false);
  const { busy, problem, act } = useAct(() => {
    clear();
    setDone(true);
    onDecided();
  });
  const decide = (kind: 'is-the-same' | 'not-the-same') =>
    act(() =>
      send('POST', '/v1/decisions', {
        party: party.name,
        ...(party.country === undefined ? {} : { country: party.country }),
        entry: hit.entry,
        kind,
        reason,
      }),
    );
  if (done) return <p role="status">{words.recorded}</p>;
  return (
    <div className="decide">
      <label className="field" htmlFor={id}>
        <span>{words.reason}</span>
        <textarea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="row">
        <button
          type="button"
          className="quiet"
          disabled={busy || reason.trim() === ''}
          onClick={() => decide('not-the-same')}
        >
          {words.notSame}
        </button>
        <button
          type="button"
          className="danger"
          disabled={busy || reason.trim() === ''}
          onClick={() => decide('is-the-same')}
        >
          {words.same}
        </button>
      </p>
      {problem}
    </div>
  );
}
