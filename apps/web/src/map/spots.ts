import type { Chip } from '@licet/catalog';
import type { Frame, Sides } from './frame.ts';
import { importance, isNews } from './importance.ts';
import { type Label, labels, widthOf } from './labels.ts';
import type { Spot } from './order.ts';
import { type Place, standsAt } from './places.ts';
import type { Scale } from './scale.ts';

/** A chip on the drawing. */
export interface ChipSpot extends Spot {
  readonly place: Place;
}

/** Where each placed chip is drawn, the least important first, so that the others lie on top. */
export function spotsOf(
  places: readonly Place[],
  x: Scale,
  y: Scale,
  { plot, strip }: Frame,
): readonly ChipSpot[] {
  return places
    .filter(({ kind }) => kind !== 'nowhere')
    .map((place) => ({
      id: place.chip.id,
      place,
      x: clamp(x.at(standsAt(place.x)), plot.left, plot.right),
      y: place.kind === 'half' ? strip.bottom - 11 : clamp(y.at(standsAt(place.y)), plot.top, plot.bottom),
    }))
    .sort((a, b) => importance(a.place.chip) - importance(b.place.chip));
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The usual variant goes by its model; others say which variant they are. */
const shortName = ({ model, variant, isDefault }: Chip): string =>
  isDefault ? model : `${model} ${variant}`;

/** Labels of the plot and of the strip, the most important chips first; `taken` is where other names stand. */
export function labelsOf(
  spots: readonly ChipSpot[],
  { plot, strip }: Frame,
  taken: readonly Sides[],
  nameOfStrip: string,
): readonly Label[] {
  const stripName = { ...strip, right: strip.left + widthOf(nameOfStrip), bottom: strip.top + 15 };
  const wanted = spots
    .filter(({ place }) => place.chip.isDefault)
    .reverse()
    .map(({ id, x, y, place }) => ({
      id,
      x,
      y,
      half: place.kind === 'half',
      apart: isNews(place.chip),
      text: shortName(place.chip),
    }));
  return [
    ...labels(
      wanted.filter(({ half }) => !half),
      spots,
      plot,
      taken,
    ),
    ...labels(
      wanted.filter(({ half }) => half),
      spots,
      strip,
      [stripName],
    ),
  ];
}
