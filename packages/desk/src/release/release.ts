import type { Outcome } from '@licet/engine';
import type { Kysely } from 'kysely';
import type { Line } from '../determine/line-record.ts';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { rowOf, userOf } from '../users/accounts.ts';
import { allow } from '../users/allow.ts';
import { changeAs } from '../users/refusals.ts';
import { gateNotes } from './notes.ts';
import type { Told } from './obstacle.ts';
import { ownWork } from './own-work.ts';
import { reasonOf } from './reason.ts';

export interface Release {
  readonly id: string;
  readonly line: string;
  readonly determination: string;
  /** Of the line, after the release. */
  readonly version: number;
  /** What a release does not settle, and whoever releases should know. */
  readonly notes: readonly Told[];
}

/**
 * Whether a held line of this outcome may be released. "No license required" can be held, too: for a red flag. What is
 * prohibited no reason lifts; and of what nobody knows nobody can say that it may go.
 */
const RELEASABLE: Readonly<Record<Outcome, boolean>> = {
  nlr: true,
  'not-subject': true,
  'license-exception': true,
  'license-required': true,
  prohibited: false,
  undetermined: false,
};

/**
 * A second person lets a held line go, under the determination that they have read and for the reason that they state.
 * Throws `not-allowed`, `disabled-user`, `own-work` (these three are logged), `no-reason`, `bad-text`, `not-found`,
 * `line-not-held`, `not-current`, `not-releasable`.
 */
export function release(
  store: Store,
  actor: Actor,
  input: { readonly line: string; readonly determination: string; readonly reason: string },
): Promise<Release> {
  return changeAs(
    store,
    actor,
    { action: 'release', subject: `order-line:${input.line}` },
    async (change) => {
      const reason = reasonOf(input.reason, 'release');
      await stillMay(change);
      const line = await lineRow(change.db, input.line);
      if (line.status !== 'held')
        throw new DeskError('line-not-held', { line: line.id, status: line.status });
      const { id, outcome } = await current(change.db, line, input.determination);
      if (!RELEASABLE[outcome as Outcome]) throw new DeskError('not-releasable', { line: line.id, outcome });
      const because = await ownWork(change.db, line, change.by.id);
      if (because !== undefined)
        throw new DeskError('own-work', { line: line.id, actor: change.by.id, because });
      return letGo(change, line, id, reason);
    },
  );
}

async function letGo(change: Change, line: Line, determination: string, reason: string): Promise<Release> {
  const id = change.id();
  await change.db
    .insertInto('releases')
    .values({
      id,
      line_id: line.id,
      determination_id: determination,
      released_by: change.by.id,
      reason,
      at: change.at,
      expired_at: null,
    })
    .execute();
  // Who last changed the line stays: a release changes none of its terms.
  const { version } = await change.db
    .updateTable('order_lines')
    .set((eb) => ({ status: 'released', hold_reason: null, version: eb('version', '+', 1) }))
    .where('id', '=', line.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const held = line.hold_reason;
  const notes = gateNotes(line);
  await change.audit('line.released', `order-line:${line.id}`, {
    ...{ release: id, determination, reason, held },
    notes: notes.map(({ code }) => code),
  });
  return { id, line: line.id, determination, version, notes };
}

/** Roles are those of the account as it is now, whatever a session still says. */
async function stillMay({ db, by }: Change): Promise<void> {
  const account = await rowOf(db, by.id);
  if (account.disabled_at !== null) throw new DeskError('disabled-user', { given: account.email });
  allow({ id: by.id, roles: userOf(account).roles }, 'release');
}

/** The order line, or `not-found`. */
export async function lineRow(db: Kysely<Schema>, id: string): Promise<Line> {
  const row = await db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DeskError('not-found', { what: 'order line', id });
  return row;
}

async function current(db: Kysely<Schema>, line: Line, given: string) {
  const row = await db
    .selectFrom('determinations')
    .select(['id', 'outcome'])
    .where('id', '=', given)
    .where('line_id', '=', line.id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || line.determination_id !== given)
    throw new DeskError('not-current', { line: line.id, given, current: line.determination_id ?? 'none' });
  return row;
}
