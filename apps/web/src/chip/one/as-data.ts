import { type Item, itemFacts, recordOfChip } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { type Determination, day } from '@licet/engine';
import type { Moment } from '../../law/moment.ts';
import { sheetOf } from '../../law/short-answers.ts';
import { derivedOf } from './derived-of.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { lastDay, type Strip } from './strips.ts';
import { specsOf, unpublished, valueColumns } from './values.ts';

/** JSON has no infinity: an open side is null. */
const closed = (value: number): number | null => (Number.isFinite(value) ? value : null);

const gapAsData = ({ from, to, figure, ...gap }: Gap) => ({
  ...gap,
  figure: { state: figure.state, atLeast: closed(figure.low), atMost: closed(figure.high) },
  distance: { atLeast: closed(from), atMost: closed(to) },
});

/** All that the page shows of an item, for programs. */
export function itemAsData(item: Item, to: string, moment: Moment, determination: Determination) {
  const { chip } = itemFacts(item);
  const { on, known, reading, bills } = moment;
  const { outcome, reviewPolicy, classification, since, nextChange, differs, missing, flags, edition } =
    determination;
  return {
    item,
    chip,
    unpublished: unpublished(chip),
    derived: derivedOf(item),
    question: { to, ...moment },
    answer: { edition, outcome, reviewPolicy, classification, since, nextChange, differs, missing, flags },
    headroom: gapsOf(law.at(day(on), day(known), reading, bills), sheetOf(item, to)).map(gapAsData),
    events: recordOfChip(`${chip.maker} ${chip.model}`).filter((event) => event.public <= known),
  };
}

/** Every fact of the chip, a row each, with its source; what nobody published says so. */
export function specRows(item: Item) {
  const { chip } = itemFacts(item);
  return [
    ...specsOf(chip).map(({ fact, value }) => ({
      chip: chip.id,
      fact,
      ...valueColumns(value),
      confidence: value.confidence,
      source: value.source ?? '',
      note: value.note ?? '',
    })),
    ...unpublished(chip).map((fact) => ({
      chip: chip.id,
      fact,
      ...valueColumns(undefined),
      confidence: '',
      source: '',
      note: '',
    })),
  ];
}

/** Every stretch of every strip, a row each; both days are included. */
export const stripRows = (item: Item, strips: readonly Strip[]) =>
  strips.flatMap(({ place, reading, stretches }) =>
    stretches.map((stretch) => ({
      item: item.id,
      to: place,
      reading,
      from: stretch.on,
      through: lastDay(stretch),
      outcome: stretch.outcome,
      reviewPolicy: stretch.reviewPolicy ?? '',
      classification: stretch.classification.join(' '),
      instruments: [...new Set(stretch.by.map(({ instrument }) => instrument))].join('; '),
    })),
  );
