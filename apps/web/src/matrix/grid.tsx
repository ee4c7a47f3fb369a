import { type KeyboardEvent, memo, type SyntheticEvent, useMemo, useRef } from 'react';
import type { Changes } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { OutcomeSign } from '../controls/outcome.tsx';
import { type Sign, signOf } from '../controls/outcome-shape.ts';
import { usePlaceName } from '../controls/places-field.tsx';
import type { Moment } from '../law/moment.ts';
import { today } from '../law/today.ts';
import { type Format, useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import type { Answered } from './as-data.ts';
import type { Column, Part } from './cells.ts';
import { MATRIX_WORDS } from './words.ts';
import { cellWords, type Words } from './words-of.ts';

interface Props {
  readonly title: string;
  readonly makers: readonly { readonly maker: string; readonly rows: readonly Answered[] }[];
  readonly columns: readonly Column[];
  readonly moment: Moment;
}

/** The parameters of the moment as a link has them: what is usual is left out. */
function useMomentParams({ on, known, reading, bills }: Moment): Changes {
  const bill = bills.join(',');
  return useMemo(
    () => ({
      on: on === today() ? undefined : on,
      known: known === today() ? undefined : known,
      reading: reading === 'enforced' ? undefined : reading,
      bill: bill === '' ? undefined : bill,
    }),
    [on, known, reading, bill],
  );
}

/** The matrix. One cell takes the tab, the arrow keys move to the others, Enter opens the question. */
export function Grid({ title, makers, columns, moment }: Props) {
  const words = useWords(MATRIX_WORDS);
  const format = useFormat();
  const nameOf = usePlaceName();
  const params = useMomentParams(moment);
  const table = useRef<HTMLTableElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const tabbed = useRef<HTMLElement>(undefined);

  const read = (event: SyntheticEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    if (cell === null) return;
    if (readout.current) readout.current.textContent = cell.title;
    if (event.type !== 'focus') return;
    if (tabbed.current) tabbed.current.tabIndex = -1;
    cell.tabIndex = 0;
    tabbed.current = cell;
  };
  const move = (event: KeyboardEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [row = 0, column = 0] = cell?.dataset.cell?.split(' ').map(Number) ?? [];
    const last = columns.length - 1;
    const targets: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [row, Math.min(column + 1, last)],
      ArrowLeft: [row, Math.max(column - 1, 0)],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [row, 0],
      End: [row, last],
      PageDown: [row + 10, column],
      PageUp: [Math.max(row - 10, 0), column],
    };
    const target = targets[event.key];
    if (cell === null || target === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${target.join(' ')}"]`)?.focus();
  };

  let before = 0;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <section className="matrix-scroll" tabIndex={0} aria-label={words.scroll}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move through its cells.
          role="grid"
          aria-label={title}
          onKeyDown={move}
          onFocus={read}
          onPointerOver={read}
        >
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                {words.chip}
              </th>
              {columns.map((column) => (
                <Heading key={column.id} column={column} words={words} format={format} nameOf={nameOf} />
              ))}
            </tr>
          </thead>
          {makers.map(({ maker, rows }) => {
            const first = before;
            before += rows.length;
            return (
              <tbody key={maker}>
                <tr className="matrix-maker">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    <span>
                      {maker} <span className="soft">{fill(words.count, { count: rows.length })}</span>
                    </span>
                  </th>
                </tr>
                {rows.map((row, i) => (
                  <Row
                    key={row.chip.id}
                    {...row}
                    index={first + i}
                    columns={columns}
                    params={params}
                    words={words}
                    format={format}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
      <p ref={readout} className="matrix-readout no-print" aria-hidden="true">
        {words.readout}
      </p>
    </>
  );
}

function Heading({
  column: { id, kind, places },
  words,
  format,
  nameOf,
}: {
  readonly column: Column;
  readonly words: Words;
  readonly format: Format;
  readonly nameOf: (place: string) => string;
}) {
  const name =
    kind === 'day'
      ? format.day(id)
      : kind === 'group'
        ? fill(words.group, { group: id, count: places.length })
        : nameOf(id);
  return (
    <th scope="col" className={`matrix-column matrix-column-${kind}`}>
      <span className="matrix-name">{name}</span>
      {kind === 'place' && <span className="matrix-code">{id}</span>}
    </th>
  );
}

/** How many members of a group have each sign, most first. Answers of one sign are told apart in the words. */
function bySign(parts: readonly Part[]): readonly { readonly answer: Part; readonly count: number }[] {
  const counts = new Map<Sign, { answer: Part; count: number }>();
  for (const part of parts) {
    const before = counts.get(signOf(part));
    counts.set(signOf(part), { answer: part, count: (before?.count ?? 0) + part.places.length });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

interface RowProps extends Answered {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly params: Changes;
  readonly words: Words;
  readonly format: Format;
}

/** One chip. Drawn again only when its answers are others. */
const Row = memo(function Row({ chip, cells, index, columns, params, words, format }: RowProps) {
  const nameOf = usePlaceName();
  return (
    <tr>
      <th scope="row">
        <Link page="chip" params={{ ...params, item: chip.id }}>
          {chip.name.startsWith(`${chip.maker} `) ? chip.name.slice(chip.maker.length + 1) : chip.name}
        </Link>
      </th>
      {columns.map((column, i) => {
        const cell = cells[i];
        if (cell === undefined)
          return (
            <td key={column.id} className="matrix-pending">
              <span aria-hidden="true">·</span>
            </td>
          );
        const said = cellWords(chip, column, cell, words, format, nameOf);
        const shared = {
          title: said,
          tabIndex: index === 0 && i === 0 ? 0 : -1,
          'data-cell': `${index} ${i}`,
        };
        return (
          <td key={column.id} className={cell.before === undefined ? undefined : 'matrix-changed'}>
            {column.kind === 'group' ? (
              <Link
                {...shared}
                page="matrix"
                params={{ ...params, q: chip.id, places: column.places.join(',') || undefined }}
              >
                <span className="visually-hidden">{said}</span>
                <span className="matrix-parts" aria-hidden="true">
                  {bySign(cell.parts).map(({ answer, count }, _, all) => (
                    <span key={signOf(answer)} className="matrix-part">
                      <OutcomeSign answer={answer} />
                      {all.length > 1 && count}
                    </span>
                  ))}
                </span>
              </Link>
            ) : (
              <Link
                {...shared}
                aria-label={said}
                page="check"
                params={{
                  ...params,
                  on: column.kind === 'day' ? column.on : params.on,
                  item: chip.id,
                  to: column.places[0],
                }}
              >
                {cell.parts.map((part) => (
                  <OutcomeSign key={part.outcome} answer={part} />
                ))}
              </Link>
            )}
          </td>
        );
      })}
    </tr>
  );
});
