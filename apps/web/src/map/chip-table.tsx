import { memo, useMemo } from 'react';
import { type Changes, go } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { type Column, DataTable } from '../controls/data-table.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { LEGEND, signOf } from '../controls/outcome-shape.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { type Answers, NO_ANSWER } from './answers.ts';
import { Distance } from './chip-card.tsx';
import type { Sort } from './complaints.ts';
import type { Threshold } from './families.ts';
import { familyWords, figureWords, measureWords, valueWords } from './figures.ts';
import type { Measure } from './measures.ts';
import { nearestOf } from './nearest-of.ts';
import { type Place, standsAt } from './places.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly places: readonly Place[];
  readonly answers: Answers | undefined;
  readonly thresholds: readonly Threshold[];
  readonly to: string;
  readonly across: Measure;
  readonly upright: Measure;
  readonly sort: Sort;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly carried: Changes;
}

const SIGNS = LEGEND.map(signOf);

/** The map as a table: every chip that passes the filter, those without a place last where the order is by figure. */
const ChipTable = memo(function ChipTable(props: Props) {
  const { places, answers, thresholds, to, across, upright, sort, selected, onSelect, carried } = props;
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  const rows = useMemo(
    () => sorted(places, answers, thresholds, to, sort),
    [places, answers, thresholds, to, sort],
  );
  const columns: readonly Column<Place>[] = [
    {
      id: 'chip',
      title: words.chip,
      cell: ({ chip }) => (
        <Link page="chip" params={{ ...carried, item: chip.id }} tabIndex={-1}>
          {chip.name}
        </Link>
      ),
    },
    {
      id: 'across',
      title: measureWords(across, words),
      cell: ({ x }) => figureWords(x, across, words, format),
      width: '11.5rem',
      numeric: true,
    },
    {
      id: 'upright',
      title: measureWords(upright, words),
      cell: ({ y }) => figureWords(y, upright, words, format),
      width: '11.5rem',
      numeric: true,
    },
    {
      id: 'answer',
      title: words.answer,
      cell: ({ chip }) => <OutcomeMark answer={answers?.get(chip.id) ?? NO_ANSWER} />,
    },
    {
      id: 'nearest',
      title: words.nearestThreshold,
      width: '20rem',
      cell: ({ chip }) => {
        const near = nearestOf(thresholds, chip, to);
        return near === undefined ? (
          ''
        ) : (
          <span title={familyWords(near.threshold.family, words)}>
            {measureWords(near.threshold.measure, words)}{' '}
            {valueWords(near.threshold.value, near.threshold.measure, words, format)} <Distance of={near} />
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={words.tableCaption}
      columns={columns}
      rows={rows}
      keyOf={({ chip }) => chip.id}
      selected={selected}
      onSelect={({ chip }) => onSelect(chip.id)}
      onOpen={({ chip }) => go('chip', { ...carried, item: chip.id })}
    />
  );
});

export default ChipTable;

function sorted(
  places: readonly Place[],
  answers: Answers | undefined,
  thresholds: readonly Threshold[],
  to: string,
  sort: Sort,
): readonly Place[] {
  const figure = (place: Place, upright: boolean): number => {
    const one = upright ? place.y : place.x;
    return one.state === 'unknown' ? Number.NEGATIVE_INFINITY : standsAt(one);
  };
  const rank = new Map(
    places.map((place): [Place, number] => {
      const near = sort === 'nearest' ? nearestOf(thresholds, place.chip, to) : undefined;
      return [
        place,
        sort === 'outcome'
          ? -SIGNS.indexOf(signOf(answers?.get(place.chip.id) ?? NO_ANSWER))
          : sort === 'nearest'
            ? Math.abs(near?.share ?? Number.POSITIVE_INFINITY)
            : -figure(place, sort === 'upright'),
      ];
    }),
  );
  return [...places].sort(
    (a, b) =>
      compare(rank.get(a) as number, rank.get(b) as number) ||
      compare(-figure(a, false), -figure(b, false)) ||
      (a.chip.name < b.chip.name ? -1 : 1),
  );
}

/** Also where both are infinite, whose difference is no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
