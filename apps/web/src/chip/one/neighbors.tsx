import type { Chip } from '@licet/catalog';
import { type ReactNode, useMemo } from 'react';
import { Link } from '../../app/link.tsx';
import { OutcomeMark } from '../../controls/outcome.tsx';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { useCarried } from '../../law/carried.ts';
import { middleOf } from '../../law/figure.ts';
import type { Moment } from '../../law/moment.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { FigureText } from '../figure-text.tsx';
import { type Answered, rowOf } from '../list/row.ts';
import { CHIP_WORDS } from '../words.ts';
import { neighborsOf } from './neighbors-of.ts';

interface Props {
  readonly chip: Chip;
  readonly to: string;
  readonly moment: Moment;
}

/** What stands near the chip: by figures, across the line, and of the same silicon. */
export function NeighborTables({ chip, to, moment }: Props) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const { nearest, across, variants, sameDie } = useMemo(
    () => neighborsOf(chip, to, moment),
    [chip, to, moment],
  );
  const own = middleOf(rowOf(chip).tpp);
  const ratio = ({ tpp }: Answered): ReactNode => {
    const other = middleOf(tpp);
    return own === undefined || other === undefined ? (
      <span className="unpublished">{words.notPublished}</span>
    ) : (
      `${format.number(other / own, 2)}×`
    );
  };
  return (
    <section>
      <h2>{words.neighbors}</h2>
      <div className="chip-columns">
        <section>
          <h3>{words.nearest}</h3>
          {nearest === undefined ? (
            <p className="empty">{words.noPlace}</p>
          ) : (
            <Table title={words.nearest} rows={nearest} extra={words.ratio} cell={ratio} />
          )}
        </section>
        <section>
          <h3>{words.across}</h3>
          {across.length === 0 ? (
            <p className="empty">{nearest === undefined ? words.noPlace : words.noAcross}</p>
          ) : (
            <Table title={words.across} rows={across} extra={words.ratio} cell={ratio} />
          )}
        </section>
      </div>
      <h3>{words.family}</h3>
      {variants.length + sameDie.length === 0 ? (
        <p className="empty">{words.noFamily}</p>
      ) : (
        <>
          <Table
            title={words.family}
            rows={[...variants, ...sameDie]}
            extra={words.relation}
            cell={(row) => (variants.includes(row) ? words.variant : words.sameDie)}
          />
          {sameDie.length > 0 && <p className="soft small">{words.sameDieNote}</p>}
        </>
      )}
    </section>
  );
}

function Table({
  title,
  rows,
  extra,
  cell,
}: {
  readonly title: string;
  readonly rows: readonly Answered[];
  readonly extra: string;
  readonly cell: (row: Answered) => ReactNode;
}) {
  const words = useWords(CHIP_WORDS);
  const carried = useCarried();
  return (
    <ScrollBox label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className="numeric">
              {words.tpp}
            </th>
            <th scope="col" className="numeric">
              {words.density}
            </th>
            <th scope="col">{extra}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item.id}>
              <th scope="row">
                <Link page="chip" params={{ ...carried, item: row.item.id }}>
                  {row.item.name}
                </Link>
                {row.chip.chinaVariant && (
                  <abbr className="chip-badge" title={words.chinaTagLong}>
                    {words.chinaTag}
                  </abbr>
                )}
              </th>
              <td className="numeric">
                <FigureText figure={row.tpp} />
              </td>
              <td className="numeric">
                <FigureText figure={row.density} />
              </td>
              <td>{cell(row)}</td>
              <td>
                <OutcomeMark answer={row.answer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
