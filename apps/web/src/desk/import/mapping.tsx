import { useState } from 'react';
import { fill, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { type Import, unfilled } from './import.ts';
import { IMPORT_WORDS } from './words.ts';

/** Which column is what: proposed or remembered, confirmed by a person. */
export function Mapping({ file, onChanged }: { readonly file: Import; readonly onChanged: () => void }) {
  const words = useWords(IMPORT_WORDS);
  const [mapping, setMapping] = useState(file.mapping);
  const { busy, problem, act } = useAct(onChanged);
  const missing = unfilled(file.fields, mapping);
  const same = file.columns.every((column) => (mapping[column] ?? null) === (file.mapping[column] ?? null));
  const settled = file.state !== 'proposed' && same;
  return (
    <section className="card" aria-labelledby="mapping">
      <h2 id="mapping">{words.mapping}</h2>
      <p className="soft">{file.remembered ? words.remembered : words.proposed}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <section className="scroll" tabIndex={0} aria-label={words.column}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.sample}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column, at) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>
                  <select
                    aria-label={`${words.field}: ${column}`}
                    disabled={file.state === 'running'}
                    value={mapping[column] ?? ''}
                    onChange={(event) => setMapping({ ...mapping, [column]: event.target.value || null })}
                  >
                    <option value="">{words.ignore}</option>
                    {file.fields.map(({ field, title, required }) => (
                      <option key={field} value={field}>
                        {title}
                        {required ? ` (${words.required})` : ''}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="soft">
                  {file.sample
                    .slice(0, 3)
                    .map((row) => row[at] ?? '')
                    .filter((text) => text !== '')
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {missing.length > 0 && (
        <p className="problem">
          {fill(words.missing, { fields: missing.map(({ title }) => title).join(', ') })}
        </p>
      )}
      <button
        type="button"
        disabled={busy || settled || missing.length > 0 || file.state === 'running'}
        onClick={() =>
          act(() => send('PUT', `/v1/imports/${encodeURIComponent(file.id)}/mapping`, { mapping }))
        }
      >
        {words.confirm}
      </button>
      {problem}
    </section>
  );
}
