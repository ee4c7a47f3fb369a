import { useRef } from 'react';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { useLoad } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { LINE_WORDS } from './words.ts';

interface Paper {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: string;
}

/** The documents of a record: kept by their content, so that none is changed afterwards. */
export function Papers({ subject }: { readonly subject: string }) {
  const words = useWords(LINE_WORDS);
  const format = useFormat();
  const list = useLoad<{ items: readonly Paper[] }>(
    `/v1/documents?subject=${encodeURIComponent(subject)}&limit=200`,
  );
  const file = useRef<HTMLInputElement>(null);
  const { busy, problem, act } = useAct(list.reload);
  const add = (given: File): Promise<boolean> =>
    act(async () => {
      const query = new URLSearchParams({ name: given.name, subject });
      await send('POST', `/v1/documents?${query}`, given, { type: 'application/octet-stream' });
      if (file.current) file.current.value = '';
    });
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      {list.error && <ProblemNote error={list.error} onAgain={list.reload} />}
      {list.body?.items.length === 0 && <p className="soft">{words.noPapers}</p>}
      <ul className="plain">
        {list.body?.items.map(({ id, name, size, addedAt, sha256 }) => (
          <li key={id}>
            <a
              href={`${import.meta.env.BASE_URL}v1/documents/${encodeURIComponent(id)}/content`}
              download={name}
            >
              {name}
            </a>{' '}
            <span className="soft">
              {format.number(size / 1_000, 1)} kB, {format.instant(addedAt)},{' '}
              <code>{sha256.slice(0, 12)}</code>
            </span>
          </li>
        ))}
      </ul>
      <label className="field">
        <span>{words.add}</span>
        <input
          ref={file}
          type="file"
          disabled={busy}
          onChange={(event) => {
            const [given] = event.target.files ?? [];
            if (given) void add(given);
          }}
        />
      </label>
      {problem}
    </section>
  );
}
