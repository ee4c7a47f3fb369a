import { z } from '@hono/zod-openapi';
import {
  type Cause,
  determineLine,
  lineRetention,
  lookback,
  readDetermination,
  redetermine,
  release,
  setDestinationGate,
  shipLine,
  whatBlocks,
  whatToKnow,
  whyHeld,
  withdrawRelease,
} from '@licet/desk';
import type { Iso } from '@licet/engine';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { readIfMatch } from '../http/etag.ts';
import { long, PROGRESS } from '../http/progress.ts';
import { actorOf, DAY, ID, idParams, record, TEXT } from './fields.ts';
import type { Make } from './make.ts';
import { kept } from './retention.ts';
import { pageOfRows, rowById, shown } from './rows.ts';

const LINE = record('Line', 'A line of an order: what goes where to whom on which day, and whether it may.');
const MADE = z
  .looseObject({ line: z.string(), determination: z.string(), outcome: z.string(), status: z.string() })
  .openapi('DeterminedLine');
const KEPT = record(
  'KeptDetermination',
  'A determination as it was made: question, answer, edition, snapshot.',
);
const REPORT = z
  .looseObject({ looked: z.int(), determined: z.int(), changed: z.int() })
  .openapi('FlipReport');
const TOLD = z
  .object({ code: z.string(), text: z.object({ en: z.string(), fr: z.string() }) })
  .openapi('Told', { description: 'What keeps a line from leaving or should be known; the code is stable.' });
const RELEASED = record('Released', 'The release, the version of its line, and what should be known.');
const IDS = z.array(ID).max(10_000).optional();
const STATUS = z.enum(['open', 'free', 'held', 'released', 'shipped', 'cancelled']);
const CAUSE = z.enum([
  'changed-line',
  'changed-item',
  'changed-party',
  'decided-hit',
  'new-rules',
  'new-list',
  'by-hand',
]);

