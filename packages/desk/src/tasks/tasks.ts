import { day, type Iso } from '@licet/engine';
import { DeskError } from '../errors.ts';
import { evidenceOf } from '../licenses/evidence.ts';
import type { TaskRow } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { subjectOf } from '../subject.ts';
import { rowOf } from '../users/accounts.ts';
import { changeAs } from '../users/refusals.ts';

/** Something that somebody has to see to. */
export interface NewTask {
  /** What it is about: `order-line:ID`, `license:ID`. */
  readonly subject: string;
  readonly title: string;
  /** User id. */
  readonly owner?: string | null;
  readonly due?: Iso | null;
}

const KIND = 'by-hand';
const LONGEST_TITLE = 500;

export async function createTask(store: Store, actor: Actor, input: NewTask): Promise<TaskRow> {
  const permit = { action: 'keep-tasks', subject: input.subject } as const;
  return changeAs(store, actor, permit, async (change) => {
    const { owner = null, due = null } = input;
    const title = input.title.trim();
    if (title === '' || title.length > LONGEST_TITLE)
      throw new DeskError('bad-text', {
        what: 'title',
        expected: `1 to ${LONGEST_TITLE}`,
        given: title.length,
      });
    if (due !== null) day(due);
    const row: TaskRow = {
      id: change.id(),
      kind: KIND,
      subject: await subjectOf(change.db, input.subject),
      title,
      owner: await ownerOf(change, owner),
      due,
      status: 'open',
      evidence: null,
      changed_at: change.at,
      changed_by: change.by.id,
    };
    await change.db.insertInto('tasks').values(row).execute();
    await change.audit('task.created', row.subject, { task: row.id, title, owner, due });
    return row;
  });
}

/** Gives an open task to somebody, or to nobody; with another day where one is named. */
export async function assignTask(
  store: Store,
  actor: Actor,
  input: { readonly task: string; readonly owner: string | null; readonly due?: Iso | null },
): Promise<TaskRow> {
  return changeOpen(store, actor, input.task, async (change, before) => {
    const { owner, due = before.due } = input;
    if (due !== null) day(due);
    await change.audit('task.assigned', before.subject, { task: before.id, from: before.owner, owner, due });
    return { owner: await ownerOf(change, owner), due };
  });
}

/** A task is done, and the document `evidence` shows it. Throws `no-evidence` without one. */
export async function finishTask(
  store: Store,
  actor: Actor,
  input: { readonly task: string; readonly evidence: string },
): Promise<TaskRow> {
  return changeOpen(store, actor, input.task, async (change, before) => {
    const evidence = await evidenceOf(change.db, input.evidence);
    await change.audit('task.done', before.subject, { task: before.id, evidence });
    return { status: 'done', evidence };
  });
}

/** A task that needs no doing any more. What an agency attached to a license is not ours to cancel. */
export async function cancelTask(
  store: Store,
  actor: Actor,
  input: { readonly task: string; readonly reason: string },
): Promise<TaskRow> {
  return changeOpen(store, actor, input.task, async (change, before) => {
    const reason = input.reason.trim();
    if (reason === '') throw new DeskError('no-reason', { what: 'task' });
    if (before.kind !== KIND)
      throw new DeskError('bad-choice', { what: 'kind of task', expected: KIND, given: before.kind });
    await change.audit('task.cancelled', before.subject, { task: before.id, reason });
    return { status: 'cancelled' };
  });
}

async function changeOpen(
  store: Store,
  actor: Actor,
  task: string,
  work: (
    change: Change,
    before: TaskRow,
  ) => Promise<Partial<Pick<TaskRow, 'owner' | 'due' | 'status' | 'evidence'>>>,
): Promise<TaskRow> {
  return changeAs(store, actor, { action: 'keep-tasks', subject: `task:${task}` }, async (change) => {
    const before = await change.db.selectFrom('tasks').selectAll().where('id', '=', task).executeTakeFirst();
    if (before === undefined) throw new DeskError('not-found', { what: 'task', id: task });
    if (before.status !== 'open') throw new DeskError('task-not-open', { task, kind: before.kind });
    const touched = { ...(await work(change, before)), changed_at: change.at, changed_by: change.by.id };
    await change.db.updateTable('tasks').set(touched).where('id', '=', task).execute();
    return { ...before, ...touched };
  });
}

async function ownerOf({ db }: Change, owner: string | null): Promise<string | null> {
  if (owner === null) return null;
  const { id, disabled_at } = await rowOf(db, owner);
  // The id that was given: addresses of colleagues are for whoever keeps the accounts.
  if (disabled_at !== null) throw new DeskError('disabled-user', { given: id });
  return id;
}
