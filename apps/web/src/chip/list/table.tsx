import { Link } from '../../app/link.tsx';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { usePlaceName } from '../../controls/places-field.tsx';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { useCarried } from '../../law/carried.ts';
import { fill, useWords } from '../../words/language.ts';
import { FigureText } from '../figure-text.tsx';
import { CHIP_WORDS } from '../words.ts';
import type { Answered } from './row.ts';
import type { Sort } from './wanted.ts';

interface Props {
  readonly rows: readonly Answered[];
  readonly to: string;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** Numbers fall first when their column is chosen: the most powerful chip is what one looks for. */
const FALLING: readonly Sort[] = ['tpp', 'density', 'released', 'outcome'];

/** The list itself; a column heading sorts by its column, once more the other way. */
export function ItemTable({ rows, to, sort, onSort }: Props) {
  const words = useWords(CHIP_WORDS);
  const carried = useCarried();
  const place = usePlaceName()(to);
  const heading = (name: Sort, title: string, numeric = false) => {
    const [own, falling] = [sort.replace(/^-/, '') === name, sort.startsWith('-')];
    const first = FALLING.includes(name) ? `-${name}` : name;
    return (
      <th
        scope="col"
        className={numeric ? 'numeric' : undefined}
        aria-sort={own ? (falling ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          className="chip-sorter"
          title={fill(words.sortBy, { column: title })}
          onClick={() => onSort(own ? (falling ? name : `-${name}`) : first)}
        >
          {title}
          <span aria-hidden="true" className="chip-arrow">
            {own ? (falling ? '▼' : '▲') : ''}
          </span>
        </button>
      </th>
    );
  };
  return (
    <ScrollBox label={words.title} className="chip-tall chip-items">
      <table>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {heading('name', words.item)}
            {heading('outcome', `${words.outcome}: ${place}`)}
            <th scope="col">{words.paragraphs}</th>
            {heading('tpp', words.tpp, true)}
            {heading('density', `${words.density} (${words['unit-TPP/mm2']})`, true)}
            {heading('released', words.year)}
            {heading('market', words.market)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, chip, holds, kind, tpp, density, answer, classification }) => (
            <tr key={item.id}>
              <th scope="row">
                <Link page="chip" params={{ ...carried, item: item.id }}>
                  {item.name}
                </Link>
                {chip.chinaVariant && (
                  <abbr className="chip-badge" title={words.chinaTagLong}>
                    {words.chinaTag}
                  </abbr>
                )}
                {kind === 'server' && (
                  <span className="chip-sub">{fill(words.perChip, { count: holds, chip: chip.name })}</span>
                )}
                {chip.status !== 'shipping' && (
                  <span className="chip-sub">{words[`status-${chip.status}`]}</span>
                )}
              </th>
              <td>
                <OutcomeMark answer={answer} />
              </td>
              <td className="nowrap">
                {classification.join(', ') || <span className="soft">{words.noParagraph}</span>}
              </td>
              <td className="numeric nowrap">
                <FigureText figure={tpp} />
              </td>
              <td className="numeric nowrap">
                <FigureText figure={density} />
              </td>
              <td className="nowrap">
                {chip.released ?? <span className="unpublished">{words.notPublished}</span>}
              </td>
              <td>{words[`market-${chip.market}`]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
