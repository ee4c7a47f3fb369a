import { placeName } from '@licet/cli/in-browser';
import { type KeyboardEvent, useMemo } from 'react';
import { go, setParams, useAddress } from '../../app/address.ts';
import { Link } from '../../app/link.tsx';
import { type Column, DataTable } from '../../controls/data-table.tsx';
import { Twins } from '../../controls/twins.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { useLoad, usePages } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import { StatusMark } from '../status-mark.tsx';
import { holdOf, type WorkLine } from './line.ts';
import { HOLD_WORDS, STATUS_WORDS, STATUSES, type Status, WORK_WORDS } from './words.ts';
import './work-list.css';

interface Count {
  readonly status: Status;
  readonly hold: string | null;
  readonly lines: number;
}

/** Lines by export date; what the address does not say is what waits for a person: the held ones. */
export function WorkList() {
  const words = useWords(WORK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { params } = useAddress();
  const status = params.get('status') ?? 'held';
  const hold = params.get('hold') ?? '';
  const selected = params.get('line') ?? undefined;
  const query = new URLSearchParams({
    limit: '200',
    ...(status === 'all' ? {} : { status }),
    ...(hold === '' ? {} : { hold }),
  });
  const list = usePages<WorkLine>(`/v1/work-list?${query}`);
  const counts = useLoad<{ items: readonly Count[] }>('/v1/work-list/counts');
  const total = (of: (count: Count) => boolean): number =>
    (counts.body?.items ?? []).filter(of).reduce((sum, { lines }) => sum + lines, 0);
  const reasons = (counts.body?.items ?? []).filter(
    (one) => one.hold !== null && (status === 'all' || one.status === status),
  );
  const open = ({ id }: WorkLine): void => go('desk-line', { id });

  const columns = useMemo((): readonly Column<WorkLine>[] => {
    const nameOf = (code: string): string => HOLD_WORDS[code]?.[language] ?? code;
    return [
      {
        id: 'order',
        title: words.order,
        width: '9rem',
        cell: (row) => (
          <Link page="desk-line" params={{ id: row.id }} tabIndex={-1}>
            {row.orderNumber} / {row.externalId}
          </Link>
        ),
      },
      { id: 'export', title: words.exportDate, width: '7.5rem', cell: (row) => format.day(row.exportDate) },
      { id: 'status', title: words.status, width: '8rem', cell: (row) => <StatusMark status={row.status} /> },
      {
        id: 'reason',
        title: words.reason,
        cell: (row) => <span title={row.holdReason ?? ''}>{nameOf(holdOf(row.holdReason)?.code ?? '')}</span>,
      },
      { id: 'item', title: words.item, cell: (row) => row.itemName },
      { id: 'customer', title: words.customer, cell: (row) => row.customer },
      { id: 'to', title: words.to, width: '8rem', cell: (row) => placeName(row.shipTo, language) },
      {
        id: 'quantity',
        title: words.quantity,
        numeric: true,
        width: '6rem',
        cell: (row) => format.number(row.quantity),
      },
      {
        id: 'value',
        title: words.value,
        numeric: true,
        width: '10rem',
        cell: (row) => format.money(row.value, row.currency),
      },
    ];
  }, [words, language, format]);

  const keys = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = list.rows.findIndex(({ id }) => id === selected);
    const row = list.rows[Math.min(Math.max(at + step, 0), list.rows.length - 1)];
    if (row) setParams({ line: row.id }, { replace: true });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: J and K anywhere on the page are a shortcut beside the arrows.
    <section className="work-list" onKeyDown={keys}>
      <div className="row work-filters">
        <fieldset className="tabs" aria-label={words.status}>
          {(['all', ...STATUSES] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="quiet"
              aria-pressed={status === one}
              onClick={() =>
                setParams({ status: one === 'held' ? undefined : one, hold: undefined, line: undefined })
              }
            >
              {one === 'all' ? words.all : STATUS_WORDS[one][language]}{' '}
              <span className="count">
                {format.number(total((count) => one === 'all' || count.status === one))}
              </span>
            </button>
          ))}
        </fieldset>
        <label className="field">
          <span>{words.why}</span>
          <select
            value={hold}
            onChange={(event) => setParams({ hold: event.target.value || undefined, line: undefined })}
          >
            <option value="">{words.any}</option>
            {reasons.map((one) => (
              <option key={`${one.status} ${one.hold}`} value={one.hold ?? ''}>
                {HOLD_WORDS[one.hold ?? '']?.[language] ?? one.hold} ({format.number(one.lines)})
              </option>
            ))}
          </select>
        </label>
        <Twins
          name="work-list"
          json={() => list.rows}
          csv={() =>
            list.rows.map(
              ({
                orderNumber,
                externalId,
                customer,
                itemName,
                quantity,
                value,
                currency,
                shipTo,
                exportDate,
                status: state,
                holdReason,
              }) => ({
                order: orderNumber,
                line: externalId,
                customer,
                item: itemName,
                quantity,
                valueMinorUnits: value,
                currency,
                to: shipTo,
                exportDate,
                status: state,
                holdReason,
              }),
            )
          }
          cite={() => fill(words.cite, { count: list.rows.length })}
        />
      </div>
      {list.error && <ProblemNote error={list.error} onAgain={list.reload} />}
      {list.state === 'ready' && list.rows.length === 0 ? (
        <p className="empty">
          {words.none} <Link page="desk-import">{words.import}</Link>
        </p>
      ) : (
        list.rows.length > 0 && (
          <>
            <DataTable
              caption={words.title}
              columns={columns}
              rows={list.rows}
              keyOf={({ id }) => id}
              selected={selected}
              onSelect={({ id }) => setParams({ line: id }, { replace: true })}
              onOpen={open}
              onEnd={list.more}
            />
            <p className="soft">
              {fill(list.complete ? words.lines : words.more, { count: format.number(list.rows.length) })}.{' '}
              {words.keys}
            </p>
          </>
        )
      )}
    </section>
  );
}
