import { z } from '@hono/zod-openapi';
import { exportBundle } from '@licet/desk';
import { endpoint } from '../http/endpoint.ts';
import { actorOf, idParams } from './fields.ts';
import type { Make } from './make.ts';

const QUERY = z.strictObject({
  lang: z.enum(['en', 'fr']).default('en').openapi({ description: 'Language of the memo.' }),
});
const ZIP = {
  status: 200,
  description: 'A ZIP: memo, transaction, documents, entries of the log, hashes.',
  media: 'application/zip',
  schema: z.string().openapi({ format: 'binary' }),
} as const;
const DESCRIPTION =
  'Verifies without the server: licet audit verify-bundle FILE. The export is written into the log with the SHA-256 of the file.';

/** Everything about one transaction in one file. */
export const bundles: Make = ({ store, clock, settings: { documents: home } }) => {
  const of = (kind: 'order-line' | 'license', path: string, summary: string) =>
    endpoint({
      method: 'get',
      path,
      kind: 'audit',
      summary,
      description: DESCRIPTION,
      params: idParams,
      query: QUERY,
      answer: ZIP,
      handle: async ({ who, params: { id }, query: { lang: language } }) => {
        const made = await exportBundle(store, actorOf(who), { kind, id }, { language, home, clock });
        return new Response(new Uint8Array(made.bytes), {
          headers: {
            'content-type': 'application/zip',
            'content-disposition': `attachment; filename="${made.name}"`,
            'licet-sha256': made.sha256,
          },
        });
      },
    });
  return [
    of('order-line', '/v1/lines/{id}/bundle', 'One order line with all its proof.'),
    of('license', '/v1/licenses/{id}/bundle', 'One license with its lines, drawdowns and conditions.'),
  ];
};
