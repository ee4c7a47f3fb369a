import type { AndNode } from './and.ts';
import type { CompareNode } from './compare.ts';
import type { ConstantNode } from './constant.ts';
import type { FactNode } from './fact.ts';
import type { InNode } from './in.ts';
import type { NotNode } from './not.ts';
import type { OrNode } from './or.ts';
import type { ParamNode } from './param.ts';
import type { RuleNode } from './rule.ts';
import type { UnlessNode } from './unless.ts';

/** The whole language: frozen plain data. A new kind does not compile until every pass handles it. */
export type Node =
  | FactNode
  | ConstantNode
  | ParamNode
  | CompareNode
  | InNode
  | AndNode
  | OrNode
  | NotNode
  | RuleNode
  | UnlessNode;

export type Kind = Node['kind'];
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

/** One handler per node kind: how a pass over the language is written. */
export type Pass<Result, Context = void> = {
  readonly [K in Kind]: (node: NodeOf<K>, context: Context) => Result;
};

/** Runs a pass on a node. */
export function visit<Result, Context>(pass: Pass<Result, Context>, node: Node, context: Context): Result {
  return (pass[node.kind] as (node: Node, context: Context) => Result)(node, context);
}
