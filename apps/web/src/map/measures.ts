import { law } from '@licet/cli/in-browser';
import { type Edition, type Line, lines, type NumberFact } from '@licet/engine';

/** What a chip can be measured by on this map: short names for the address, and the facts they stand for. */
export const MEASURES = {
  tpp: 'item.tpp',
  pd: 'item.performanceDensity',
  io: 'item.ioBandwidth',
  dram: 'item.memoryBandwidth',
  both: 'item.combinedBandwidth',
} as const;

export type Measure = keyof typeof MEASURES;

/** What may stand on the upright axis. */
export const UPRIGHT = ['pd', 'io', 'dram', 'both'] as const satisfies readonly Measure[];

export const measureOf = (fact: string): Measure | undefined =>
  (Object.keys(MEASURES) as Measure[]).find((one) => MEASURES[one] === fact);

export const definitionOf = (measure: Measure): NumberFact =>
  law.pack.facts.find(MEASURES[measure]) as NumberFact;

/** The provision whose regions the map draws, as the coverage registry calls it. */
export const ENTRY = '774/3A090';

export const linesOf = (edition: Edition, covers: (provision: string) => boolean): readonly Line[] =>
  lines(edition).filter(({ rule }) => covers(edition.rules.get(rule)?.rule.covers ?? ''));

/**
 * What 3A090 tests beside TPP under an edition: I/O bandwidth in the text of 2022, performance density since. Before
 * there was an entry, the measure of its first text.
 */
export function measureOfEntry(edition: Edition): Measure {
  return besideTpp(edition) ?? firstMeasure();
}

function firstMeasure(): Measure {
  const timeline = law.timeline(Number.POSITIVE_INFINITY, 'enforced', []);
  return timeline.map(besideTpp).find((one) => one !== undefined) ?? 'pd';
}

const besideTpp = (edition: Edition): Measure | undefined => {
  const read = linesOf(edition, (provision) => provision === ENTRY).map(({ node }) =>
    measureOf(node.fact.name),
  );
  return UPRIGHT.find((one) => read.includes(one));
};
