import { law } from '@licet/cli/in-browser';
import {
  type Confidence,
  compile,
  day,
  type Edition,
  type Instrument,
  known,
  type Picked,
} from '@licet/engine';
import type { Moment } from '../law/moment.ts';
import { type Areas, areas, type Box } from './areas.ts';
import { type Family, familyOf, type Threshold, thresholdsOf } from './families.ts';
import { MEASURES, type Measure } from './measures.ts';
import { circuit, type RegionKey } from './regions.ts';

/** A line beside the entry's own: limits of a review, of letters to single companies, of a bill. */
export interface Edge {
  readonly family: Family;
  /** `law` binds everyone; `letter` its addressees; `reported` does not count under this reading; `proposed` is no law. */
  readonly status: 'law' | 'letter' | 'reported' | 'proposed';
  readonly instruments: readonly Instrument[];
  readonly rules: readonly Picked[];
  /** As they stand in the law, whatever a what-if makes of them. */
  readonly thresholds: readonly Threshold[];
  readonly confidence: Confidence;
  /** Lines on the two axes; none where it speaks of other measures only. */
  readonly borders: readonly Box[];
}

interface View {
  readonly moment: Moment;
  readonly to: string;
  readonly across: Measure;
  readonly upright: Measure;
  readonly plane: Box;
  /** The entry's own regions: a letter about what they hold already draws no line of its own. */
  readonly regions: Areas<RegionKey>;
  /** What is done to the editions before they are asked: a what-if. */
  readonly amend: (edition: Edition) => Edition;
}

const SURE: readonly Confidence[] = ['P', 'S', 'I', 'M'];

/** The edges that stand on the day, or were proposed or reported by then, for the chosen destination. */
export function edgesOf(view: View): readonly Edge[] {
  const { on, known: knownDay, reading, bills } = view.moment;
  if (on < law.pack.coveredFrom) return [];
  const at = (read: typeof reading, passed: readonly string[]): Edition =>
    law.at(day(on), day(knownDay), read, passed);
  const now = at(reading, bills);
  const proposed = at(reading === 'text' ? 'enforced' : reading, law.pack.bills.map(({ id }) => id).sort());
  const groups = new Map<string, Picked[]>();
  for (const [id, picked] of proposed.rules) {
    const { rule, version } = picked;
    const family = familyOf(rule.covers);
    if (family === undefined || family === '3A090' || rule.role.kind === 'flag') continue;
    // A bill can be asked about on any day; on the map it appears when it was introduced.
    if (version.by.authority === 'bill' && version.by.published > on && !now.rules.has(id)) continue;
    const own = thresholdsOf(proposed).filter((one) => one.rules.some((line) => line.rule === id));
    if (own.length === 0) continue;
    const stands = now.rules.has(id);
    const key = `${family} ${stands} ${own.map(({ measure, value }) => `${measure}${value}`).join()}`;
    groups.set(key, [...(groups.get(key) ?? []), picked]);
  }
  const asIf = view.amend(proposed);
  return [...groups.values()].flatMap((rules) => {
    const edge = edgeOf(rules, now, proposed, asIf, view);
    return edge === undefined ? [] : [edge];
  });
}

function edgeOf(
  rules: readonly Picked[],
  now: Edition,
  proposed: Edition,
  asIf: Edition,
  view: View,
): Edge | undefined {
  const ids = rules.map(({ rule }) => rule.id);
  const [first] = rules as [Picked];
  const family = familyOf(first.rule.covers) as Family;
  const thresholds = thresholdsOf(proposed).filter((one) => one.rules.some(({ rule }) => ids.includes(rule)));
  const { authority } = first.version.by;
  const stands = now.rules.has(first.rule.id);
  const status =
    authority === 'bill'
      ? stands
        ? 'law'
        : 'proposed'
      : authority === 'letter'
        ? stands
          ? 'letter'
          : 'reported'
        : 'law';
  const answers = compile(asIf);
  const addressee = first.version.by.addressees?.[0];
  const changed = thresholdsOf(asIf).filter((one) => one.rules.some(({ rule }) => ids.includes(rule)));
  const numbers = (measure: Measure) =>
    changed.flatMap((one) => (one.measure === measure ? [one.value] : []));
  const drawn = areas(numbers(view.across), numbers(view.upright), view.plane, (x, y) =>
    String(
      answers(
        circuit({
          [MEASURES[view.across]]: known(x),
          [MEASURES[view.upright]]: known(y),
          'item.datacenter': known(true),
          'shipment.to': known(view.to),
          ...(addressee === undefined ? {} : { 'exporter.name': known(addressee) }),
        }),
      ).conclude(first.rule.id),
    ),
  );
  const holding = [...drawn.boxes].filter(([key]) => key !== 'false').flatMap(([, boxes]) => boxes);
  // Not about this destination at all; or a letter about nothing but what the entry controls anyway.
  if (holding.length === 0) return undefined;
  if (authority === 'letter' && holding.every((box) => controlled(box, view.regions))) return undefined;
  return {
    family,
    status,
    instruments: [...new Set(rules.map(({ version }) => version.by))],
    rules,
    thresholds,
    confidence: rules
      .map(({ version }) => version.confidence)
      .reduce((a, b) => (SURE.indexOf(b) > SURE.indexOf(a) ? b : a)),
    borders: drawn.borders,
  };
}

/** Whether the entry holds in the whole box, whatever the market of the chip. */
const controlled = (box: Box, { boxes }: Areas<RegionKey>): boolean =>
  [...boxes].every(
    ([key, some]) =>
      !(key === 'none' || key === 'open' || key.endsWith(' dc')) || !some.some((one) => overlap(one, box)),
  );

const overlap = (a: Box, b: Box): boolean =>
  a.x[0] < b.x[1] && b.x[0] < a.x[1] && a.y[0] < b.y[1] && b.y[0] < a.y[1];
