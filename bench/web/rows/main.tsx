import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Link } from '../../../apps/web/src/app/link.tsx';
import { type Column, DataTable } from '../../../apps/web/src/controls/data-table.tsx';
import { OutcomeMark } from '../../../apps/web/src/controls/outcome.tsx';
import { LEGEND, type Signed } from '../../../apps/web/src/controls/outcome-shape.ts';
import { formats } from '../../../apps/web/src/words/format.ts';
import '../../../apps/web/src/styles/tokens.css';
import '../../../apps/web/src/styles/base.css';
import '../../../apps/web/src/styles/controls.css';

/** An invented line of an order book. */
interface Line {
  readonly id: string;
  readonly number: number;
  readonly answer: Signed;
}

const format = formats('en');
const rows = Array.from({ length: 100_000 }, (_, i): Line => {
  return { id: `line-${i}`, number: i, answer: LEGEND[i % LEGEND.length] as Signed };
});
const columns: readonly Column<Line>[] = [
  {
    id: 'id',
    title: 'Line',
    cell: ({ id }) => (
      <Link page="desk-line" params={{ id }}>
        {id}
      </Link>
    ),
  },
  { id: 'answer', title: 'Answer', width: '20rem', cell: ({ answer }) => <OutcomeMark answer={answer} /> },
  { id: 'customer', title: 'Customer', cell: ({ number }) => `Invented Buyer ${number % 977}` },
  { id: 'item', title: 'Item', cell: ({ number }) => `Part ${(number * 7919) % 100_003}` },
  { id: 'day', title: 'Day', cell: ({ number }) => format.day(`2026-0${(number % 9) + 1}-11`) },
  { id: 'count', title: 'Units', numeric: true, cell: ({ number }) => format.number(number * 13) },
  { id: 'value', title: 'Value', numeric: true, cell: ({ number }) => format.money(number * 1_999, 'USD') },
];

function Page() {
  // The last one: the most that looking for the selection can cost.
  const [selected, select] = useState('line-99999');
  return (
    <DataTable
      caption="Lines"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      selected={selected}
      onSelect={({ id }) => select(id)}
    />
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');
createRoot(root).render(<Page />);
