import type { Label } from '../label.ts';
import type { Node } from './node.ts';

/** One labelled exception: where `when` holds, the rule concludes `yields` instead of its base. */
export interface Exception {
  readonly label: Label;
  readonly when: Node;
  readonly yields: Node;
}

/**
 * A base conclusion with labelled exceptions, as statutes are written. Two exceptions that both hold and
 * disagree are an error; equal conclusions are not. There are no priorities and no "last one wins".
 */
export interface UnlessNode {
  readonly kind: 'unless';
  readonly base: Node;
  readonly exceptions: readonly Exception[];
}

export const unless = (base: Node, ...exceptions: Exception[]): UnlessNode =>
  Object.freeze({ kind: 'unless', base, exceptions: Object.freeze(exceptions) });
