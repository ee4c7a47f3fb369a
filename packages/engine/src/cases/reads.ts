import type { Edition } from '../edition/edition.ts';
import type { Node, Pass } from '../nodes/node.ts';
import { fromUnits } from '../quantity.ts';

/** What the rules of some editions ask of one fact. */
export interface Read {
  /** Thresholds that it is compared with, in half steps. */
  readonly lines: Set<number>;
  /** Sets in which it is looked up, each once, by their members. */
  readonly sets: Map<string, ReadonlySet<string>>;
  /** Whether a condition tests it: there a presumption is not as good as a statement. */
  tested: boolean;
}

/** Every fact that a rule, condition or left-out text of the editions reads, and how. */
export function readsOf(editions: readonly Edition[]): ReadonlyMap<string, Read> {
  const reads = new Map<string, Read>();
  for (const edition of editions) {
    const [rule, condition] = [false, true].map((tested): Walk => ({ edition, reads, tested })) as [
      Walk,
      Walk,
    ];
    for (const { version } of [...edition.rules.values(), ...edition.unenforced, ...edition.pending]) {
      visit(version.body, rule);
      for (const { test } of version.conditions ?? []) if (test) visit(test, condition);
    }
  }
  return reads;
}

interface Walk {
  readonly edition: Edition;
  readonly reads: Map<string, Read>;
  readonly tested: boolean;
}

const membersKeys = new WeakMap<ReadonlySet<string>, string>();

function membersKey(members: ReadonlySet<string>): string {
  let key = membersKeys.get(members);
  if (key === undefined) {
    key = [...members].sort().join();
    membersKeys.set(members, key);
  }
  return key;
}

const visit = (node: Node, walk: Walk): void =>
  (pass[node.kind] as (node: Node, walk: Walk) => void)(node, walk);

function readOf(name: string, { reads, tested }: Walk): Read {
  let read = reads.get(name);
  if (!read) {
    read = { lines: new Set(), sets: new Map(), tested };
    reads.set(name, read);
  }
  read.tested ||= tested;
  return read;
}

const pass: Pass<void, Walk> = {
  fact: (node, walk) => void readOf(node.name, walk),
  constant: () => {},
  param: () => {},
  compare: ({ fact, threshold }, walk) => {
    const { edition } = walk;
    const { lines } = readOf(fact.name, walk);
    const value = threshold.kind === 'constant' ? threshold.value : edition.params.get(threshold.id);
    const definition = edition.pack.facts.find(fact.name);
    if (typeof value === 'number' && definition.type === 'number')
      lines.add(fromUnits(value, definition.scale));
  },
  in: ({ fact, set }, walk) => {
    const { sets } = readOf(fact.name, walk);
    // The same set may have other members in another edition; what counts is who they are.
    const members =
      typeof set === 'string' ? (walk.edition.sets.get(set) ?? new Set<string>()) : new Set(set);
    sets.set(membersKey(members), members);
  },
  and: ({ all }, walk) => {
    for (const one of all) visit(one, walk);
  },
  or: ({ any }, walk) => {
    for (const one of any) visit(one, walk);
  },
  not: ({ of }, walk) => visit(of, walk),
  rule: () => {},
  unless: ({ base, exceptions }, walk) => {
    visit(base, walk);
    for (const { when, yields } of exceptions) {
      visit(when, walk);
      visit(yields, walk);
    }
  },
};
