import type { Node } from './node.ts';

export interface OrNode {
  readonly kind: 'or';
  readonly any: readonly Node[];
}

export const or = (...any: Node[]): OrNode => Object.freeze({ kind: 'or', any: Object.freeze(any) });
