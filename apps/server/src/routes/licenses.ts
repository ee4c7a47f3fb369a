import { z } from '@hono/zod-openapi';
import {
  addCondition,
  applyForLicense,
  cancel,
  candidatesOf,
  decideLicense,
  giveBack,
  licenseRetention,
  meetRequirement,
  openPackage,
  packageOf,
  ratioOf,
  reserve,
  revokeLicense,
} from '@licet/desk';
import type { Iso } from '@licet/engine';
import { pageOf, pageQuery } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { readIfMatch } from '../http/etag.ts';
import { AMOUNT, actorOf, DAY, ID, idParams, record, TEXT } from './fields.ts';
import type { Make } from './make.ts';
import { kept } from './retention.ts';
import { pageOfRows, rowById } from './rows.ts';

const LICENSE = record('License', 'A license or an application for one.');
const LICENSE_LINE = record('LicenseLine', 'What a license allows, and how much of it is reserved and used.');
const DRAWDOWN = record(
  'Drawdown',
  'An order line on a license line: quantity, value and TPP, and what is left.',
);
const CONDITION = z.strictObject({
  title: TEXT,
  owner: ID.nullable().default(null),
  due: DAY.nullable().default(null),
});
const LIMIT = AMOUNT.min(1).nullable().default(null);

const GRANTED_LINE = z.strictObject({
  eccn: z.string().max(20).openapi({ example: '3A090.a' }),
  item: ID.nullable().default(null),
  consignee: ID.nullable().default(null),
  endUser: ID.nullable().default(null),
  destination: z.string().length(2).nullable().default(null),
  currency: z.string().length(3).default('USD'),
  quantity: LIMIT,
  value: LIMIT,
  tpp: LIMIT,
});

const DECISION = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('granted'),
      decidedOn: DAY,
      expiresOn: DAY,
      number: z.string().min(1).max(100).optional(),
      lines: z.array(GRANTED_LINE).min(1).max(1_000),
      conditions: z.array(CONDITION).max(200).default([]),
    }),
    z.strictObject({
      status: z.enum(['denied', 'returned-without-action']),
      decidedOn: DAY,
      reason: TEXT,
    }),
  ])
  .openapi('LicenseDecision');

