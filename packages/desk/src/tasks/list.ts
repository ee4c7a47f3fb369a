import type { Iso } from '@licet/engine';
import { type Kysely, sql } from 'kysely';
import type { Schema, TaskRow } from '../store/schema.ts';

export interface TaskQuery {
  /** User id; null for tasks that nobody owns. */
  readonly owner?: string | null;
  readonly subject?: string;
  readonly status?: TaskRow['status'];
  /** Due on this day or before. */
  readonly dueBy?: Iso;
  /** The last task of the page before. */
  readonly after?: Pick<TaskRow, 'id' | 'due'>;
  readonly limit?: number;
}

const MOST = 1_000;
const NEVER = '9999-12-31';

/** A page of tasks, the most urgent first; those without a day last. */
export async function listTasks(db: Kysely<Schema>, query: TaskQuery = {}): Promise<readonly TaskRow[]> {
  const { owner, subject, status, dueBy, after, limit = 100 } = query;
  const due = sql<string>`coalesce(due, ${NEVER})`;
  let asked = db.selectFrom('tasks').selectAll();
  if (owner !== undefined)
    asked = owner === null ? asked.where('owner', 'is', null) : asked.where('owner', '=', owner);
  if (subject !== undefined) asked = asked.where('subject', '=', subject);
  if (status !== undefined) asked = asked.where('status', '=', status);
  if (dueBy !== undefined) asked = asked.where('due', '<=', dueBy);
  if (after !== undefined) {
    const last = after.due ?? NEVER;
    asked = asked.where((eb) =>
      eb.or([eb(due, '>', last), eb.and([eb(due, '=', last), eb('id', '>', after.id)])]),
    );
  }
  return asked
    .orderBy(due)
    .orderBy('id')
    .limit(Math.min(Math.max(1, limit), MOST))
    .execute();
}
