import type { Edition } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Node } from '../nodes/node.ts';
import { descend } from '../passes/children.ts';
import { compile } from '../passes/compile.ts';
import { diff } from '../passes/diff.ts';

/**
 * The rules that make two editions answer a question differently: those on which the editions differ and
 * that conclude differently. Where there are none, everything that rests on them concludes alike too, and
 * nothing has to be decided again. Rules that carry conditions count as soon as they hold or may hold, since
 * a condition may change under an equal conclusion.
 */
export function differing(one: Edition, other: Edition, sheet: Sheet): string[] {
  if (one === other) return NONE;
  const between = differences(one, other);
  if (between.length === 0) return NONE;
  const { concludeVariant } = compile(one);
  let found = NONE;
  for (const { id, before, after, conditional } of between) {
    const concluded = concludeVariant(after, sheet);
    if (concluded === concludeVariant(before, sheet) && (!conditional || concluded === false)) continue;
    if (found === NONE) found = [];
    found.push(id);
  }
  return found;
}

export const mayDiffer = (one: Edition, other: Edition, sheet: Sheet): boolean =>
  differing(one, other, sheet).length > 0;

const NONE: string[] = [];

interface Difference {
  readonly id: string;
  /** Variants of the rule on either side. */
  readonly before: number;
  readonly after: number;
  readonly conditional: boolean;
}
const known = new WeakMap<Edition, WeakMap<Edition, readonly Difference[]>>();

/** Rules with another text, or that read a set or a dated number that is another one. */
function differences(one: Edition, other: Edition): readonly Difference[] {
  let pairs = known.get(one);
  if (!pairs) {
    pairs = new WeakMap();
    known.set(one, pairs);
  }
  let found = pairs.get(other);
  if (!found) {
    const { rules, sets, params } = diff(one, other);
    const texts = new Set(rules.map((change) => change.rule));
    const names = new Set([...sets.map(({ set }) => set), ...params.map(({ param }) => param)]);
    const reads = (node: Node): boolean =>
      (node.kind === 'in' && typeof node.set === 'string' && names.has(node.set)) ||
      (node.kind === 'param' && names.has(node.id));
    const [left, right] = [compile(one).variants, compile(other).variants];
    found = other.pack.rules.flatMap(({ id }): Difference[] => {
      const versions = [one.rules.get(id)?.version, other.rules.get(id)?.version];
      const tests = versions.flatMap((version) =>
        (version?.conditions ?? []).flatMap(({ test }) => test ?? []),
      );
      const nodes = [...tests, ...versions.flatMap((version) => version?.body ?? [])];
      const differs =
        texts.has(id) || (names.size > 0 && nodes.some((node) => [...descend(node)].some(reads)));
      return differs
        ? [{ id, before: left.get(id) ?? -1, after: right.get(id) ?? -1, conditional: tests.length > 0 }]
        : [];
    });
    pairs.set(other, found);
  }
  return found;
}
