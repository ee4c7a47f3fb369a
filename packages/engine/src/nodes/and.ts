import type { Node } from './node.ts';

export interface AndNode {
  readonly kind: 'and';
  readonly all: readonly Node[];
}

export const and = (...all: Node[]): AndNode => Object.freeze({ kind: 'and', all: Object.freeze(all) });
