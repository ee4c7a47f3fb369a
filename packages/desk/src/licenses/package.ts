import { DeskError } from '../errors.ts';
import type { Actor, Store } from '../store/store.ts';
import { finishTask } from '../tasks/tasks.ts';
import { changeAs } from '../users/refusals.ts';
import { insertTask } from './conditions.ts';
import { REQUIREMENTS, type Requirement } from './package-requirements.ts';

/** A requirement of the package and the document that shows it. */
export interface Check extends Requirement {
  readonly task: string;
  readonly status: 'open' | 'met';
  readonly evidence: string | null;
}

const KIND = 'license-package';
const taskOf = (license: string, key: string): string => `package:${license}:${key}`;

/** Opens the package of an application: a task for each requirement. Once opened, opening it again changes nothing. */
export async function openPackage(
  store: Store,
  actor: Actor,
  input: { readonly license: string; readonly owner: string | null },
): Promise<readonly Check[]> {
  const { license, owner } = input;
  await changeAs(store, actor, { action: 'keep-licenses', subject: `license:${license}` }, async (change) => {
    const found = await change.db
      .selectFrom('licenses')
      .select('id')
      .where('id', '=', license)
      .executeTakeFirst();
    if (found === undefined) throw new DeskError('not-found', { what: 'license', id: license });
    let opened = 0;
    for (const { key, title, cite } of REQUIREMENTS) {
      const task = { id: taskOf(license, key), kind: KIND, subject: `license:${license}` };
      if (await insertTask(change, { ...task, title: `${title.en} [${cite}]`, owner, due: null }))
        opened += 1;
    }
    if (opened > 0) await change.audit('license.package', `license:${license}`, { opened });
  });
  return packageOf(store, license);
}

/** A document shows that a requirement is met. */
export async function meetRequirement(
  store: Store,
  actor: Actor,
  input: { readonly license: string; readonly key: string; readonly evidence: string },
): Promise<void> {
  if (!REQUIREMENTS.some(({ key }) => key === input.key))
    throw new DeskError('bad-choice', {
      what: 'requirement',
      expected: REQUIREMENTS.map(({ key }) => key).join(', '),
      given: input.key,
    });
  await finishTask(store, actor, { task: taskOf(input.license, input.key), evidence: input.evidence });
}

/** The checklist as it stands; all open where it was never opened. */
export async function packageOf({ db }: Store, license: string): Promise<readonly Check[]> {
  const tasks = await db
    .selectFrom('tasks')
    .select(['id', 'status', 'evidence'])
    .where('subject', '=', `license:${license}`)
    .where('kind', '=', KIND)
    .execute();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return REQUIREMENTS.map((one) => {
    const task = byId.get(taskOf(license, one.key));
    const met = task?.status === 'done' && task.evidence !== null;
    return {
      ...one,
      task: taskOf(license, one.key),
      status: met ? 'met' : 'open',
      evidence: met ? task.evidence : null,
    };
  });
}
