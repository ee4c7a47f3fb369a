import { z } from '@hono/zod-openapi';
import { answerNac, delayNac, lppOf, nacOf, notifyNac, recordLppElsewhere, useLpp } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { pageOf, pageQuery } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { AMOUNT, actorOf, DAY, ID, idParams, record, TEXT } from './fields.ts';
import type { Make } from './make.ts';
import { pageOfRows } from './rows.ts';

const USE = record('ExceptionUse', 'A use of a license exception that has a count or a waiting time.');
const NOTICE = record('NacNotice', 'A NAC notice, and where it stands on a day.');
const YEAR = z
  .looseObject({
    consignee: z.string(),
    year: z.int(),
    used: z.number(),
    limit: z.number(),
    left: z.number(),
  })
  .openapi('LppYear', { description: 'Thousandths of TPP of one consignee in one calendar year.' });
const on = DAY.optional();

export const exceptions: Make = ({ store, clock }) => {
  const today = (): Iso => clock().toISOString().slice(0, 10) as Iso;
  return [
    endpoint({
      method: 'get',
      path: '/v1/exceptions',
      kind: 'exceptions',
      summary: 'Uses of license exceptions.',
      query: z.strictObject({ ...pageQuery, consignee: ID.optional(), orderLine: ID.optional() }),
      answer: { status: 200, description: 'Uses.', schema: pageOf(USE) },
      handle: async ({ query }) => ({
        body: await pageOfRows(store, 'exception_uses', query, {
          consignee: query.consignee,
          order_line_id: query.orderLine,
        }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/exceptions/nac',
      kind: 'exceptions',
      summary: 'A NAC notice for an order line was registered with BIS.',
      creates: true,
      body: z.strictObject({ orderLine: ID, registeredOn: DAY, evidence: ID }),
      answer: { status: 201, description: 'The notice, with the earliest day of shipment.', schema: NOTICE },
      handle: async ({ who, body }) => ({ body: await notifyNac(store, actorOf(who), body) }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/exceptions/nac/{id}',
      kind: 'exceptions',
      summary: 'Where a notice stands.',
      params: idParams,
      query: z.strictObject({ on }),
      answer: { status: 200, description: 'The notice.', schema: NOTICE },
      handle: async ({ params, query }) => ({ body: await nacOf(store, params.id, query.on ?? today()) }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/exceptions/nac/{id}/delay',
      kind: 'exceptions',
      summary: 'The clock of a notice was stopped.',
      params: idParams,
      body: z.strictObject({ days: z.int().min(1).max(365), reason: TEXT }),
      answer: {
        status: 200,
        description: 'The new day.',
        schema: z.object({ earliestShipment: z.string() }),
      },
      handle: async ({ who, params, body }) => ({
        body: await delayNac(store, actorOf(who), { notice: params.id, ...body }),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/exceptions/nac/{id}/answer',
      kind: 'exceptions',
      summary: 'What BIS answered to a notice.',
      params: idParams,
      body: z.strictObject({ answer: z.enum(['confirmed', 'license-required']), on: DAY, evidence: ID }),
      answer: { status: 204, description: 'Recorded.' },
      handle: async ({ who, params, body }) => {
        await answerNac(store, actorOf(who), { notice: params.id, ...body });
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/exceptions/lpp',
      kind: 'exceptions',
      summary: 'Count an order line against the yearly TPP of its ultimate consignee under LPP.',
      creates: true,
      body: z.strictObject({ orderLine: ID, consignee: ID, on: DAY, evidence: ID }),
      answer: { status: 201, description: 'The use, and the year.', schema: YEAR },
      handle: async ({ who, body }) => ({ body: await useLpp(store, actorOf(who), body) }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/exceptions/lpp/elsewhere',
      kind: 'exceptions',
      summary: 'TPP that a consignee has received under LPP from other exporters.',
      creates: true,
      body: z.strictObject({
        consignee: ID,
        year: z.int().min(2_000).max(9_999),
        tpp: AMOUNT.min(1),
        evidence: ID,
      }),
      answer: { status: 201, description: 'Its id.', schema: z.object({ id: z.string() }) },
      handle: async ({ who, body }) => ({ body: await recordLppElsewhere(store, actorOf(who), body) }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/exceptions/lpp/{consignee}',
      kind: 'exceptions',
      summary: 'Where a consignee stands in the year of a day.',
      params: z.strictObject({ consignee: ID }),
      query: z.strictObject({ on }),
      answer: { status: 200, description: 'The year.', schema: YEAR },
      handle: async ({ params, query }) => ({
        body: await lppOf(store, params.consignee, query.on ?? today()),
      }),
    }),
  ];
};