export const lines: Make = ({ store, lists, clock, log }) => [
  endpoint({
    method: 'get',
    path: '/v1/lines',
    kind: 'orders',
    summary: 'Lines of all orders.',
    query: z.strictObject({
      ...pageQuery,
      status: STATUS.optional(),
      order: ID.optional(),
      item: ID.optional(),
    }),
    answer: { status: 200, description: 'Lines.', schema: pageOf(LINE) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'order_lines', query, {
        status: query.status,
        order_id: query.order,
        item_id: query.item,
      }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/lines/{id}',
    kind: 'orders',
    summary: 'One line with its parties, why it is held, and until when its records are kept.',
    params: idParams,
    answer: { status: 200, description: 'The line.', schema: LINE },
    handle: async ({ params }) => {
      const row = await rowById(store, 'order_lines', 'order line', params.id);
      const parties = await store.db
        .selectFrom('line_parties')
        .innerJoin('parties', 'parties.id', 'line_parties.party_id')
        .select(['role', 'party_id', 'name', 'country'])
        .where('line_id', '=', params.id)
        .orderBy('role')
        .orderBy('party_id')
        .execute();
      const line = await store.db
        .selectFrom('order_lines')
        .select(['status', 'hold_reason', 'determination_id'])
        .where('id', '=', params.id)
        .executeTakeFirstOrThrow();
      const [hold, retention] = [await whyHeld(store.db, line), await lineRetention(store.db, params.id)];
      return {
        body: { ...row, parties: parties.map(shown), hold, ...kept(retention) },
        version: row.version,
      };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/lines/{id}/determination',
    kind: 'orders',
    summary: 'Determine a line again, under the rules and lists of now.',
    params: idParams,
    answer: { status: 200, description: 'What became of it.', schema: MADE },
    handle: async ({ who, params }) => ({
      body: await determineLine(store, actorOf(who), params.id, { ...lists.desk(), cause: 'by-hand' }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/lines/{id}/determinations',
    kind: 'orders',
    summary: 'Every determination of a line, the newest first.',
    params: idParams,
    query: z.strictObject(pageQuery),
    answer: {
      status: 200,
      description: 'Determinations, without question and answer.',
      schema: pageOf(KEPT),
    },
    handle: async ({ params, query }) => {
      const before = readCursor(query.cursor);
      let asked = store.db
        .selectFrom('determinations')
        .select([
          'id',
          'line_id',
          'made_at',
          'asked_by',
          'cause',
          'outcome',
          'review_policy',
          'edition',
          'snapshot',
          'superseded_at',
        ])
        .where('line_id', '=', params.id)
        .orderBy('id', 'desc')
        .limit(query.limit + 1);
      if (before !== undefined) asked = asked.where('id', '<', before);
      const { items, next } = page(await asked.execute(), query.limit, ({ id }) => id);
      return { body: { items: items.map(shown), next } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/lines/{id}/release',
    kind: 'orders',
    summary: 'A second person lets a held line go, under the determination that they have read.',
    description:
      'Never whoever determined or changed it. Expires when another determination takes its place.',
    params: idParams,
    creates: true,
    body: z.strictObject({ determination: ID, reason: TEXT }),
    answer: { status: 201, description: 'The release.', schema: RELEASED },
    handle: async ({ who, params, body }) => {
      const made = await release(store, actorOf(who), { line: params.id, ...body });
      return { body: made, version: made.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/lines/{id}/withdrawal',
    kind: 'orders',
    summary: 'Take a release back before the goods leave.',
    params: idParams,
    body: z.strictObject({ reason: TEXT }),
    answer: {
      status: 200,
      description: 'The new version of the line.',
      schema: z.object({ version: z.int() }),
    },
    handle: async ({ who, params, body }) => {
      const changed = await withdrawRelease(store, actorOf(who), { line: params.id, reason: body.reason });
      return { body: changed, version: changed.version };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/lines/{id}/shipping',
    kind: 'orders',
    summary: 'What would keep the line from leaving on a day, before anybody tries.',
    description: 'The day may be to come; what is recorded until then can change the answer.',
    params: idParams,
    query: z.strictObject({ on: DAY.optional() }),
    answer: {
      status: 200,
      description:
        'What blocks (nothing would where it is empty), and what blocks nothing but should be known.',
      schema: z.object({ on: z.string(), blocks: z.array(TOLD), notes: z.array(TOLD) }),
    },
    handle: async ({ params, query }) => {
      const on = query.on ?? (clock().toISOString().slice(0, 10) as Iso);
      const blocks = await whatBlocks(store, params.id, on);
      return { body: { on, blocks, notes: await whatToKnow(store, params.id, on) } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/lines/{id}/shipment',
    kind: 'orders',
    summary: 'The goods have left; a reservation draws its license down.',
    params: idParams,
    creates: true,
    body: z.strictObject({ on: DAY }),
    answer: {
      status: 200,
      description: 'The drawdown, where a license was used, and what should be known.',
      schema: z.object({ line: z.string(), drawdown: z.string().nullable(), notes: z.array(TOLD) }),
    },
    handle: async ({ who, params, body }) => ({
      body: await shipLine(store, actorOf(who), { line: params.id, on: body.on }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/determinations/{id}',
    kind: 'orders',
    summary: 'One determination as it was made, whole.',
    params: idParams,
    answer: { status: 200, description: 'The determination.', schema: KEPT },
    handle: async ({ params }) => ({ body: await readDetermination(store.db, params.id) }),
  }),
  endpoint({
    method: 'put',
    path: '/v1/lines/{id}/destination-gate',
    kind: 'orders',
    summary: "May it be imported at its destination: another authority's question, kept apart.",
    params: idParams,
    versioned: true,
    body: z.strictObject({ gate: z.enum(['unknown', 'open', 'closed']), reason: TEXT }),
    answer: { status: 200, description: 'The new version.', schema: z.object({ version: z.int() }) },
    handle: async ({ who, params, body, request }) => {
      const changed = await setDestinationGate(store, actorOf(who), {
        orderLine: params.id,
        ...body,
        version: readIfMatch(request),
      });
      return { body: changed, version: changed.version };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/redeterminations',
    kind: 'orders',
    summary: 'Determine again what new rules, lists, parties or items touch; which lines flip.',
    body: z.strictObject({
      cause: CAUSE.default('by-hand'),
      dryRun: z.boolean().default(false),
      all: z.boolean().default(false),
      lines: IDS,
      parties: IDS,
      items: IDS,
    }),
    query: PROGRESS,
    answer: {
      status: 200,
      description: 'The lines that flip, and the units, TPP and money behind them.',
      schema: REPORT,
      progress: true,
    },
    handle: ({ who, body, ...asked }) => {
      const { lines: some, parties, items, cause, ...rest } = body;
      return long(asked, log, (told) =>
        redetermine(store, actorOf(who), {
          ...lists.desk(),
          ...rest,
          ...told,
          cause: cause as Cause,
          ...(some === undefined ? {} : { lines: some }),
          ...(parties === undefined ? {} : { parties }),
          ...(items === undefined ? {} : { items }),
        }),
      );
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/lookbacks',
    kind: 'orders',
    summary: 'Past shipments against the rules and lists of their day, as known then and as known now.',
    body: z.strictObject({ from: DAY.optional(), to: DAY.optional(), keep: z.boolean().default(false) }),
    query: PROGRESS,
    answer: {
      status: 200,
      description: 'Shipments that do not look the same from everywhere.',
      schema: z.looseObject({ looked: z.int() }),
      progress: true,
    },
    handle: ({ who, body, ...asked }) => {
      const { from, to, keep } = body;
      return long(asked, log, (told) =>
        lookback(store, actorOf(who), {
          ...lists.desk(),
          ...told,
          keep,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        }),
      );
    },
  }),
];
