import type { Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import { canonical } from '../store/canonical.ts';
import type { AuditRow, Instant, Schema } from '../store/schema.ts';
import { BEGINNING, hashOf } from './entry.ts';
import { keepUntil } from './keep-until.ts';

/** What a change has to say in the log. */
interface Noted {
  readonly action: string;
  readonly subject: string;
  readonly data: object;
  /** Where OFAC's rules apply, records are kept longer. */
  readonly ofac?: boolean;
}

/** The end of the log, held by whoever holds the transaction. */
export interface Chain {
  /** When the last entry was made; '' before the first. */
  readonly at: Instant;
  /** Links one entry to the end. It is in the database only after `write`. */
  add(actor: string, at: Instant, noted: Noted): Promise<void>;
  write(): Promise<void>;
  /** The end as it is now; the function goes back to it, after the database has gone back to the same moment. */
  mark(): () => void;
}

/** Entries that wait for one insert; also bounds the parameters of a statement. */
const ROWS = 500;

/** The log's end as this transaction sees it. No other transaction may add to the log before this one ends. */
export async function chainOf(db: Kysely<Schema>): Promise<Chain> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let head = last ?? { seq: 0, at: '', hash: BEGINNING };
  let unwritten: AuditRow[] = [];
  const write = async () => {
    const rows = unwritten;
    unwritten = [];
    for (let from = 0; from < rows.length; from += ROWS)
      await db
        .insertInto('audit')
        .values(rows.slice(from, from + ROWS))
        .execute();
  };
  return {
    get at() {
      return head.at;
    },
    async add(actor, at, { action, subject, data, ofac = false }) {
      for (const text of [actor, action, subject])
        if (text === '' || text.includes('\0') || !text.isWellFormed()) throw new DeskError('nul-in-text');
      const said = {
        ...{ seq: head.seq + 1, at, actor, action, subject, data: canonical(data), previous: head.hash },
        keep_until: keepUntil(at.slice(0, 10) as Iso, ofac),
      };
      const hash = hashOf(said);
      unwritten.push({ ...said, hash });
      head = { seq: said.seq, at, hash };
      if (unwritten.length >= ROWS) await write();
    },
    write,
    mark() {
      const before = { head, unwritten: [...unwritten] };
      return () => {
        head = before.head;
        unwritten = [...before.unwritten];
      };
    },
  };
}
