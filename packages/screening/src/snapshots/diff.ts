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
  for (const [old, now] of sideBySide(before?.entries() ?? [].values(), after.entries())) {
    const was = before !== undefined && listed(old, before.manifest.imported);
    const is = listed(now, after.manifest.imported);
    if (now && is && !was) diff.added.push(now);
    else if (old && was && !is) diff.removed.push(old);
    else if (old && now) {
      const what = changedParts(old, now);
      if (what.length > 0) diff.changed.push({ before: old, after: now, what });
    }
  }
  return diff;
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

/** The footnote is a part of the requirement, as printed; the texts of the other feed count as the own ones. */
const PARTS: Readonly<Record<ChangedPart, (entry: KeptEntry) => unknown>> = {
  name: ({ name }) => name,
  alias: ({ aliases }) => aliases,
  country: ({ countries }) => countries,
  address: ({ addresses }) => addresses,
  requirement: ({ requirement, also }) => [requirement, also?.map((one) => one.requirement)],
  policy: ({ policy, also }) => [policy, also?.map((one) => one.policy)],
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
