import type { Node, Pass } from '../nodes/node.ts';
import { visit } from '../nodes/node.ts';

const pass: Pass<readonly Node[]> = {
  fact: () => [],
  constant: () => [],
  param: () => [],
  compare: (node) => [node.fact, node.threshold],
  in: (node) => [node.fact],
  and: (node) => node.all,
  or: (node) => node.any,
  not: (node) => [node.of],
  rule: () => [],
  unless: (node) => [
    node.base,
    ...node.exceptions.flatMap((exception) => [exception.when, exception.yields]),
  ],
};

/** The nodes directly under a node; rules are named, not entered. */
export const children = (node: Node): readonly Node[] => visit(pass, node, undefined);

/** The node and everything under it. */
export function* descend(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* descend(child);
}

/** Ids of the rules that a node names. */
export const rulesNamed = (node: Node): string[] =>
  [...descend(node)].flatMap((one) => (one.kind === 'rule' ? [one.id] : []));

/** Names of the facts that a node reads itself. */
export const factsRead = (node: Node): string[] =>
  [...descend(node)].flatMap((one) => (one.kind === 'fact' ? [one.name] : []));
