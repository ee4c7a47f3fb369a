import type { Edition, Picked } from '../edition/edition.ts';

/** One difference between two editions. */
interface RuleChange {
  readonly rule: string;
  readonly change: 'added' | 'removed' | 'amended';
  readonly before?: Picked;
  readonly after?: Picked;
}

interface SetDifference {
  readonly set: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface Difference {
  readonly rules: readonly RuleChange[];
  readonly sets: readonly SetDifference[];
  readonly params: readonly { readonly param: string; readonly before?: number; readonly after?: number }[];
}

/** What changed in the law between two editions, in the pack's order. */
export function diff(before: Edition, after: Edition): Difference {
  const rules = after.pack.rules.flatMap(({ id }): RuleChange[] => {
    const [old, now] = [before.rules.get(id), after.rules.get(id)];
    if (old?.version === now?.version) return [];
    if (!old) return [{ rule: id, change: 'added', after: now as Picked }];
    if (!now) return [{ rule: id, change: 'removed', before: old }];
    return [{ rule: id, change: 'amended', before: old, after: now }];
  });
  const sets = [...after.sets].flatMap(([set, members]) => {
    const old = before.sets.get(set) ?? new Set<string>();
    const added = [...members].filter((code) => !old.has(code)).sort();
    const removed = [...old].filter((code) => !members.has(code)).sort();
    return added.length + removed.length > 0 ? [{ set, added, removed }] : [];
  });
  const names = new Set([...before.params.keys(), ...after.params.keys()]);
  const params = [...names].flatMap((param) => {
    const [old, now] = [before.params.get(param), after.params.get(param)];
    return old === now
      ? []
      : [
          {
            param,
            ...(old === undefined ? {} : { before: old }),
            ...(now === undefined ? {} : { after: now }),
          },
        ];
  });
  return { rules, sets, params };
}
