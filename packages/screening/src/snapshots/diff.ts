import type { Iso } from '@licet/engine';
import { activeOn } from './active-on.ts';
import { canonicalJson } from './canonical.ts';
import type { KeptEntry } from './kept-entry.ts';
import type { Snapshot } from './open.ts';

export type ChangedPart =
  | 'name'
  | 'alias'
  | 'country'
  | 'address'
  | 'requirement'
  | 'policy'
  | 'footnote'
  | 'citation'
  | 'program'
  | 'number'
  | 'listing'
  | 'other';

export interface Changed {
  readonly before: KeptEntry;
  readonly after: KeptEntry;
  readonly what: readonly ChangedPart[];
}

/** What differs between two snapshots, by identity. An entry that came back is added, one that has left is removed. */
export interface SnapshotDiff {
  readonly added: readonly KeptEntry[];
  /** As they were in the older snapshot. */
  readonly removed: readonly KeptEntry[];
  readonly changed: readonly Changed[];
}

/** `before` is absent where `after` is the first. */
export function diffSnapshots(before: Snapshot | undefined, after: Snapshot): SnapshotDiff {
  const diff = { added: [] as KeptEntry[], removed: [] as KeptEntry[], changed: [] as Changed[] };
  for (const one of differences(before, after)) {
    if ('what' in one) diff.changed.push(one);
    else if ('after' in one) diff.added.push(one.after);
    else diff.removed.push(one.before);
  }
  return diff;
}

/** How many entries differ: `diffSnapshots` without the entries. */
export interface DiffCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export function countDifferences(before: Snapshot | undefined, after: Snapshot): DiffCounts {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const one of differences(before, after))
    counts['what' in one ? 'changed' : 'after' in one ? 'added' : 'removed']++;
  return counts;
}

type Difference = Changed | { readonly after: KeptEntry } | { readonly before: KeptEntry };

function* differences(before: Snapshot | undefined, after: Snapshot): Generator<Difference> {
  for (const [old, now] of sideBySide(before?.entries() ?? [].values(), after.entries())) {
    const was = before !== undefined && listed(old, before.manifest.imported);
    const is = listed(now, after.manifest.imported);
    if (now && is && !was) yield { after: now };
    else if (old && was && !is) yield { before: old };
    else if (old && now) {
      const what = changedParts(old, now);
      if (what.length > 0) yield { before: old, after: now, what };
    }
  }
}

const listed = (entry: KeptEntry | undefined, day: Iso): boolean =>
  entry !== undefined && entry.feeds.length > 0 && activeOn(entry, day) !== false;

/** Both in the order of their ids. */
function* sideBySide(
  left: Iterator<KeptEntry>,
  right: Iterator<KeptEntry>,
): Generator<[KeptEntry | undefined, KeptEntry | undefined]> {
  let [a, b] = [left.next(), right.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : a.value.id < b.value.id ? -1 : a.value.id > b.value.id ? 1 : 0;
    yield [order <= 0 ? (a.value as KeptEntry) : undefined, order >= 0 ? (b.value as KeptEntry) : undefined];
    if (order <= 0) a = left.next();
    if (order >= 0) b = right.next();
  }
}

/** The texts of the other feed count as the own ones. */
const PARTS: Readonly<Record<ChangedPart, (entry: KeptEntry) => unknown>> = {
  name: ({ name }) => name,
  alias: ({ aliases }) => aliases,
  country: ({ countries }) => countries,
  address: ({ addresses }) => addresses,
  requirement: ({ requirement, also }) => [requirement, also?.map((one) => one.requirement)],
  policy: ({ policy, also }) => [policy, also?.map((one) => one.policy)],
  footnote: ({ footnote }) => footnote,
  citation: ({ citation }) => citation,
  program: ({ programs }) => programs,
  number: ({ number }) => number,
  listing: ({ listed, delisted, earlier }) => [listed, delisted, earlier],
  other: ({ type, remarks, parents }) => [type, remarks, parents],
};

function changedParts(before: KeptEntry, after: KeptEntry): ChangedPart[] {
  return (Object.keys(PARTS) as ChangedPart[]).filter(
    (part) => text(PARTS[part](before)) !== text(PARTS[part](after)),
  );
}

const text = (value: unknown): string => canonicalJson(value ?? null);
