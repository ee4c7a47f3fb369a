import type { Node } from './node.ts';

export interface NotNode {
  readonly kind: 'not';
  readonly of: Node;
}

export const not = (of: Node): NotNode => Object.freeze({ kind: 'not', of });
