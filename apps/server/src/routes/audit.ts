import { z } from '@hono/zod-openapi';
import { verifyAudit } from '@licet/desk';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import type { Make } from './make.ts';
import { shown } from './rows.ts';

const ENTRY = z
  .looseObject({ seq: z.int(), at: z.string(), actor: z.string(), action: z.string(), subject: z.string() })
  .openapi('AuditEntry', { description: 'An entry of the log with its hash and that of the one before.' });

export const audit: Make = ({ store }) => [
  endpoint({
    method: 'get',
    path: '/v1/audit',
    kind: 'audit',
    summary: 'The log, in order.',
    query: z.strictObject({ ...pageQuery, subject: z.string().max(200).optional() }),
    answer: { status: 200, description: 'Entries.', schema: pageOf(ENTRY) },
    handle: async ({ query }) => {
      const after = readCursor(query.cursor) ?? '0';
      if (!/^\d{1,15}$/.test(after)) throw new Refused('bad-cursor');
      let asked = store.db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', Number(after))
        .orderBy('seq')
        .limit(query.limit + 1);
      if (query.subject !== undefined) asked = asked.where('subject', '=', query.subject);
      const { items, next } = page(await asked.execute(), query.limit, ({ seq }) => String(seq));
      return { body: { items: items.map(shown), next } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/audit/verification',
    kind: 'audit',
    summary: 'Walk the whole log: is any entry changed, missing, out of order, or cut off?',
    description:
      'With `seq` and `hash` of an entry that was noted elsewhere, also whether the log still has it.',
    query: z.strictObject({
      seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: {
      status: 200,
      description: 'What was found; no finding means that the log is whole.',
      schema: z.looseObject({ entries: z.int(), findings: z.array(z.looseObject({ seq: z.int() })) }),
    },
    handle: async ({ query: { seq, hash } }) => ({
      body: await verifyAudit(store, seq === undefined || hash === undefined ? undefined : { seq, hash }),
    }),
  }),
];
