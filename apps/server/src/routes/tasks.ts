import { z } from '@hono/zod-openapi';
import { assignTask, cancelTask, createTask, finishTask, listTasks } from '@licet/desk';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { actorOf, DAY, ID, idParams, record, TEXT } from './fields.ts';
import type { Make } from './make.ts';
import { shown } from './rows.ts';

const TASK = record('Task', 'Something that somebody has to see to.');

export const tasks: Make = ({ store }) => [
  endpoint({
    method: 'get',
    path: '/v1/tasks',
    kind: 'tasks',
    summary: 'Tasks, the most urgent first.',
    query: z.strictObject({
      ...pageQuery,
      owner: ID.optional(),
      subject: z.string().max(200).optional(),
      status: z.enum(['open', 'done', 'cancelled']).optional(),
      dueBy: DAY.optional(),
    }),
    answer: { status: 200, description: 'Tasks.', schema: pageOf(TASK) },
    handle: async ({ query: { limit, cursor, owner, subject, status, dueBy } }) => {
      const [, due, id] = /^([\d-]*):(.+)$/.exec(readCursor(cursor) ?? '') ?? [];
      const rows = await listTasks(store.db, {
        limit: limit + 1,
        ...(id === undefined
          ? {}
          : { after: { id, due: due === '' ? null : (due as typeof dueBy & string) } }),
        ...(owner === undefined ? {} : { owner }),
        ...(subject === undefined ? {} : { subject }),
        ...(status === undefined ? {} : { status }),
        ...(dueBy === undefined ? {} : { dueBy }),
      });
      const { items, next } = page(rows, limit, (row) => `${row.due ?? ''}:${row.id}`);
      return { body: { items: items.map(shown), next } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/tasks',
    kind: 'tasks',
    summary: 'Make a task.',
    creates: true,
    body: z.strictObject({
      subject: z.string().min(1).max(200).openapi({ example: 'order-line:ID' }),
      title: z.string().min(1).max(500),
      owner: ID.nullable().default(null),
      due: DAY.nullable().default(null),
    }),
    answer: { status: 201, description: 'The task.', schema: TASK },
    handle: async ({ who, body }) => ({ body: shown(await createTask(store, actorOf(who), body)) }),
  }),
  endpoint({
    method: 'put',
    path: '/v1/tasks/{id}/owner',
    kind: 'tasks',
    summary: 'Give an open task to somebody, or to nobody.',
    params: idParams,
    body: z.strictObject({ owner: ID.nullable(), due: DAY.nullable().optional() }),
    answer: { status: 200, description: 'The task.', schema: TASK },
    handle: async ({ who, params, body: { owner, due } }) => ({
      body: shown(
        await assignTask(store, actorOf(who), {
          task: params.id,
          owner,
          ...(due === undefined ? {} : { due }),
        }),
      ),
    }),
  }),
  endpoint({
    method: 'post',
    path: '/v1/tasks/{id}/completion',
    kind: 'tasks',
    summary: 'A task is done, and a document shows it.',
    params: idParams,
    body: z.strictObject({ evidence: ID }),
    answer: { status: 200, description: 'The task.', schema: TASK },
    handle: async ({ who, params, body }) => ({
      body: shown(await finishTask(store, actorOf(who), { task: params.id, evidence: body.evidence })),
    }),
  }),
  endpoint({
    method: 'post',
    path: '/v1/tasks/{id}/cancellation',
    kind: 'tasks',
    summary: 'A task needs no doing any more.',
    params: idParams,
    body: z.strictObject({ reason: TEXT }),
    answer: { status: 200, description: 'The task.', schema: TASK },
    handle: async ({ who, params, body }) => ({
      body: shown(await cancelTask(store, actorOf(who), { task: params.id, reason: body.reason })),
    }),
  }),
];
