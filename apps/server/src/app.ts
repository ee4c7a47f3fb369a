import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Principal } from './access/principal.ts';
import { accessOf } from './access/table.ts';
import { methodsAt } from './http/allowed.ts';
import type { Endpoint } from './http/endpoint.ts';
import { securityHeaders } from './http/headers.ts';
import { type Limits, limitsOf } from './http/limits.ts';
import { responder } from './http/respond.ts';
import { documentOf, register, registerSecurity } from './openapi.ts';
import { problemOf } from './problems/of-error.ts';
import { Refused } from './problems/problem.ts';
import { ROUTES } from './routes/routes.ts';
import type { World } from './world.ts';

interface Env {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  readonly Variables: { id: string; route: string; who: Principal | undefined };
}

export type App = OpenAPIHono<Env>;

/**
 * The whole API over one world, without a server: `app.request('/v1/chips')` answers.
 */
export function createApp(world: World): App {
  const app: App = new OpenAPIHono<Env>();
  const limits = limitsOf(world.settings, world.clock);
  let document: object | undefined;
  const endpoints = endpointsOf(world, limits, () => {
    document ??= documentOf(app, world.settings);
    return document;
  });
  const fixed = securityHeaders(world.settings);
  const methods = methodsAt(endpoints);

  app.use(async (c, next) => {
    const began = performance.now();
    const id = randomUUID();
    c.set('id', id);
    await next();
    for (const [name, value] of fixed) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set('x-request-id', id);
    const { status } = c.res;
    const [method, route, ms] = [c.req.method, c.get('route') ?? 'none', performance.now() - began];
    const line = {
      id,
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      by: c.get('who')?.actor.id,
      via: c.get('who')?.key,
    };
    world.log[status >= 500 ? 'error' : 'info'](line, 'request');
    world.telemetry?.observe({
      method,
      route,
      status,
      began: Date.now() - ms,
      ms,
      traceparent: c.req.header('traceparent'),
    });
  });

  registerSecurity(app);
  for (const one of endpoints) {
    const respond = responder(one, world, limits);
    register(app, one, accessOf(one.method, one.path));
    app.on(one.method.toUpperCase(), one.path.replace(/\{(\w+)\}/g, ':$1'), (c) => {
      c.set('route', one.path);
      return respond({
        request: c.req.raw,
        params: c.req.param() as Record<string, string>,
        id: c.get('id'),
        address: c.env?.incoming?.socket?.remoteAddress ?? 'unknown',
        seen: (who) => c.set('who', who),
      });
    });
  }

  const refused = (error: unknown, id: string): Response => {
    const told = problemOf(error, `urn:uuid:${id}`);
    if (told.status >= 500) world.log.error({ id, err: error }, told.code);
    else world.log.debug({ id, code: told.code }, 'refused');
    return new Response(JSON.stringify(told), {
      status: told.status,
      headers: {
        ...(error instanceof Refused ? error.headers : {}),
        'content-type': 'application/problem+json',
      },
    });
  };
  app.onError((error, c) => refused(error, c.get('id')));
  app.notFound((c) => {
    const page = world.pages?.(c.req.raw);
    if (page !== undefined) return page;
    const expected = methods(new URL(c.req.url).pathname).join(', ');
    const error =
      expected === ''
        ? new Refused('not-found', { what: 'address', given: c.req.path.slice(0, 100) })
        : new Refused('wrong-method', { given: c.req.method, expected }, { headers: { allow: expected } });
    return refused(error, c.get('id'));
  });
  return app;
}

/** Every route of this server. */
function endpointsOf(world: World, limits: Limits, document: () => object): Endpoint[] {
  return ROUTES.flatMap((make) => make(world, { limits, document }));
}
