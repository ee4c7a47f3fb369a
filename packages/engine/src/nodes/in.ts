import { type FactNode, fact } from './fact.ts';

/**
 * Whether the fact's code, or any of its codes, belongs to a set. The set is either named (a dated set of
 * the pack, e.g. `D:5`) or listed in place.
 */
export interface InNode {
  readonly kind: 'in';
  readonly fact: FactNode;
  readonly set: string | readonly string[];
}

export const isIn = (name: string, set: string | readonly string[]): InNode =>
  Object.freeze({
    kind: 'in',
    fact: fact(name),
    set: typeof set === 'string' ? set : Object.freeze([...set]),
  });
