import { useState } from 'react';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { SCREENING_WORDS } from './words.ts';

interface KeptDecision {
  readonly decision: {
    readonly id: string;
    readonly kind: 'not-the-same' | 'is-the-same';
    readonly party: { readonly name: string; readonly country?: string };
    readonly entryName: string;
    readonly reason: string;
    readonly until: string;
  };
  readonly revoked?: { readonly reason: string };
}

/** What people found about hits, and the way to take it back. */
export function Decisions() {
  const words = useWords(SCREENING_WORDS);
  const format = useFormat();
  const list = useLoad<{ items: readonly KeptDecision[] }>('/v1/decisions');
  const [revoking, setRevoking] = useState<string>();
  const [reason, setReason] = useState('');
  const { busy, problem, act } = useAct(() => {
    setRevoking(undefined);
    setReason('');
    list.reload();
  });
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions">{words.decisions}</h2>
      {list.error && <ProblemNote error={list.error} onAgain={list.reload} />}
      {list.body?.items.length === 0 && <p className="soft">{words.noDecisions}</p>}
      {list.body !== undefined && list.body.items.length > 0 && (
        <ScrollBox label={words.decisions}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.party}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.entry}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.until}</th>
                <th scope="col">{words.revoke}</th>
              </tr>
            </thead>
            <tbody>
              {list.body.items.map(({ decision: one, revoked }) => (
                <tr key={one.id}>
                  <td>
                    {one.party.name} {one.party.country}
                  </td>
                  <td>{one.kind === 'not-the-same' ? words.notSame : words.same}</td>
                  <td>{one.entryName}</td>
                  <td>{one.reason}</td>
                  <td>{format.day(one.until)}</td>
                  <td>
                    {revoked ? (
                      `${words.revoked}: ${revoked.reason}`
                    ) : revoking === one.id ? (
                      <span className="row">
                        <input
                          type="text"
                          aria-label={words.revokeReason}
                          placeholder={words.revokeReason}
                          value={reason}
                          onChange={(event) => setReason(event.target.value)}
                        />
                        <button
                          type="button"
                          className="danger"
                          disabled={busy || reason.trim() === ''}
                          onClick={() =>
                            act(() => send('POST', `/v1/decisions/${one.id}/revocation`, { reason }))
                          }
                        >
                          {words.revoke}
                        </button>
                      </span>
                    ) : (
                      <button type="button" className="quiet" onClick={() => setRevoking(one.id)}>
                        {words.revoke}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {problem}
    </section>
  );
}
