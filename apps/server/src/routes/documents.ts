import { z } from '@hono/zod-openapi';
import { addDocument, documentRetention, MOST_BYTES, readDocument } from '@licet/desk';
import { readBody } from '../http/body.ts';
import { pageOf, pageQuery } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { actorOf, idParams, record } from './fields.ts';
import type { Make } from './make.ts';
import { kept } from './retention.ts';
import { pageOfRows, rowById, shown } from './rows.ts';

const DOCUMENT = record('Document', 'A file by its hash, and what it belongs to.');
const SUBJECT = z.string().min(1).max(200).openapi({ example: 'license:ID' });

export const documents: Make = ({ store, settings: { documents: home } }) => [
  endpoint({
    method: 'get',
    path: '/v1/documents',
    kind: 'documents',
    summary: 'Documents.',
    query: z.strictObject({ ...pageQuery, subject: SUBJECT.optional() }),
    answer: { status: 200, description: 'Documents, without their bytes.', schema: pageOf(DOCUMENT) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'documents', query, { subject: query.subject }),
    }),
  }),
  endpoint({
    method: 'post',
    path: '/v1/documents',
    kind: 'documents',
    summary: 'Keep a file of at most 25 MiB.',
    description: 'The body is the file itself. Its type is read from its bytes.',
    query: z.strictObject({ name: z.string().min(1).max(300), subject: SUBJECT }),
    streams: ['application/octet-stream'],
    answer: { status: 201, description: 'The document.', schema: DOCUMENT },
    handle: async ({ who, query, request }) => {
      const data = await readBody(request, MOST_BYTES);
      const row = await addDocument(store, actorOf(who), { ...query, data }, { home });
      return { body: shown(row), headers: { location: `/v1/documents/${row.id}` } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/documents/{id}',
    kind: 'documents',
    summary: 'One document, without its bytes.',
    params: idParams,
    answer: { status: 200, description: 'The document.', schema: DOCUMENT },
    handle: async ({ params }) => {
      const row = await rowById(store, 'documents', 'document', params.id);
      const retention = await documentRetention(store.db, { subject: String(row.subject) });
      return { body: { ...row, ...kept(retention) } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/documents/{id}/content',
    kind: 'documents',
    summary: 'The bytes of a document, as they were added.',
    params: idParams,
    answer: { status: 200, description: 'The file.', media: 'application/octet-stream', schema: z.string() },
    handle: async ({ params }) => {
      const { row, data } = await readDocument(store.db, params.id, { home });
      // Never shown in a page of ours: what somebody uploaded could be a script.
      return new Response(new Uint8Array(data), {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name).replace(/['()*]/g, escaped)}`,
          'licet-sha256': row.sha256,
        },
      });
    },
  }),
];

const escaped = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
