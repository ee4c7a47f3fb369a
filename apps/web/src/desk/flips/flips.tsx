import { useId, useState } from 'react';
import { go, useParam } from '../../app/address.ts';
import { Link } from '../../app/link.tsx';
import { type Column, DataTable } from '../../controls/data-table.tsx';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { Twins } from '../../controls/twins.tsx';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useAct } from '../act.tsx';
import { send } from '../api.ts';
import { CAUSE_WORDS } from '../line/words.ts';
import { StatusMark } from '../status-mark.tsx';
import { holdOf } from '../work-list/line.ts';
import { HOLD_WORDS } from '../work-list/words.ts';
import { CAUSES, type Flip, type Report, type Sum } from './report.ts';
import { FLIP_WORDS } from './words.ts';

/** A dry run first: which lines would flip, with the units, TPP and money behind them; then accepting it. */
export function Flips() {
  const words = useWords(FLIP_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const [cause, setCause] = useParam('cause', 'by-hand');
  const [all, setAll] = useState(false);
  const [report, setReport] = useState<Report>();
  const { busy, problem, act } = useAct(() => undefined);
  const id = useId();
  const run = (dryRun: boolean) =>
    act(async () => {
      setReport(undefined);
      setReport(await send<Report>('POST', '/v1/redeterminations', { cause, dryRun, all }));
    });
  const columns: readonly Column<Flip>[] = [
    {
      id: 'line',
      title: words.line,
      width: '10rem',
      cell: (row) => (
        <Link page="desk-line" params={{ id: row.line }} tabIndex={-1}>
          {row.line}
        </Link>
      ),
    },
    { id: 'before', title: words.before, cell: (row) => <Standing of={row.from} /> },
    { id: 'after', title: words.after, cell: (row) => <Standing of={row.to} /> },
    {
      id: 'why',
      title: words.why,
      cell: (row) =>
        HOLD_WORDS[holdOf(row.because.hold)?.code ?? '']?.[language] ??
        row.because.causes.map((one) => CAUSE_WORDS[one]?.[language] ?? one).join(', '),
    },
    {
      id: 'units',
      title: words.units,
      numeric: true,
      width: '6rem',
      cell: (row) => format.number(row.units),
    },
    {
      id: 'tpp',
      title: words.tpp,
      numeric: true,
      width: '9rem',
      cell: (row) => (row.tpp === null ? words.unknown : format.number(row.tpp / 1_000)),
    },
    {
      id: 'value',
      title: words.value,
      numeric: true,
      width: '10rem',
      cell: (row) => format.money(row.value, row.currency),
    },
  ];
  return (
    <>
      <p>{words.help}</p>
      <div className="row card">
        <label className="field" htmlFor={id}>
          <span>{words.cause}</span>
          <select id={id} value={cause} onChange={(event) => setCause(event.target.value)}>
            {CAUSES.map((one) => (
              <option key={one} value={one}>
                {CAUSE_WORDS[one]?.[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {words.every}
        </label>
        <button type="button" disabled={busy} onClick={() => run(true)}>
          {words.look}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={busy || report?.dryRun !== true}
          onClick={() => run(false)}
        >
          {words.accept}
        </button>
      </div>
      {busy && <p role="status">{words.working}</p>}
      {problem}
      {report && (
        <section aria-live="polite">
          <p>
            {fill(words.looked, {
              looked: format.number(report.looked),
              determined: format.number(report.determined),
              changed: format.number(report.changed),
            })}{' '}
            <strong>{report.dryRun ? words.dry : words.done}</strong>
          </p>
          <dl className="sums">
            {(['nowHeld', 'nowFree', 'otherwise'] as const).map((one) => (
              <div key={one}>
                <dt>{words[one]}</dt>
                <dd>
                  <OneSum sum={report.totals[one]} />
                </dd>
              </div>
            ))}
          </dl>
          <Twins
            name="flips"
            json={() => report}
            csv={() =>
              report.flipped.map(({ line, from, to, units, tpp, value, currency }) => ({
                line,
                statusBefore: from.status,
                outcomeBefore: from.outcome,
                statusAfter: to.status,
                outcomeAfter: to.outcome,
                units,
                tppThousandths: tpp,
                valueMinorUnits: value,
                currency,
              }))
            }
            cite={() => fill(words.cite, { cause, day: format.day(today()) })}
          />
          {report.flipped.length === 0 ? (
            <p className="empty">{words.nothing}</p>
          ) : (
            <DataTable
              caption={words.title}
              columns={columns}
              rows={report.flipped}
              keyOf={({ line }) => line}
              onOpen={({ line }) => go('desk-line', { id: line })}
            />
          )}
          {report.more > 0 && <p>{fill(words.more, { count: format.number(report.more) })}</p>}
        </section>
      )}
    </>
  );
}

const Standing = ({ of }: { readonly of: Flip['from'] }) => (
  <>
    <StatusMark status={of.status} />, <OutcomeMark answer={of} />
  </>
);

function OneSum({ sum }: { readonly sum: Sum }) {
  const words = useWords(FLIP_WORDS);
  const format = useFormat();
  const money = Object.entries(sum.value).map(([currency, minor]) => format.money(Number(minor), currency));
  return (
    <>
      {fill(words.sum, {
        lines: format.number(sum.lines),
        units: format.number(sum.units),
        tpp: format.number(Number(sum.tpp) / 1_000),
        value: money.join(', ') || '–',
      })}
      {sum.tppUnknown > 0 && ` (${fill(words.unknownTpp, { count: format.number(sum.tppUnknown) })})`}
    </>
  );
}
