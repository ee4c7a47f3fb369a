import { type Edition, type Operator, toUnits } from '@licet/engine';
import { ENTRY, linesOf, type Measure, measureOf } from './measures.ts';

/** Whose lines the map can draw and move: the entry itself, the review limits of 742.6, letters, each bill. */
export type Family = string;

/** The family of a provision of the coverage registry; undefined for what draws no line here. */
export const familyOf = (provision: string): Family | undefined =>
  provision === ENTRY
    ? '3A090'
    : provision === '742.6(b)(10)' || provision === 'letters'
      ? provision
      : provision.startsWith('bills/')
        ? provision.slice('bills/'.length)
        : undefined;

/** One number of a family that chips are compared with, in every rule of it that compares with that number. */
export interface Threshold {
  readonly family: Family;
  readonly measure: Measure;
  readonly value: number;
  readonly rules: readonly { readonly rule: string; readonly cite: string; readonly operator: Operator }[];
}

const cache = new WeakMap<Edition, readonly Threshold[]>();

/** Every threshold of an edition that the map knows to draw, by family, measure and size. */
export function thresholdsOf(edition: Edition): readonly Threshold[] {
  let found = cache.get(edition);
  if (found === undefined) {
    const groups = new Map<
      string,
      Threshold & { rules: { rule: string; cite: string; operator: Operator }[] }
    >();
    for (const { rule, cite, node, definition, threshold } of linesOf(
      edition,
      (one) => familyOf(one) !== undefined,
    )) {
      const measure = measureOf(node.fact.name);
      if (measure === undefined) continue;
      const family = familyOf(edition.rules.get(rule)?.rule.covers ?? '') as Family;
      const value = toUnits(threshold, definition.scale);
      const key = `${family} ${measure} ${value}`;
      const group = groups.get(key) ?? { family, measure, value, rules: [] };
      group.rules.push({ rule, cite, operator: node.operator });
      groups.set(key, group);
    }
    found = [...groups.values()].sort(
      (a, b) =>
        (a.family < b.family ? -1 : a.family > b.family ? 1 : 0) ||
        (a.measure < b.measure ? 1 : a.measure > b.measure ? -1 : 0) ||
        a.value - b.value,
    );
    cache.set(edition, found);
  }
  return found;
}
