import { day, type Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { rowOf } from '../users/accounts.ts';
import { changeAs } from '../users/refusals.ts';
import { words } from './words.ts';

/**
 * What the agency attached to a license, as a task: who sees to it, until when. It is met with `finishTask` and the
 * document that shows it.
 */
export interface Condition {
  readonly title: string;
  /** User id. */
  readonly owner: string | null;
  readonly due: Iso | null;
}

const KIND = 'license-condition';

/** Adds a condition to a license that is there already. */
export async function addCondition(
  store: Store,
  actor: Actor,
  input: { readonly license: string; readonly condition: Condition },
): Promise<{ readonly id: string }> {
  return changeAs(
    store,
    actor,
    { action: 'keep-licenses', subject: `license:${input.license}` },
    async (change) => {
      const license = await change.db
        .selectFrom('licenses')
        .select('id')
        .where('id', '=', input.license)
        .executeTakeFirst();
      if (license === undefined) throw new DeskError('not-found', { what: 'license', id: input.license });
      const id = await insertCondition(change, license.id, input.condition);
      await change.audit('license.condition', `license:${license.id}`, { task: id, ...input.condition });
      return { id };
    },
  );
}

/** The task row of a condition; the caller writes the audit entry. */
export async function insertCondition(
  change: Change,
  license: string,
  condition: Condition,
): Promise<string> {
  if (condition.due !== null) day(condition.due);
  words('title of the condition', condition.title);
  const id = change.id();
  await insertTask(change, { id, kind: KIND, subject: `license:${license}`, ...condition });
  return id;
}

/** A condition that nobody has shown to be met. */
export interface OpenCondition {
  readonly task: string;
  readonly title: string;
  readonly due: Iso | null;
}

/** The open conditions of a license, those with a day first. */
export const openConditions = (db: Kysely<Schema>, license: string): Promise<readonly OpenCondition[]> =>
  db
    .selectFrom('tasks')
    .select(['id as task', 'title', 'due'])
    .where('subject', '=', `license:${license}`)
    .where('kind', '=', KIND)
    .where('status', '=', 'open')
    .orderBy((eb) => eb.fn.coalesce('due', eb.val(NEVER)))
    .orderBy('id')
    .execute();

const NEVER: Iso = '9999-12-31';

interface NewTask extends Condition {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}

/** Adds a task unless one of its id is there; whether it was added. */
export async function insertTask({ db, at, by }: Change, task: NewTask): Promise<boolean> {
  if (task.owner !== null) await rowOf(db, task.owner);
  const added = await db
    .insertInto('tasks')
    .values({ ...task, status: 'open', evidence: null, changed_at: at, changed_by: by.id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}
