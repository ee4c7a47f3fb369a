/** What a named, cited rule of the edition concludes. Memoized; never recursive (`check` sees to it). */
export interface RuleNode {
  readonly kind: 'rule';
  readonly id: string;
}

export const rule = (id: string): RuleNode => Object.freeze({ kind: 'rule', id });
