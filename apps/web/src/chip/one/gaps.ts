import { type Edition, lines, type NumberFact, type Operator, type Sheet } from '@licet/engine';
import { type Figure, figureOf } from '../../law/figure.ts';

/** The figures of a chip that thresholds are drawn through, in the order in which one reads them. */
export const MEASURES = [
  'item.tpp',
  'item.performanceDensity',
  'item.memoryBandwidth',
  'item.ioBandwidth',
  'item.combinedBandwidth',
  'item.tops',
] as const;

/** `open`: the figure may lie on either side, or nobody published it. */
type Side = 'met' | 'not-met' | 'open';

/** A threshold of an edition and how far a figure is from it, in the unit of the figure. */
export interface Gap {
  readonly fact: string;
  readonly operator: Operator;
  readonly threshold: number;
  /** Where it stands; several provisions may draw the same line. */
  readonly cites: readonly string[];
  readonly rules: readonly string[];
  readonly figure: Figure;
  readonly side: Side;
  /** `figure - threshold` at both ends: negative is short of it. Infinite where nothing bounds it. */
  readonly from: number;
  readonly to: number;
}

const HOLDS: Readonly<
  Record<Operator, (low: number, high: number, line: number) => [met: boolean, not: boolean]>
> = {
  '>=': (low, high, line) => [low >= line, high < line],
  '>': (low, high, line) => [low > line, high <= line],
  '<': (low, high, line) => [high < line, low >= line],
  '<=': (low, high, line) => [high <= line, low > line],
  '=': (low, high, line) => [low === line && high === line, high < line || low > line],
};

/** The distance of a chip to every line that an edition draws through its figures, by measure and threshold. */
export function gapsOf(edition: Edition, page: Sheet): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { rule, cite, node, slot, definition, threshold } of lines(edition)) {
    const { name } = definition;
    if (!MEASURES.some((measure) => measure === name)) continue;
    const key = `${name} ${node.operator} ${threshold}`;
    const before = gaps.get(key);
    if (before) {
      const add = (all: readonly string[], one: string) => (all.includes(one) ? all : [...all, one]);
      gaps.set(key, { ...before, cites: add(before.cites, cite), rules: add(before.rules, rule) });
      continue;
    }
    // In half steps, as the engine compares: a digit that was cut off still tells sides apart.
    const [met, not] = HOLDS[node.operator](page.low[slot] as number, page.high[slot] as number, threshold);
    gaps.set(key, gapOf(definition, page, { met, not, cite, rule, operator: node.operator, threshold }));
  }
  const place = (fact: string): number => (MEASURES as readonly string[]).indexOf(fact);
  return [...gaps.values()].sort((a, b) => place(a.fact) - place(b.fact) || a.threshold - b.threshold);
}

function gapOf(
  definition: NumberFact,
  page: Sheet,
  line: {
    readonly met: boolean;
    readonly not: boolean;
    readonly cite: string;
    readonly rule: string;
    readonly operator: Operator;
    readonly threshold: number;
  },
): Gap {
  const threshold = line.threshold / 2 / definition.scale;
  const figure = figureOf(page, definition.name);
  const tidy = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    fact: definition.name,
    operator: line.operator,
    threshold,
    cites: [line.cite],
    rules: [line.rule],
    figure,
    side: figure.state === 'unknown' ? 'open' : line.met ? 'met' : line.not ? 'not-met' : 'open',
    from: figure.state === 'unknown' ? Number.NEGATIVE_INFINITY : tidy(figure.low - threshold),
    to: figure.high === Number.POSITIVE_INFINITY ? figure.high : tidy(figure.high - threshold),
  };
}

/** Whether the edition also draws lines through numbers that are none of a chip: of the deal, or of other items. */
export const otherLines = (edition: Edition): readonly string[] => [
  ...new Set(
    lines(edition)
      .map(({ definition }) => definition.name)
      .filter((name) => !MEASURES.some((measure) => measure === name)),
  ),
];
