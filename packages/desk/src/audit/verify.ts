import type { Store } from '../store/store.ts';
import { BEGINNING, hashOf } from './entry.ts';

/** The end of the log at some moment, kept elsewhere: a log that was cut off afterwards no longer has it. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Finding {
  readonly kind: 'changed' | 'missing' | 'reordered' | 'cut-off';
  /** The first entry that is not as it should be. */
  readonly seq: number;
}

export interface Verified {
  readonly entries: number;
  readonly head: Head;
  /** Empty where the log is whole. */
  readonly findings: readonly Finding[];
}

const PAGE = 2_000;
const MOST_FINDINGS = 100;

/** Walks the whole log and says where it was changed, and how. `seen` is a head noted earlier. */
export async function verifyAudit({ db }: Pick<Store, 'db'>, seen?: Head): Promise<Verified> {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], seq: number) => {
    if (findings.length < MOST_FINDINGS) findings.push({ kind, seq });
  };
  let head: Head = { seq: 0, hash: BEGINNING };
  let at = '';
  let entries = 0;
  let hasSeen = seen === undefined || seen.seq === 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', head.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) {
      entries += 1;
      if (row.seq !== head.seq + 1) find('missing', head.seq + 1);
      else if (hashOf(row) !== row.hash) find('changed', row.seq);
      else if (row.previous !== head.hash || row.at < at) find('reordered', row.seq);
      if (seen?.seq === row.seq) {
        hasSeen = true;
        if (seen.hash !== row.hash) find('changed', row.seq);
      }
      head = { seq: row.seq, hash: row.hash };
      at = row.at;
    }
  }
  if (!hasSeen) find('cut-off', head.seq + 1);
  return { entries, head, findings };
}