export const licenses: Make = ({ store, clock }) => {
  const today = (): Iso => clock().toISOString().slice(0, 10) as Iso;
  return [
    endpoint({
      method: 'get',
      path: '/v1/licenses',
      kind: 'licenses',
      summary: 'The licenses.',
      query: z.strictObject({
        ...pageQuery,
        status: z
          .enum(['applied', 'returned-without-action', 'denied', 'granted', 'expired', 'revoked'])
          .optional(),
      }),
      answer: { status: 200, description: 'Licenses.', schema: pageOf(LICENSE) },
      handle: async ({ query }) => ({
        body: await pageOfRows(store, 'licenses', query, { status: query.status }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses',
      kind: 'licenses',
      summary: 'Record an application for a license.',
      creates: true,
      body: z.strictObject({
        number: z.string().min(1).max(100),
        agency: z.string().min(1).max(100),
        appliedOn: DAY,
      }),
      answer: { status: 201, description: 'The application.', schema: LICENSE },
      handle: async ({ who, body }) => {
        const { id } = await applyForLicense(store, actorOf(who), body);
        const row = await rowById(store, 'licenses', 'license', id);
        return { body: row, version: row.version, headers: { location: `/v1/licenses/${id}` } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/licenses/{id}',
      kind: 'licenses',
      summary: 'One license with its lines.',
      params: idParams,
      answer: { status: 200, description: 'The license.', schema: LICENSE },
      handle: async ({ params }) => {
        const row = await rowById(store, 'licenses', 'license', params.id);
        const lines = await pageOfRows(store, 'license_lines', { limit: 1_000 }, { license_id: params.id });
        const retention = await licenseRetention(store.db, params.id);
        return { body: { ...row, lines: lines.items, ...kept(retention) }, version: row.version };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses/{id}/decision',
      kind: 'licenses',
      summary: 'Record what the agency made of an application.',
      params: idParams,
      versioned: true,
      body: DECISION,
      answer: {
        status: 200,
        description: 'Ids of the lines and of the tasks of its conditions.',
        schema: z.object({ lines: z.array(z.string()), conditions: z.array(z.string()) }),
      },
      handle: async ({ who, params, body, request }) => ({
        body: await decideLicense(store, actorOf(who), {
          license: params.id,
          version: readIfMatch(request),
          decision: body as Parameters<typeof decideLicense>[2]['decision'],
        }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses/{id}/revocation',
      kind: 'licenses',
      summary: 'Record that the agency took a license back.',
      params: idParams,
      versioned: true,
      body: z.strictObject({ reason: TEXT }),
      answer: { status: 204, description: 'Recorded.' },
      handle: async ({ who, params, body, request }) => {
        await revokeLicense(store, actorOf(who), {
          license: params.id,
          version: readIfMatch(request),
          reason: body.reason,
        });
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses/{id}/conditions',
      kind: 'licenses',
      summary: 'Add a condition, which is a task.',
      params: idParams,
      creates: true,
      body: CONDITION,
      answer: { status: 201, description: 'Id of the task.', schema: z.object({ id: z.string() }) },
      handle: async ({ who, params, body }) => ({
        body: await addCondition(store, actorOf(who), { license: params.id, condition: body }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses/{id}/package',
      kind: 'licenses',
      summary: 'Open the checklist of the rule of 15 January 2026 for an application.',
      params: idParams,
      body: z.strictObject({ owner: ID.nullable().default(null) }),
      answer: {
        status: 200,
        description: 'The checklist.',
        schema: z.object({ items: z.array(z.looseObject({ key: z.string() })) }),
      },
      handle: async ({ who, params, body }) => ({
        body: { items: await openPackage(store, actorOf(who), { license: params.id, owner: body.owner }) },
      }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/licenses/{id}/package',
      kind: 'licenses',
      summary: 'The checklist as it stands.',
      params: idParams,
      answer: {
        status: 200,
        description: 'The checklist.',
        schema: z.object({ items: z.array(z.looseObject({ key: z.string() })) }),
      },
      handle: async ({ params }) => ({ body: { items: await packageOf(store, params.id) } }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/licenses/{id}/package/{key}',
      kind: 'licenses',
      summary: 'A document shows that a requirement of the checklist is met.',
      params: z.strictObject({ id: ID, key: z.string().max(60) }),
      body: z.strictObject({ evidence: ID }),
      answer: { status: 204, description: 'Recorded.' },
      handle: async ({ who, params, body }) => {
        await meetRequirement(store, actorOf(who), { license: params.id, key: params.key, ...body });
        return {};
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/license-lines',
      kind: 'licenses',
      summary: 'License lines with what is reserved and used.',
      query: z.strictObject({ ...pageQuery, license: ID.optional() }),
      answer: { status: 200, description: 'Lines.', schema: pageOf(LICENSE_LINE) },
      handle: async ({ query }) => ({
        body: await pageOfRows(store, 'license_lines', query, { license_id: query.license }),
      }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/lines/{id}/licenses',
      kind: 'licenses',
      summary: 'The license lines that an order line could stand on, each with why not.',
      params: idParams,
      answer: {
        status: 200,
        description: 'Those that fit first.',
        schema: z.object({ items: z.array(z.looseObject({ licenseLine: z.string(), fits: z.boolean() })) }),
      },
      handle: async ({ params }) => ({ body: { items: await candidatesOf(store, params.id, today()) } }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/drawdowns',
      kind: 'licenses',
      summary: 'What is reserved, shipped or returned under licenses.',
      query: z.strictObject({ ...pageQuery, licenseLine: ID.optional(), orderLine: ID.optional() }),
      answer: { status: 200, description: 'Drawdowns.', schema: pageOf(DRAWDOWN) },
      handle: async ({ query }) => ({
        body: await pageOfRows(store, 'drawdowns', query, {
          license_line_id: query.licenseLine,
          order_line_id: query.orderLine,
        }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/drawdowns',
      kind: 'licenses',
      summary: 'Reserve for an order line: on the one license line that fits, or on the one named.',
      creates: true,
      body: z.strictObject({ orderLine: ID, licenseLine: ID.optional() }),
      answer: { status: 201, description: 'The drawdown, and what is left.', schema: DRAWDOWN },
      handle: async ({ who, body }) => ({
        body: await reserve(store, actorOf(who), {
          orderLine: body.orderLine,
          ...(body.licenseLine === undefined ? {} : { licenseLine: body.licenseLine }),
        }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/drawdowns/{id}/return',
      kind: 'licenses',
      summary: 'What was shipped has come back.',
      params: idParams,
      creates: true,
      body: z.strictObject({
        undelivered: z
          .boolean()
          .describe('the carrier failed to deliver; only then is it given back to the license'),
        evidence: ID,
      }),
      answer: { status: 200, description: 'What was restored.', schema: z.looseObject({}) },
      handle: async ({ who, params, body }) => ({
        body: await giveBack(store, actorOf(who), { drawdown: params.id, ...body }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/drawdowns/{id}/cancellation',
      kind: 'licenses',
      summary: 'Give a reservation up.',
      params: idParams,
      body: z.strictObject({ reason: TEXT }),
      answer: { status: 200, description: 'The drawdown, and what is left.', schema: DRAWDOWN },
      handle: async ({ who, params, body }) => ({
        body: await cancel(store, actorOf(who), { drawdown: params.id, reason: body.reason }),
      }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/ratios/{commodity}',
      kind: 'licenses',
      summary:
        'TPP shipped to China and Macau over TPP shipped to US customers, and what the next order would make of it.',
      params: z.strictObject({ commodity: z.string().min(1).max(200) }),
      query: z.strictObject({ nextOrderLine: ID.optional() }),
      answer: { status: 200, description: 'The ratio.', schema: z.looseObject({}) },
      handle: async ({ params, query }) => ({
        body: await ratioOf(store, {
          commodity: params.commodity,
          ...(query.nextOrderLine === undefined ? {} : { nextOrderLine: query.nextOrderLine }),
        }),
      }),
    }),
  ];
};
