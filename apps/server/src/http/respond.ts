import { recordRefusal } from '@licet/desk';
import { checkAccess, identify } from '../access/identify.ts';
import type { Principal } from '../access/principal.ts';
import { type Access, accessOf } from '../access/table.ts';
import { Refused } from '../problems/problem.ts';
import type { World } from '../world.ts';
import { checkAccept, checkContentType, readBody } from './body.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { etag } from './etag.ts';
import { type KeptAnswer, once, readKey } from './idempotency.ts';
import { checkText, readJson } from './json.ts';
import type { Limits } from './limits.ts';
import { exactly, NDJSON } from './ndjson.ts';
import { validate } from './validate.ts';

/** What the router found out. */
export interface Routed {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly id: string;
  readonly address: string;
  /** Told who asks, for the log. */
  readonly seen: (who: Principal | undefined) => void;
}

/** From a routed request to its answer: who asks, may they, what do they say, and then the work. Throws what is refused. */
export function responder(
  one: Endpoint,
  world: World,
  limits: Limits,
): (routed: Routed) => Promise<Response> {
  const access: Access = accessOf(one.method, one.path);
  const media = one.answer.media ?? 'application/json';
  return async ({ request, params, id, address, seen }) => {
    limits.address(address);
    const who = await identify(request, one.method, world);
    seen(who);
    if (who !== undefined) limits.principal(who);
    try {
      checkAccess(access, one.kind, one.method, who);
    } catch (error) {
      // Who tries to change what they may not is written down, as where the desk itself refuses it.
      if (who !== undefined && one.method !== 'get')
        await recordRefusal(world.store, who.actor, error, access, `route:${one.path}`);
      throw error;
    }
    if (one.answer.status !== 204) checkAccept(request, [media, ...(one.answer.progress ? [NDJSON] : [])]);

    const query = queryOf(request.url);
    for (const [name, text] of Object.entries(params)) checkText(text, name);
    const asked = {
      params: one.params === undefined ? undefined : validate(one.params, params, 'path'),
      query: one.query === undefined ? noQuery(query) : validate(one.query, query, 'query'),
      who,
      id,
      address,
      request,
    };
    if (one.streams !== undefined) checkContentType(request, one.streams);
    if (one.body === undefined) {
      const made = await one.handle({ ...asked, body: undefined });
      return made instanceof Response ? made : responseOf(answerOf(made, one, media));
    }
    checkContentType(request, ['application/json']);
    const bytes = await readBody(request, world.settings.maxBody);
    const body = validate(one.body, readJson(bytes), 'body');
    const key = one.creates ? readKey(request) : undefined;
    if (key === undefined || who === undefined) {
      const made = await one.handle({ ...asked, body });
      return made instanceof Response ? made : responseOf(answerOf(made, one, media));
    }
    const work = async (): Promise<KeptAnswer> => {
      const made = await one.handle({ ...asked, body });
      if (made instanceof Response) throw new Error(`${one.path} makes a response by hand.`);
      return answerOf(made, one, media);
    };
    const { pathname, search } = new URL(request.url);
    const said = `${one.method} ${pathname}${search}\n${Buffer.from(bytes).toString('utf8')}`;
    const { again, ...answer } = await once(world.store, who, key, said, work);
    return responseOf(answer, again ? { 'idempotency-replayed': 'true' } : {});
  };
}

function answerOf(reply: Reply, { answer }: Endpoint, media: string): KeptAnswer {
  const status = reply.status ?? answer.status;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers[name] = value as string;
  if (reply.version !== undefined) headers.etag = etag(reply.version);
  if (reply.body === undefined && reply.json === undefined) return { status, headers, body: '' };
  return {
    status,
    headers: { 'content-type': media, ...headers },
    body: reply.json ?? JSON.stringify(reply.body, exactly),
  };
}

const responseOf = ({ status, headers, body }: KeptAnswer, more: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : Buffer.from(body), { status, headers: { ...headers, ...more } });

/** Names said once are texts, names said again are lists. */
function queryOf(url: string): Record<string, string | string[]> {
  const at = url.indexOf('?');
  const query: Record<string, string | string[]> = {};
  if (at < 0) return query;
  for (const [name, text] of new URLSearchParams(url.slice(at + 1))) {
    checkText(name, 'query');
    checkText(text, name.slice(0, 60));
    const before = Object.hasOwn(query, name) ? query[name] : undefined;
    Object.defineProperty(query, name, {
      value: before === undefined ? text : [before, text].flat(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return query;
}

function noQuery(query: Record<string, unknown>): undefined {
  const [name] = Object.keys(query);
  if (name !== undefined)
    throw new Refused('invalid', {
      because: `query: there is no '${name.slice(0, 60)}' here. Leave it out.`,
    });
}
