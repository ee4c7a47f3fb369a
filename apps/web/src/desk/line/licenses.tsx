import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { type Unfit, unfitWords } from '../unfit.ts';
import type { LineBody } from './line.tsx';
import { LINE_WORDS } from './words.ts';

interface Candidate {
  readonly licenseLine: string;
  readonly number: string;
  readonly fits: boolean;
  readonly whyNot: readonly Unfit[];
}

interface Drawdown {
  readonly id: string;
  readonly quantity: number;
  readonly state: string;
}

/** License lines that could cover this line, why the others cannot, and the reservation on one of them. */
export function Licenses({ line, onChanged }: { readonly line: LineBody; readonly onChanged: () => void }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const at = encodeURIComponent(line.id);
  const candidates = useLoad<{ items: readonly Candidate[] }>(`/v1/lines/${at}/licenses`);
  const drawdowns = useLoad<{ items: readonly Drawdown[] }>(`/v1/drawdowns?orderLine=${at}&limit=100`);
  const [reason, setReason, clear] = useDraft(`cancel.${line.id}`);
  const { busy, problem, act } = useAct(() => {
    candidates.reload();
    drawdowns.reload();
    onChanged();
  });
  const reserved = drawdowns.body?.items.find(({ state }) => state === 'reserved');
  return (
    <section className="card" aria-labelledby="line-licenses">
      <h2 id="line-licenses">{words.licenses}</h2>
      {candidates.error && <ProblemNote error={candidates.error} onAgain={candidates.reload} />}
      {reserved && (
        <p className="row">
          {fill(words.reserved, { quantity: format.number(reserved.quantity) })}
          <label className="field">
            <span>{words.cancelReason}</span>
            <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <button
            type="button"
            className="danger"
            disabled={busy || reason.trim() === ''}
            onClick={() =>
              act(async () => {
                await send('POST', `/v1/drawdowns/${encodeURIComponent(reserved.id)}/cancellation`, {
                  reason,
                });
                clear();
              })
            }
          >
            {words.cancelReservation}
          </button>
        </p>
      )}
      {candidates.body?.items.length === 0 && <p className="soft">{words.noLicense}</p>}
      <ul className="plain">
        {candidates.body?.items.map(({ licenseLine, number, fits, whyNot }) => (
          <li key={licenseLine}>
            <strong>{number}</strong>:{' '}
            {fits
              ? words.fits
              : whyNot
                  .map((one) => fill(unfitWords(one)[language], { wanted: one.wanted, allowed: one.allowed }))
                  .join('; ')}{' '}
            {fits && reserved === undefined && (
              <button
                type="button"
                className="quiet"
                disabled={busy}
                onClick={() => act(() => send('POST', '/v1/drawdowns', { orderLine: line.id, licenseLine }))}
              >
                {words.reserve}
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem}
    </section>
  );
}
