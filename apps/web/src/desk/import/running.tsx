import { useState } from 'react';
import { Link } from '../../app/link.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import type { Import } from './import.ts';
import { IMPORT_WORDS } from './words.ts';

const COUNTS = ['created', 'changed', 'unchanged', 'refused', 'determined', 'held'] as const;

/** A try first, then the import itself: progress as it comes, what it did, and the rows that were refused. */
export function Running({ file, onChanged }: { readonly file: Import; readonly onChanged: () => void }) {
  const words = useWords(IMPORT_WORDS);
  const format = useFormat();
  const [allOrNothing, setAllOrNothing] = useState(false);
  const { busy, problem, act } = useAct(onChanged);
  const at = `/v1/imports/${encodeURIComponent(file.id)}`;
  if (file.state === 'proposed') return null;
  const running = file.state === 'running';
  const over = file.state === 'done' || file.state === 'failed' || file.state === 'cancelled';
  const run = (dryRun: boolean) => act(() => send('POST', `${at}/run`, { dryRun, allOrNothing }));
  return (
    <section className="card" aria-labelledby="running">
      <h2 id="running">{words.title}</h2>
      <div className="row">
        <button type="button" className="quiet" disabled={busy || running} onClick={() => run(true)}>
          {words.try}
        </button>
        <button type="button" disabled={busy || running} onClick={() => run(false)}>
          {words.run}
        </button>
        <label className="tick">
          <input
            type="checkbox"
            checked={allOrNothing}
            onChange={(event) => setAllOrNothing(event.target.checked)}
          />
          {words.allOrNothing}
        </label>
        {running && (
          <button
            type="button"
            className="danger"
            disabled={busy}
            onClick={() => act(() => send('DELETE', at))}
          >
            {words.cancel}
          </button>
        )}
      </div>
      {running && (
        <div className="progress" role="status">
          <progress value={file.done} max={file.total ?? undefined} aria-label={words.title} />{' '}
          {fill(words.progress, {
            phase: words[file.phase ?? 'waiting'],
            done: format.number(file.done),
            total: file.total === null ? '?' : format.number(file.total),
          })}
        </div>
      )}
      {over && (
        <p role="status">
          <strong>
            {file.state === 'done'
              ? file.dryRun
                ? words.dry
                : words.done
              : file.state === 'failed'
                ? words.failed
                : words.cancelled}
          </strong>{' '}
          {file.failure}
        </p>
      )}
      {(running || over) && (
        <ul className="counts">
          {COUNTS.map((one) => (
            <li key={one}>
              <strong>{format.number(file[one])}</strong> {words[one]}
            </li>
          ))}
        </ul>
      )}
      {over && file.problems.length > 0 && (
        <>
          <h3>{words.problems}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
          <section className="scroll" tabIndex={0} aria-label={words.problems}>
            <table>
              <thead>
                <tr>
                  <th scope="col" className="numeric">
                    {words.row}
                  </th>
                  <th scope="col">{words.column}</th>
                  <th scope="col">{words.message}</th>
                </tr>
              </thead>
              <tbody>
                {file.problems.map(({ row, column, message }) => (
                  <tr key={`${row} ${column} ${message}`}>
                    <td className="numeric">{format.number(row)}</td>
                    <td>{column ?? '–'}</td>
                    <td>{message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p>
            <a
              href={`${import.meta.env.BASE_URL}${at.slice(1)}/problems.csv?lang=${format.language}`}
              download={`${file.name}-problems.csv`}
            >
              {words.allProblems}
            </a>
          </p>
        </>
      )}
      {file.state === 'done' && !file.dryRun && file.kind === 'orders' && (
        <p>
          <Link page="desk">{words.work}</Link>
        </p>
      )}
      {problem}
    </section>
  );
}
