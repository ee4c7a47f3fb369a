import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import { useWords } from '../words/language.ts';
import { CONTROL_WORDS } from './words.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS width: `8rem`; the rest is shared by the columns without one. */
  readonly width?: string;
  readonly numeric?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selected?: string | undefined;
  /** Enter, or a click. */
  readonly onOpen?: (row: Row) => void;
  /** Arrow keys and clicks move the selection. */
  readonly onSelect?: (row: Row) => void;
  /** Asked for when the end comes near: the next page. */
  readonly onEnd?: () => void;
}

const HEIGHT = 34;

/**
 * A table that draws only the rows in sight, so that 100,000 scroll as smoothly as ten. Up, Down, Page Up, Page Down,
 * Home and End move the selection; Enter opens it.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  selected,
  onOpen,
  onSelect,
  onEnd,
}: Props<Row>) {
  const words = useWords(CONTROL_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
    onChange: (instance) => {
      if (onEnd && (instance.range?.endIndex ?? 0) >= rows.length - 50) onEnd();
    },
  });
  const move = (event: KeyboardEvent): void => {
    const at = rows.findIndex((row) => keyOf(row) === selected);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 15,
      PageUp: at - 15,
      Home: 0,
      End: rows.length - 1,
    };
    const target = steps[event.key];
    const index = Math.min(Math.max(target ?? at, 0), rows.length - 1);
    const row = rows[index];
    if (row === undefined) return;
    if (target !== undefined && onSelect) {
      event.preventDefault();
      onSelect(row);
      virtual.scrollToIndex(index);
    } else if (event.key === 'Enter' && at >= 0 && onOpen && event.target === event.currentTarget) {
      event.preventDefault();
      onOpen(row);
    }
  };
  if (rows.length === 0) return <p className="empty">{words.empty}</p>;
  const seen = virtual.getVirtualItems();
  const [above, below] = [seen[0]?.start ?? 0, virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the selection of the table in it.
    <div
      className="data-table"
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
      tabIndex={0}
      onKeyDown={move}
    >
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, numeric }) => (
              <th key={id} scope="col" className={numeric ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {seen.map(({ index }) => {
            const row = rows[index] as Row;
            const key = keyOf(row);
            return (
              <Line
                key={key}
                row={row}
                index={index}
                columns={columns}
                selected={key === selected}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

interface LineProps<Row> extends Pick<Props<Row>, 'columns'> {
  readonly row: Row;
  readonly index: number;
  readonly selected: boolean;
  readonly onSelect: Props<Row>['onSelect'] | undefined;
  readonly onOpen: Props<Row>['onOpen'] | undefined;
}

/** One row; drawn again only when it changes, not when those around it scroll. */
const Line = memo(function Line<Row>({ row, index, columns, selected, onSelect, onOpen }: LineProps<Row>) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={selected ? 'true' : undefined}
      className={index % 2 === 0 ? 'even' : undefined}
      onClick={() => onSelect?.(row)}
      onDoubleClick={() => onOpen?.(row)}
    >
      {columns.map(({ id, cell, numeric }) => (
        <td key={id} className={numeric ? 'numeric' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: LineProps<Row>) => ReactNode;

/** The rows that are out of sight. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr className="gap">
      <td style={{ height }} />
    </tr>
  ) : null;
