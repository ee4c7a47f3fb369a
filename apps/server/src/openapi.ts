import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ALLOWED } from '@licet/desk';
import { scopeOf } from './access/scopes.ts';
import type { Access } from './access/table.ts';
import type { Endpoint } from './http/endpoint.ts';
import { NDJSON } from './http/ndjson.ts';
import type { Settings } from './settings.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever a request may know, the document is the same.
type AnyApp = OpenAPIHono<any>;

const PROBLEM = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
    suggestions: z.array(z.string()).optional(),
  })
  .openapi('Problem', {
    description: 'RFC 9457. `code` is stable; `detail` says what was given, expected, and the way out.',
  });

const IF_MATCH = z.string().openapi({ example: '"1"' });

/** Puts one endpoint into the document of the API. */
export function register(app: AnyApp, one: Endpoint, access: Access): void {
  const { answer } = one;
  const media = answer.media ?? 'application/json';
  const headers = {
    ...(one.creates ? { 'Idempotency-Key': z.string().max(200).optional() } : {}),
    ...(one.versioned ? { 'If-Match': one.versioned === true ? IF_MATCH : IF_MATCH.optional() } : {}),
  };
  const content = {
    ...(one.body === undefined ? {} : { 'application/json': { schema: one.body } }),
    ...Object.fromEntries((one.streams ?? []).map((type) => [type, { schema: z.string() }])),
  };
  app.openAPIRegistry.registerPath({
    method: one.method,
    path: one.path,
    operationId: operationOf(one),
    tags: [one.kind],
    summary: one.summary,
    ...(one.description === undefined ? {} : { description: one.description }),
    ...(access === 'anyone' ? { security: [] } : {}),
    request: {
      ...(one.params === undefined ? {} : { params: one.params as z.ZodObject }),
      ...(one.query === undefined ? {} : { query: one.query as z.ZodObject }),
      ...(Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }),
      ...(Object.keys(content).length === 0 ? {} : { body: { content, required: true } }),
    },
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.schema === undefined
          ? {}
          : {
              content: {
                [media]: { schema: answer.schema },
                ...(answer.progress ? { [NDJSON]: { schema: z.string() } } : {}),
              },
            }),
      },
      default: {
        description: 'What was refused, and why.',
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    },
    'x-licet-roles': rolesOf(access),
    ...(access === 'anyone' || access === 'in-person'
      ? {}
      : { 'x-licet-scope': scopeOf(one.kind, one.method, access) }),
  });
}

const rolesOf = (access: Access): readonly string[] => {
  if (access === 'anyone') return ['anyone'];
  if (access === 'signed-in' || access === 'in-person') return [access];
  return ALLOWED[access].filter((role) => role !== 'system');
};

/** `post-v1-orders-id-lines`. */
const operationOf = ({ method, path }: Endpoint): string =>
  `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, '');

/** The OpenAPI 3.1 document, made from the same schemas that the requests are read by. */
export const documentOf = (app: AnyApp, { publicUrl }: Settings): object => ({
  ...app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Licet',
      version: '1',
      description:
        'May this AI chip go to this party in this place on this day, under which paragraph. Not legal advice.',
    },
    servers: [{ url: publicUrl }],
    security: [{ token: [] }, { session: [] }],
  }),
});

/** How a client shows who it is. */
export function registerSecurity(app: AnyApp): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'licet_session',
    description: 'With X-CSRF-Token on whatever changes something.',
  });
}
