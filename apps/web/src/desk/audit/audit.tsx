import { type FormEvent, useEffect, useId, useState } from 'react';
import { setParams, useAddress } from '../../app/address.ts';
import { type Column, DataTable } from '../../controls/data-table.tsx';
import { Twins } from '../../controls/twins.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { get } from '../api.ts';
import { usePages } from '../load.ts';
import { useNames } from '../people.ts';
import { ProblemNote } from '../problem-note.tsx';
import { AUDIT_WORDS } from './words.ts';

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: unknown;
  readonly previous: string;
  readonly hash: string;
  readonly keepUntil: string;
}

interface Verified {
  readonly entries?: number;
  readonly head?: { readonly seq: number; readonly hash: string } | null;
  readonly findings: readonly { readonly seq?: number; readonly message?: string }[];
}

/** The log: what was done, by whom, about what; and whether it is whole. */
export function Audit() {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const { params } = useAddress();
  const subject = params.get('subject') ?? '';
  const selected = params.get('entry') ?? undefined;
  const [typed, setTyped] = useState(subject);
  useEffect(() => setTyped(subject), [subject]);
  const list = usePages<Entry>(
    `/v1/audit?limit=500${subject === '' ? '' : `&subject=${encodeURIComponent(subject)}`}`,
  );
  const [verified, setVerified] = useState<Verified>();
  const { busy, problem, act } = useAct(() => undefined);
  const inputId = useId();
  const chosen = list.rows.find(({ seq }) => String(seq) === selected);
  const line = /^order-line:(.+)$/.exec(subject)?.[1];
  const search = (event: FormEvent): void => {
    event.preventDefault();
    setParams({ subject: typed.trim(), entry: undefined });
  };
  const columns: readonly Column<Entry>[] = [
    { id: 'seq', title: words.seq, numeric: true, width: '5rem', cell: ({ seq }) => format.number(seq) },
    { id: 'at', title: words.at, width: '11rem', cell: ({ at }) => format.instant(at) },
    { id: 'actor', title: words.actor, width: '11rem', cell: ({ actor }) => nameOf(actor) },
    { id: 'action', title: words.action, width: '12rem', cell: ({ action }) => action },
    { id: 'about', title: words.about, cell: (entry) => entry.subject },
    { id: 'keep', title: words.keep, width: '9rem', cell: ({ keepUntil }) => format.day(keepUntil) },
  ];
  return (
    <>
      <form className="row card" onSubmit={search}>
        <label className="field" htmlFor={inputId}>
          <span>{words.subject}</span>
          <input
            id={inputId}
            type="search"
            size={36}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit">{words.search}</button>
        <button
          type="button"
          className="quiet"
          disabled={busy}
          onClick={() => act(async () => setVerified(await get<Verified>('/v1/audit/verification')))}
        >
          {words.verify}
        </button>
        {line !== undefined && (
          <a
            className="button quiet"
            href={`${import.meta.env.BASE_URL}v1/lines/${encodeURIComponent(line)}/bundle?lang=${language}`}
            download={`${line}.zip`}
          >
            {words.bundle}
          </a>
        )}
        <Twins
          name="audit"
          json={() => list.rows}
          csv={() => list.rows.map((entry) => ({ ...entry, data: JSON.stringify(entry.data) }))}
          cite={() =>
            fill(words.cite, { about: subject === '' ? '' : ` ${subject}`, count: list.rows.length })
          }
        />
      </form>
      {problem}
      {verified && (
        <p role="status" className={verified.findings.length === 0 ? undefined : 'problem'}>
          {verified.findings.length === 0
            ? fill(words.verified, {
                count: format.number(verified.entries ?? verified.head?.seq ?? 0),
                hash: verified.head?.hash.slice(0, 16) ?? '-',
              })
            : `${fill(words.broken, { count: verified.findings.length })} ${JSON.stringify(verified.findings.slice(0, 5))}`}
        </p>
      )}
      {list.error && <ProblemNote error={list.error} onAgain={list.reload} />}
      {list.state === 'ready' && list.rows.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        list.rows.length > 0 && (
          <DataTable
            caption={words.title}
            columns={columns}
            rows={list.rows}
            keyOf={({ seq }) => String(seq)}
            selected={selected}
            onSelect={({ seq }) => setParams({ entry: String(seq) }, { replace: true })}
            onEnd={list.more}
          />
        )
      )}
      <section className="card" aria-live="polite" aria-label={words.data}>
        {chosen === undefined ? (
          <p className="soft">{words.choose}</p>
        ) : (
          <>
            <p>
              {format.number(chosen.seq)}, {format.instant(chosen.at)}, {nameOf(chosen.actor)}:{' '}
              <strong>{chosen.action}</strong>, {chosen.subject}
            </p>
            <pre>{JSON.stringify(chosen.data, null, 2)}</pre>
            <p className="soft citation">
              {words.hash}: <code>{chosen.hash}</code>
              <br />
              {words.previous}: <code>{chosen.previous}</code>
            </p>
          </>
        )}
      </section>
    </>
  );
}
