import type { Edition } from '../edition/edition.ts';
import type { NumberFact } from '../facts/definition.ts';
import type { Sheet } from '../facts/sheet.ts';
import { descend } from '../passes/children.ts';
import { lines } from '../passes/headroom.ts';

/**
 * The values of one number at which some rule changes its mind, in half steps and given everything else on
 * the sheet. Lines drawn through derived facts are carried back: a density limit becomes a die area.
 */
export function linesOf(edition: Edition, page: Sheet, slot: number): number[] {
  const registry = edition.pack.facts;
  const { name } = registry.definitions[slot] as NumberFact;
  const own = lines(edition).flatMap((line) => (line.slot === slot ? [line.threshold] : []));
  const carried = registry.definitions.flatMap((definition, derivedSlot) => {
    if (definition.type !== 'number' || !definition.derive) return [];
    const how = definition.derive;
    const exact = (other: string): number => {
      const at = registry.slot(other);
      return page.low[at] === page.high[at] ? (page.low[at] as number) : Number.NaN;
    };
    const scaleOf = (other: string): number => (registry.find(other) as NumberFact).scale;
    const back = (line: number): number => {
      switch (how.kind) {
        case 'quotient':
          if (how.by === name)
            return ((exact(how.of) / scaleOf(how.of)) * scaleOf(name)) / (line / 2 / definition.scale);
          return how.of === name
            ? (exact(how.by) / scaleOf(how.by)) * (line / 2 / definition.scale) * scaleOf(name)
            : Number.NaN;
        case 'sum':
          return how.of.includes(name)
            ? line - how.of.reduce((rest, other) => rest + (other === name ? 0 : exact(other)), 0)
            : Number.NaN;
        case 'product': {
          if (!how.of.includes(name)) return Number.NaN;
          const others = how.of.filter((other) => other !== name);
          const rest = others.reduce((total, other) => total * (exact(other) / 2 / scaleOf(other)), 1);
          return (line / definition.scale / rest) * scaleOf(name);
        }
        case 'greatest': {
          const part = how.of.find((one) => one.fact === name);
          const multiple = how.of.find((one) => one.times === name);
          if (part && typeof part.times === 'number') return line / part.times;
          if (multiple) return (line / exact(multiple.fact)) * scaleOf(name) * 2;
          return Number.NaN;
        }
        case 'at-least':
          return how.of === name ? line * how.dividedBy : Number.NaN;
      }
    };
    const depends = JSON.stringify(how).includes(`"${name}"`);
    return depends ? linesOf(edition, page, derivedSlot).map(back) : [];
  });
  return [...new Set([...own, ...carried])]
    .filter((line) => Number.isFinite(line) && line > 0)
    .sort((a, b) => a - b);
}

/** All sets of codes that rules of the edition ask a fact about. */
export function setsOf(edition: Edition, name: string): readonly ReadonlySet<string>[] {
  const named = new Map<string, ReadonlySet<string>>();
  for (const { version } of edition.rules.values())
    for (const node of descend(version.body))
      if (node.kind === 'in' && node.fact.name === name) {
        const key = typeof node.set === 'string' ? node.set : node.set.join(',');
        named.set(
          key,
          typeof node.set === 'string' ? (edition.sets.get(node.set) ?? new Set()) : new Set(node.set),
        );
      }
  return [...named.values()];
}
