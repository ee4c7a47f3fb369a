import { type ConstantNode, constant } from './constant.ts';
import { type FactNode, fact } from './fact.ts';
import type { ParamNode } from './param.ts';

export type Operator = '=' | '<' | '<=' | '>' | '>=';

/** A numeric fact against a threshold in the fact's own unit. */
export interface CompareNode {
  readonly kind: 'compare';
  readonly fact: FactNode;
  readonly operator: Operator;
  readonly threshold: ConstantNode | ParamNode;
}

/** `compare('item.tpp', '>=', 4800)`; a dated number as threshold: `compare('item.quantity', '<=', param('...'))`. */
export const compare = (
  name: string,
  operator: Operator,
  threshold: number | ConstantNode | ParamNode,
): CompareNode =>
  Object.freeze({
    kind: 'compare',
    fact: fact(name),
    operator,
    threshold: typeof threshold === 'number' ? constant(threshold) : threshold,
  });
