import { type FormEvent, useId, useRef } from 'react';
import { setParams, useParam } from '../../app/address.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { type Import, KINDS } from './import.ts';
import { IMPORT_WORDS, KIND_WORDS } from './words.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is in the file, whose it is, and the file. */
export function Upload() {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const [kind, setKind] = useParam('kind', 'orders');
  const [sender, setSender] = useDraft('import.sender');
  const file = useRef<HTMLInputElement>(null);
  const [kindId, senderId, fileId] = [useId(), useId(), useId()];
  const { busy, problem, act } = useAct(() => undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [given] = file.current?.files ?? [];
    if (given === undefined) return;
    void act(async () => {
      const query = new URLSearchParams({ kind, sender, name: given.name });
      const type = given.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv';
      const made = await send<Import>('POST', `/v1/imports?${query}`, given, { type });
      setParams({ import: made.id });
    });
  };
  return (
    <form className="card upload" onSubmit={submit}>
      <p>{words.help}</p>
      <div className="row">
        <label className="field" htmlFor={kindId}>
          <span>{words.kind}</span>
          <select id={kindId} value={kind} onChange={(event) => setKind(event.target.value)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]?.[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="field" htmlFor={senderId}>
          <span>{words.sender}</span>
          <input
            id={senderId}
            type="text"
            required
            maxLength={100}
            value={sender}
            onChange={(event) => setSender(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={fileId}>
          <span>{words.file}</span>
          <input id={fileId} ref={file} type="file" required accept=".csv,.xlsx,text/csv" />
        </label>
        <button type="submit" disabled={busy}>
          {words.upload}
        </button>
      </div>
      {problem}
    </form>
  );
}
