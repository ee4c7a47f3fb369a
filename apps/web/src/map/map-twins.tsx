import { countryByCode } from '@licet/catalog';
import type { Edition, Iso, Reading } from '@licet/engine';
import { Twins } from '../controls/twins.tsx';
import type { Figure } from '../law/figure.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { type Answers, type Flip, NO_ANSWER } from './answers.ts';
import type { Areas } from './areas.ts';
import type { Edge } from './edges.ts';
import type { Threshold } from './families.ts';
import { MEASURES, type Measure } from './measures.ts';
import { nearestOf } from './nearest-of.ts';
import type { Place } from './places.ts';
import type { RegionKey } from './regions.ts';
import { type Change, written } from './what-if.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly on: Iso;
  readonly known: Iso;
  readonly reading: Reading;
  readonly to: string;
  readonly edition: Edition;
  readonly thresholds: readonly Threshold[];
  readonly changes: readonly Change[];
  readonly flipped: readonly Flip[];
  readonly answers: Answers | undefined;
  readonly places: readonly Place[];
  readonly across: Measure;
  readonly upright: Measure;
  readonly regions: Areas<RegionKey>;
  readonly edges: readonly Edge[];
  /** Before the first day of the rules nothing is answered. */
  readonly early: boolean;
}

/** The map as data, and as a sentence to cite. */
export function MapTwins(props: Props) {
  const { on, known, reading, to, edition, thresholds, changes, places, across, upright, early } = props;
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  return (
    <Twins
      name={`licet-map-${on}-${to}`}
      json={() => asJson(props)}
      csv={() => places.map((place) => row(place, props))}
      cite={() =>
        fill(words.cite, {
          count: format.number(places.length),
          place: countryByCode(to)?.[format.language] ?? to,
          day: on,
          known,
          reading,
          hash: early ? '—' : edition.hash.slice(0, 16),
          whatIf: changes.length === 0 ? '' : fill(words.citeWhatIf, { changes: written(changes) ?? '' }),
        })
      }
    />
  );

  function row(place: Place, { answers }: Props): Readonly<Record<string, unknown>> {
    const answer = answers?.get(place.chip.id);
    const near = nearestOf(thresholds, place.chip, to);
    return {
      id: place.chip.id,
      name: place.chip.name,
      maker: place.chip.maker,
      market: place.chip.market,
      [`${MEASURES[across]}.low`]: low(place.x),
      [`${MEASURES[across]}.high`]: high(place.x),
      [`${MEASURES[upright]}.low`]: low(place.y),
      [`${MEASURES[upright]}.high`]: high(place.y),
      placed: place.kind,
      notPublished: place.unknown.map(({ en }) => en).join('; '),
      on,
      known,
      reading,
      to,
      whatIf: written(changes) ?? '',
      outcome: (answer ?? NO_ANSWER).outcome,
      reviewPolicy: answer?.reviewPolicy ?? null,
      classification: answer?.classification.join(' ') ?? '',
      nearestThreshold: near
        ? `${near.threshold.family} ${MEASURES[near.threshold.measure]} ${near.threshold.value}`
        : '',
      nearestSide: near?.side ?? '',
    };
  }

  function asJson({ answers, flipped, regions, edges }: Props): unknown {
    return {
      on,
      known,
      reading,
      to,
      edition: early ? null : edition.hash,
      axes: { across: MEASURES[across], upright: MEASURES[upright] },
      whatIf: changes.map(({ family, measure, from, to: now }) => ({
        family,
        fact: MEASURES[measure],
        from,
        to: now,
      })),
      thresholds: thresholds.map(({ family, measure, value, rules }) => ({
        family,
        fact: MEASURES[measure],
        value,
        rules,
      })),
      regions: Object.fromEntries(regions.boxes),
      edges: edges.map(({ family, status, confidence, instruments, thresholds: own, borders }) => ({
        family,
        status,
        confidence,
        instruments: instruments.map(({ id, url }) => ({ id, url: url ?? null })),
        thresholds: own.map(({ measure, value }) => ({ fact: MEASURES[measure], value })),
        borders,
      })),
      flips: flipped.map(({ chip, before, after }) => ({
        id: chip.id,
        name: chip.name,
        before: {
          outcome: before.outcome,
          reviewPolicy: before.reviewPolicy,
          classification: before.classification,
        },
        after: {
          outcome: after.outcome,
          reviewPolicy: after.reviewPolicy,
          classification: after.classification,
        },
      })),
      chips: places.map((place) => ({
        ...row(place, props),
        classification: answers?.get(place.chip.id)?.classification ?? [],
      })),
    };
  }
}

/** A bound that is not known is left empty: never zero, never infinity. */
const low = (figure: Figure): number | null =>
  figure.state === 'unknown' || figure.state === 'at-most' ? null : figure.low;
const high = (figure: Figure): number | null => (Number.isFinite(figure.high) ? figure.high : null);
