import { useState } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import type { LineBody } from './line.tsx';
import { GATE_WORDS, LINE_WORDS } from './words.ts';

/** The other authority's question, kept apart: may it be imported at its destination. */
export function Gate({ line, onChanged }: { readonly line: LineBody; readonly onChanged: () => void }) {
  const words = useWords(LINE_WORDS);
  const language = useLanguage();
  const [gate, setGate] = useState<string>(line.destinationGate);
  const [reason, setReason, clear] = useDraft(`gate.${line.id}`);
  const { busy, problem, act } = useAct(onChanged);
  return (
    <section className="card" aria-labelledby="gate">
      <h2 id="gate">{words.gate}</h2>
      <div className="row">
        <label className="field">
          <span>{words.gate}</span>
          <select value={gate} onChange={(event) => setGate(event.target.value)}>
            {Object.entries(GATE_WORDS).map(([id, text]) => (
              <option key={id} value={id}>
                {text[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.gateReason}</span>
          <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <button
          type="button"
          className="quiet"
          disabled={busy || gate === line.destinationGate || reason.trim() === ''}
          onClick={() =>
            act(async () => {
              await send(
                'PUT',
                `/v1/lines/${encodeURIComponent(line.id)}/destination-gate`,
                { gate, reason },
                { version: line.version },
              );
              clear();
            })
          }
        >
          {words.save}
        </button>
      </div>
      {problem}
    </section>
  );
}
