import { z } from '@hono/zod-openapi';
import { law } from '@licet/cli/answers';
import { DAYS_UNTIL_OLD, SnapshotError } from '@licet/screening';
import { endpoint } from '../http/endpoint.ts';
import type { World } from '../world.ts';
import type { Make } from './make.ts';

const CHECK = z.object({ ok: z.boolean(), note: z.string().optional() });
type Check = z.output<typeof CHECK>;

export const operations: Make = (world, { document }) => [
  endpoint({
    method: 'get',
    path: '/healthz',
    kind: 'operations',
    summary: 'Whether the process answers.',
    answer: { status: 200, description: 'It does.', schema: z.object({ ok: z.boolean() }) },
    handle: () => ({ body: { ok: true } }),
  }),
  endpoint({
    method: 'get',
    path: '/readyz',
    kind: 'operations',
    summary: 'Whether the server can do its work: the store, the lists, the rules.',
    description:
      'Without lists, or with old ones, the server is ready and says so: whoever is named is then not screened, and no answer says otherwise. With damaged lists it is not.',
    answer: {
      status: 200,
      description: 'Ready; 503 where it is not.',
      schema: z.object({ ok: z.boolean(), store: CHECK, lists: CHECK, rules: CHECK }),
    },
    handle: async () => {
      const [store, lists, rules] = [await checkStore(world), checkLists(world), checkRules(world)];
      const ok = store.ok && lists.ok && rules.ok;
      return { status: ok ? 200 : 503, body: { ok, store, lists, rules } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/openapi.json',
    kind: 'operations',
    summary: 'This document.',
    answer: { status: 200, description: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) },
    handle: () => ({ body: document() }),
  }),
];

async function checkStore({ store, log }: World): Promise<Check> {
  try {
    await store.db.selectFrom('users').select('id').limit(1).execute();
    return { ok: true };
  } catch (error) {
    log.error({ err: error }, 'the store does not answer');
    return { ok: false, note: 'The store does not answer. The reason is in the log of the server.' };
  }
}

function checkLists({ lists, log }: World): Check {
  try {
    const { manifest, feeds } = lists.status();
    if (manifest === undefined) return { ok: true, note: 'No list was ever imported: nobody is screened.' };
    const old = feeds.filter(({ age }) => age > DAYS_UNTIL_OLD).map(({ feed }) => feed);
    if (old.length === 0) return { ok: true };
    return {
      ok: true,
      note: `Not compared with their publisher for more than ${DAYS_UNTIL_OLD} days: ${old.join(', ')}.`,
    };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    log.error({ err: error }, 'the lists cannot be used');
    return {
      ok: false,
      note: `The lists cannot be used (${error.code}). The reason is in the log of the server.`,
    };
  }
}

function checkRules({ clock }: World): Check {
  const today = clock().toISOString().slice(0, 10);
  const { verifiedThrough } = law.pack;
  return today <= verifiedThrough
    ? { ok: true }
    : { ok: true, note: `The rules were last verified on ${verifiedThrough}; every answer says so.` };
}
