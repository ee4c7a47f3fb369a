import type { AuditRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { BEGINNING, hashOf } from './entry.ts';

/** The end of the log at some moment, kept elsewhere: a log that was cut off afterwards no longer has it. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What is wrong with the log, and the entry where. `changed`: it says something else than when it was written.
 * `missing`: it is gone. `reordered`: what stands here was written as another entry. `cut-off`: the log once went on
 * from here.
 */
export interface Finding {
  readonly kind: 'changed' | 'missing' | 'reordered' | 'cut-off';
  readonly seq: number;
}

export interface Verified {
  readonly entries: number;
  readonly head: Head;
  /** Empty where the log is whole; at most two hundred, by `seq`. */
  readonly findings: readonly Finding[];
}

const PAGE = 2_000;
const MOST_FINDINGS = 200;

/** Walks the whole log, page by page, and says where it was changed, and how. `seen` is a head noted earlier. */
export async function verifyAudit({ db }: Pick<Store, 'db'>, seen?: Head): Promise<Verified> {
  const missing = new Set<number>();
  const changed = new Map<number, AuditRow | undefined>();
  let before: Head = { seq: 0, hash: BEGINNING };
  let beforeIsGood = true;
  let entries = 0;
  for await (const row of rowsOf(db)) {
    entries += 1;
    for (let seq = before.seq + 1; seq < row.seq && missing.size < MOST_FINDINGS; seq++) missing.add(seq);
    const isNext = row.seq === before.seq + 1;
    const isGood = hashOf(row) === row.hash;
    if (changed.size < MOST_FINDINGS) {
      if (!isGood) changed.set(row.seq, row);
      // Both hold in themselves and do not fit: the one before was changed together with its hash.
      else if (isNext && beforeIsGood && row.previous !== before.hash)
        changed.set(Math.max(before.seq, 1), undefined);
      if (seen?.seq === row.seq && seen.hash !== row.hash && !changed.has(row.seq))
        changed.set(row.seq, undefined);
    }
    before = { seq: row.seq, hash: row.hash };
    beforeIsGood = isGood;
  }
  // Also those behind the end, which may have been cut off.
  const behind = Array.from({ length: 20 }, (_, i) => before.seq + 1 + i);
  const places = [...missing, ...changed.keys(), ...behind];
  const findings: Finding[] = [
    ...[...missing].map((seq): Finding => ({ kind: 'missing', seq })),
    ...[...changed].map(
      ([seq, row]): Finding => ({ kind: isElsewhere(row, places) ? 'reordered' : 'changed', seq }),
    ),
  ].sort((a, b) => a.seq - b.seq);
  if (seen !== undefined && seen.seq > before.seq) findings.push({ kind: 'cut-off', seq: before.seq + 1 });
  return { entries, head: before, findings: findings.slice(0, MOST_FINDINGS) };
}

/** Whether a row is whole, but as the entry of another of these places. */
const isElsewhere = (row: AuditRow | undefined, places: readonly number[]): boolean =>
  row !== undefined && places.some((seq) => seq !== row.seq && hashOf({ ...row, seq }) === row.hash);

async function* rowsOf(db: Store['db']): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}
