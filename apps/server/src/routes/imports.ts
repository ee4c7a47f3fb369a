import { z } from '@hono/zod-openapi';
import { IMPORT_KINDS, may } from '@licet/desk';
import { pageOf, pageQuery } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { eventsOf } from '../imports/events.ts';
import { problemsCsv } from '../imports/problem-file.ts';
import { importOf } from '../imports/state.ts';
import { actorOf, idParams, record } from './fields.ts';
import type { Make } from './make.ts';
import { pageOfRows } from './rows.ts';

const lang = z.enum(['en', 'fr']).default('en');
const query = z.strictObject({ lang });
const KIND = z.enum(IMPORT_KINDS);
const STATE = z.enum(['proposed', 'mapped', 'running', 'done', 'failed', 'cancelled']);
const COUNT = z.int();
const MAPPING = z
  .record(z.string().max(300), z.string().max(200).nullable())
  .openapi({ description: 'Column to field; null leaves the column out.', example: { Order: 'order' } });

const PROBLEM = z
  .object({
    row: COUNT,
    column: z.string().nullable(),
    field: z.string().nullable(),
    code: z.string(),
    given: z.string(),
    expected: z.string(),
    wayOut: z.string(),
    message: z.string().openapi({ description: 'The three before it in one sentence.' }),
  })
  .openapi('ImportProblem');

const IMPORT = z
  .object({
    id: z.string(),
    kind: KIND,
    sender: z.string(),
    name: z.string(),
    sha256: z.string(),
    size: COUNT,
    rows: COUNT.nullable().openapi({ description: 'Null of a sheet, which tells only when it is read.' }),
    state: STATE.openapi({ description: '`proposed`: its columns wait to be confirmed.' }),
    dryRun: z.boolean().nullable(),
    record: z
      .string()
      .nullable()
      .openapi({ description: 'Id of what the run left on record: GET /v1/imports, import:ID in the log.' }),
    phase: z.enum(['waiting', 'reading', 'determining']).nullable(),
    done: COUNT,
    total: COUNT.nullable(),
    created: COUNT,
    changed: COUNT,
    unchanged: COUNT,
    refused: COUNT,
    determined: COUNT,
    held: COUNT,
    problems: z.array(PROBLEM).openapi({ description: 'The first hundred; all of them: problems.csv.' }),
    understood: z.array(z.object({ given: z.string(), as: z.string(), note: z.string().optional() })),
    failure: z.string().nullable(),
    failureCode: z.string().nullable(),
    columns: z.array(z.string()),
    sample: z.array(z.array(z.string())),
    fields: z.array(
      z.object({ field: z.string(), title: z.string(), required: z.boolean(), hint: z.string() }),
    ),
    mapping: MAPPING,
    remembered: z.boolean(),
    missing: z.array(z.string()).openapi({ description: 'Required and not mapped; `a|b`: one of them.' }),
  })
  .openapi('Import', { description: 'What a file says, how far it has come, what became of its rows.' });

const RECORD = record('ImportRecord', 'A file that was imported, by its hash, and what became of its rows.');

const FILE = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

/** Files of the host system: given, looked at, mapped, tried, run. */
export const imports: Make = ({ store, imports: all }) => [
  endpoint({
    method: 'get',
    path: '/v1/imports',
    kind: 'imports',
    summary: "What was imported: one's own files, and everybody's for those who may read the log.",
    query: z.strictObject(pageQuery),
    answer: { status: 200, description: 'Files with their hashes.', schema: pageOf(RECORD) },
    handle: async ({ who, query: asked }) => {
      const actor = actorOf(who);
      const whose = may(actor, 'read-audit') ? undefined : actor.id;
      return { body: await pageOfRows(store, 'imports', asked, { made_by: whose }) };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/imports',
    kind: 'imports',
    summary: 'Give a CSV or XLSX file; nothing of it is imported yet.',
    description:
      'The body is the file itself. It is kept for a day. Its columns have to be confirmed, unless they were for this sender.',
    query: z.strictObject({
      kind: KIND,
      sender: z
        .string()
        .min(1)
        .max(100)
        .openapi({ description: 'Whose file it is; columns are remembered under this name.' }),
      name: z.string().min(1).max(300),
      lang,
    }),
    streams: FILE,
    answer: { status: 201, description: 'What the file seems to say.', schema: IMPORT },
    handle: async ({ who, query: { lang: language, ...asked }, request }) => {
      const upload = await all.receive(actorOf(who), asked, request);
      return { body: importOf(upload, language), headers: { location: `/v1/imports/${upload.id}` } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/imports/{id}',
    kind: 'imports',
    summary:
      'How far an import has come. Only for whoever gave the file, and for those who may read the log.',
    params: idParams,
    query,
    answer: { status: 200, description: 'The import.', schema: IMPORT },
    handle: ({ who, params, query: { lang: language } }) => ({
      body: importOf(all.find(actorOf(who), params.id), language),
    }),
  }),
  endpoint({
    method: 'put',
    path: '/v1/imports/{id}/mapping',
    kind: 'imports',
    summary: 'Confirm what the columns say; it is remembered for this sender.',
    params: idParams,
    query,
    body: z.strictObject({ mapping: MAPPING }).openapi('ImportMapping'),
    answer: { status: 200, description: 'The import.', schema: IMPORT },
    handle: async ({ who, params, query: { lang: language }, body }) => {
      const upload = all.find(actorOf(who), params.id);
      await all.map(actorOf(who), upload, body.mapping);
      return { body: importOf(upload, language) };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/imports/{id}/run',
    kind: 'imports',
    summary: 'Try it, or do it. Imports run one after the other; what was open is determined afterwards.',
    params: idParams,
    query,
    body: z
      .strictObject({ dryRun: z.boolean(), allOrNothing: z.boolean().default(false) })
      .openapi('ImportRun'),
    answer: { status: 202, description: 'The import, which runs now.', schema: IMPORT },
    handle: ({ who, params, query: { lang: language }, body }) => {
      const upload = all.find(actorOf(who), params.id);
      all.run(actorOf(who), upload, body);
      return { body: importOf(upload, language) };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/imports/{id}/events',
    kind: 'imports',
    summary: 'How far it has come, as it comes along: events `progress`, and `done` as the last one.',
    description: 'Each with the import, less columns, sample, fields and mapping.',
    params: idParams,
    query,
    answer: {
      status: 200,
      description: 'Server-sent events.',
      media: 'text/event-stream',
      schema: z.string(),
    },
    handle: ({ who, params, query: { lang: language } }) =>
      eventsOf(all.find(actorOf(who), params.id), language),
  }),
  endpoint({
    method: 'get',
    path: '/v1/imports/{id}/problems.csv',
    kind: 'imports',
    summary: 'Every problem of the last run. No cell is run as a formula by a spreadsheet.',
    params: idParams,
    query,
    answer: { status: 200, description: 'CSV.', media: 'text/csv', schema: z.string() },
    handle: ({ who, params, query: { lang: language } }) => {
      const { id, folder } = all.find(actorOf(who), params.id);
      return new Response(problemsCsv(folder, language), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="problems-${id}.csv"`,
        },
      });
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/imports/{id}',
    kind: 'imports',
    summary: 'Stop an import between two batches, or give up a file that does not run.',
    params: idParams,
    answer: { status: 204, description: 'Stopped; what was in stays in.' },
    handle: async ({ who, params }) => {
      await all.cancel(all.find(actorOf(who), params.id));
      return {};
    },
  }),
];
