import { placeName } from '@licet/cli/in-browser';
import { Link } from '../../app/link.tsx';
import { type Column, DataTable } from '../../controls/data-table.tsx';
import { Twins } from '../../controls/twins.tsx';
import { today } from '../../law/today.ts';
import { useFormat } from '../../words/format.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { usePages } from '../load.ts';
import { ProblemNote } from '../problem-note.tsx';
import type { WorkLine } from '../work-list/line.ts';
import { STOCK_WORDS } from './words.ts';

interface InStock {
  readonly itemId: string;
  readonly place: string;
  readonly quantity: number;
  readonly asOf: string;
}

interface Commitment {
  readonly id: string;
  readonly itemId: string;
  readonly place: string;
  readonly quantity: number;
  readonly value: number;
  readonly currency: string;
  readonly due: string;
  readonly cancellableUntil: string | null;
}

/** What lies where, what is bought and not there yet, and how much of it hangs on lines that may not go. */
export function Stock() {
  const words = useWords(STOCK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const stock = usePages<InStock>('/v1/stock?limit=500');
  const commitments = usePages<Commitment>('/v1/commitments?limit=500');
  const items = usePages<{ id: string; name: string }>('/v1/items?limit=500');
  const held = usePages<WorkLine>('/v1/work-list?status=held&limit=500');
  const nameOf = (id: string): string => items.rows.find((one) => one.id === id)?.name ?? id;
  const heldUnits = (id: string): number =>
    held.rows.filter(({ itemId }) => itemId === id).reduce((sum, { quantity }) => sum + quantity, 0);
  const place = (text: string): string => (/^[A-Z]{2}$/.test(text) ? placeName(text, language) : text);

  const stockColumns: readonly Column<InStock>[] = [
    { id: 'item', title: words.item, cell: (row) => nameOf(row.itemId) },
    { id: 'place', title: words.place, cell: (row) => place(row.place) },
    {
      id: 'quantity',
      title: words.quantity,
      numeric: true,
      width: '8rem',
      cell: (row) => format.number(row.quantity),
    },
    {
      id: 'held',
      title: words.held,
      numeric: true,
      width: '12rem',
      cell: (row) => `${format.number(heldUnits(row.itemId))}${held.complete ? '' : '+'}`,
    },
    { id: 'asOf', title: words.asOf, width: '9rem', cell: (row) => format.day(row.asOf) },
  ];
  const commitmentColumns: readonly Column<Commitment>[] = [
    { id: 'item', title: words.item, cell: (row) => nameOf(row.itemId) },
    { id: 'place', title: words.place, cell: (row) => place(row.place) },
    {
      id: 'quantity',
      title: words.quantity,
      numeric: true,
      width: '8rem',
      cell: (row) => format.number(row.quantity),
    },
    {
      id: 'value',
      title: words.value,
      numeric: true,
      width: '10rem',
      cell: (row) => format.money(row.value, row.currency),
    },
    { id: 'due', title: words.due, width: '9rem', cell: (row) => format.day(row.due) },
    {
      id: 'cancellable',
      title: words.cancellable,
      width: '11rem',
      cell: (row) => (row.cancellableUntil === null ? '–' : format.day(row.cancellableUntil)),
    },
  ];
  const error = stock.error ?? commitments.error;
  return (
    <>
      <div className="row">
        <Twins
          name="stock"
          json={() => ({ stock: stock.rows, commitments: commitments.rows })}
          csv={() => [
            ...stock.rows.map((row) => ({
              kind: 'stock',
              item: nameOf(row.itemId),
              place: row.place,
              quantity: row.quantity,
              valueMinorUnits: '',
              currency: '',
              day: row.asOf,
              cancellableUntil: '',
            })),
            ...commitments.rows.map((row) => ({
              kind: 'commitment',
              item: nameOf(row.itemId),
              place: row.place,
              quantity: row.quantity,
              valueMinorUnits: row.value,
              currency: row.currency,
              day: row.due,
              cancellableUntil: row.cancellableUntil ?? '',
            })),
          ]}
          cite={() => fill(words.cite, { day: format.day(today()) })}
        />
      </div>
      {error && <ProblemNote error={error} onAgain={stock.reload} />}
      <section aria-labelledby="stock">
        <h2 id="stock">{words.stock}</h2>
        {stock.state === 'ready' && stock.rows.length === 0 ? (
          <p className="empty">
            {words.noStock}{' '}
            <Link page="desk-import" params={{ kind: 'stock' }}>
              {words.import}
            </Link>
          </p>
        ) : (
          stock.rows.length > 0 && (
            <DataTable
              caption={words.stock}
              columns={stockColumns}
              rows={stock.rows}
              keyOf={(row) => `${row.itemId} ${row.place}`}
              onEnd={stock.more}
            />
          )
        )}
      </section>
      <section aria-labelledby="commitments">
        <h2 id="commitments">{words.commitments}</h2>
        {commitments.state === 'ready' && commitments.rows.length === 0 ? (
          <p className="empty">
            {words.noCommitments}{' '}
            <Link page="desk-import" params={{ kind: 'commitments' }}>
              {words.import}
            </Link>
          </p>
        ) : (
          commitments.rows.length > 0 && (
            <DataTable
              caption={words.commitments}
              columns={commitmentColumns}
              rows={commitments.rows}
              keyOf={({ id }) => id}
              onEnd={commitments.more}
            />
          )
        )}
      </section>
    </>
  );
}
