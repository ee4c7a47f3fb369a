import type { Edition } from '../edition/edition.ts';
import type { NumberFact } from '../facts/definition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { CompareNode, Operator } from '../nodes/compare.ts';
import { toUnits } from '../quantity.ts';
import { descend } from './children.ts';
import { compareInterval } from './conclude.ts';
import { thresholdOf } from './evaluate.ts';

/** The distance of a fact to one threshold that a rule compares it with. */
export interface Limit {
  readonly fact: string;
  readonly unit: string;
  readonly rule: string;
  readonly cite: string;
  readonly operator: Operator;
  readonly threshold: number;
  readonly value: number;
  /** `value - threshold` in the unit: negative is short of it, positive is past it. */
  readonly distance: number;
  readonly met: boolean;
}

/** A threshold that a rule of an edition draws, in half steps of the fact. */
export interface Line {
  readonly rule: string;
  readonly cite: string;
  readonly node: CompareNode;
  readonly slot: number;
  readonly definition: NumberFact;
  readonly threshold: number;
}

const cache = new WeakMap<Edition, readonly Line[]>();

/** Every comparison of an edition with its threshold on that day, each named once per rule and line. */
export function lines(edition: Edition): readonly Line[] {
  let found = cache.get(edition);
  if (!found) {
    const seen = new Set<string>();
    found = [...edition.rules].flatMap(
      ([
        rule,
        {
          rule: { role },
          version,
        },
      ]) =>
        [...descend(version.body)].flatMap((node) => {
          // Flags decide nothing, so their lines are none to keep a distance from.
          if (node.kind !== 'compare' || role.kind === 'flag') return [];
          const threshold = thresholdOf(edition, node);
          const key = `${node.fact.name} ${node.operator} ${threshold} ${rule}`;
          if (threshold === null || seen.has(key)) return [];
          seen.add(key);
          const slot = edition.pack.facts.slot(node.fact.name);
          const definition = edition.pack.facts.definitions[slot] as NumberFact;
          return definition.calendar ? [] : [{ rule, cite: version.cite, node, slot, definition, threshold }];
        }),
    );
    cache.set(edition, found);
  }
  return found;
}

/** The distance of every known number of a question to every line that a rule of the edition draws, nearest first. */
export function headroom(edition: Edition, sheet: Sheet): Limit[] {
  const result: Limit[] = [];
  for (const { rule, cite, node, slot, definition, threshold } of lines(edition)) {
    const [low, high] = [sheet.low[slot] as number, sheet.high[slot] as number];
    if (sheet.from[slot] === null || sheet.from[slot] === 'presumed') continue;
    const met = compareInterval(low, high, node.operator, threshold);
    if (met === null || !Number.isFinite(high)) continue;
    const value = toUnits(low, definition.scale);
    const limit = toUnits(threshold, definition.scale);
    result.push({
      fact: node.fact.name,
      unit: definition.unit,
      rule,
      cite,
      operator: node.operator,
      threshold: limit,
      value: tidy(value),
      distance: tidy(value - limit),
      met,
    });
  }
  return result.sort((a, b) => relative(a) - relative(b));
}

const relative = ({ distance, threshold }: Limit): number => Math.abs(distance) / (threshold || 1);

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4;
