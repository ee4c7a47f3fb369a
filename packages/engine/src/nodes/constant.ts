/** A fixed truth value, a code that a rule concludes (a review policy), or a number in its fact's unit. */
export interface ConstantNode {
  readonly kind: 'constant';
  readonly value: boolean | string | number;
}

export const constant = (value: boolean | string | number): ConstantNode =>
  Object.freeze({ kind: 'constant', value });
