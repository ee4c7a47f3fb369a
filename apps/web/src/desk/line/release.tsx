import { useId, useState } from 'react';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import type { Kept } from '../kept.ts';
import { useLoad } from '../load.ts';
import { useNames } from '../people.ts';
import { useSession } from '../session.ts';
import type { LineBody } from './line.tsx';
import { WhatBlocks } from './what-blocks.tsx';
import { LINE_WORDS } from './words.ts';

interface Props {
  readonly line: LineBody;
  readonly kept: Kept | undefined;
  readonly onChanged: () => void;
}

interface Released {
  readonly id: string;
  readonly releasedBy: string;
  readonly reason: string;
  readonly at: string;
  readonly expiredAt: string | null;
}

/** Four eyes: the second person's decision, taken back, and the shipment that it allows. */
export function Release({ line, kept, onChanged }: Props) {
  const words = useWords(LINE_WORDS);
  const format = useFormat();
  const nameOf = useNames();
  const { who } = useSession();
  const at = encodeURIComponent(line.id);
  const releases = useLoad<{ items: readonly Released[] }>(`/v1/releases?line=${at}&limit=100`);
  const [reason, setReason, clear] = useDraft(`release.${line.id}`);
  const [shipped, setShipped] = useState<string>(line.exportDate);
  const [reasonId, dayId] = [useId(), useId()];
  const { busy, problem, act } = useAct(() => {
    releases.reload();
    onChanged();
  });
  // The store refuses own work in any case; saying so before saves the attempt.
  const own = kept?.askedBy === who.id || line.changedBy === who.id;
  const approver = who.roles.includes('approver');
  return (
    <section className="card" aria-labelledby="release">
      <h2 id="release">{words.releaseTitle}</h2>
      {releases.body?.items.map(({ id, releasedBy, reason: why, at: when, expiredAt }) => (
        <p key={id} className={expiredAt === null ? undefined : 'soft'}>
          {fill(words.released, { at: format.instant(when), who: nameOf(releasedBy), reason: why })}
          {expiredAt !== null && ` (${fill(words.expired, { at: format.instant(expiredAt) })})`}
        </p>
      ))}
      {line.status === 'held' && kept && (
        <>
          {own && <p>{words.ownWork}</p>}
          {!approver && (
            <p className="soft">{fill(words.notApprover, { roles: who.roles.join(', ') || '–' })}</p>
          )}
          {approver && !own && (
            <>
              <label className="field" htmlFor={reasonId}>
                <span>{words.releaseReason}</span>
                <textarea
                  id={reasonId}
                  rows={3}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </label>
              <p>
                <button
                  type="button"
                  disabled={busy || reason.trim() === ''}
                  onClick={() =>
                    act(async () => {
                      await send('POST', `/v1/lines/${at}/release`, { determination: kept.id, reason });
                      clear();
                    })
                  }
                >
                  {words.release}
                </button>
              </p>
            </>
          )}
        </>
      )}
      {(line.status === 'released' || line.status === 'free') && (
        <div className="row">
          <label className="field" htmlFor={dayId}>
            <span>{words.shippedOn}</span>
            <input
              id={dayId}
              type="date"
              max={today()}
              value={shipped}
              onChange={(event) => setShipped(event.target.value)}
            />
          </label>
          <button
            type="button"
            disabled={busy || shipped === ''}
            onClick={() => act(() => send('POST', `/v1/lines/${at}/shipment`, { on: shipped }))}
          >
            {words.ship}
          </button>
          {line.status === 'released' && approver && (
            <button
              type="button"
              className="danger"
              disabled={busy}
              onClick={() =>
                act(() =>
                  send('POST', `/v1/lines/${at}/withdrawal`, { reason: reason.trim() || words.withdraw }),
                )
              }
            >
              {words.withdraw}
            </button>
          )}
        </div>
      )}
      {(line.status === 'released' || line.status === 'free') && shipped !== '' && (
        <WhatBlocks line={line} on={shipped} />
      )}
      {problem}
    </section>
  );
}
