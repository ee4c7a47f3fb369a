import { z } from '@hono/zod-openapi';
import { signIn } from '@licet/desk';
import { readCookie, setCookie } from '../access/cookie.ts';
import { SESSION_COOKIE } from '../access/identify.ts';
import { elsewhere, SIGN_IN_COOKIE, SIGN_IN_SECONDS } from '../access/oidc.ts';
import { checkOrigin } from '../access/origin.ts';
import type { Principal } from '../access/principal.ts';
import { endSession } from '../access/sessions.ts';
import { sessionCookie, signedIn, userWithEmail } from '../access/sign-in.ts';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import type { Make } from './make.ts';

const WHO = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string()),
    via: z.enum(['session', 'token']),
    scopes: z.array(z.string()).optional(),
    csrfToken: z.string().optional(),
    expiresAt: z.string(),
  })
  .openapi('Who');

const shown = ({ actor, name, email, via, scopes, csrfToken, expiresAt }: Principal) => ({
  ...actor,
  name,
  email,
  via,
  ...(scopes === undefined ? {} : { scopes }),
  ...(csrfToken === undefined ? {} : { csrfToken }),
  expiresAt,
});

export const session: Make = (world, { limits }) => {
  const { settings, store, clock } = world;
  const provider = settings.oidc && elsewhere(settings.oidc, settings, store, clock);
  return [
    endpoint({
      method: 'post',
      path: '/v1/session',
      kind: 'session',
      summary: 'Sign in with email and password.',
      description:
        'Sets a cookie. Whatever changes something must then send X-CSRF-Token with the csrfToken given here.',
      body: z.strictObject({ email: z.string().min(1).max(320), password: z.string().min(1).max(1_024) }),
      answer: { status: 201, description: 'Who is signed in.', schema: WHO },
      handle: async ({ body, address, request }) => {
        checkOrigin(request, settings);
        limits.account(body.email, address);
        const user = await signIn(store.db, body);
        if (user === undefined) {
          world.log.warn({ address }, 'sign-in refused');
          throw new Refused('wrong-sign-in');
        }
        const { who, cookie } = await signedIn(world, user.id, 'password');
        return { body: shown(who), headers: { 'set-cookie': cookie } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/session',
      kind: 'session',
      summary: 'Who is signed in.',
      answer: { status: 200, description: 'Who is signed in.', schema: WHO },
      handle: ({ who }) => ({ body: shown(who as Principal) }),
    }),
    endpoint({
      method: 'delete',
      path: '/v1/session',
      kind: 'session',
      summary: 'Sign out.',
      answer: { status: 204, description: 'Signed out.' },
      handle: async ({ request }) => {
        const secret = readCookie(settings, request, SESSION_COOKIE);
        if (secret !== undefined) await endSession(store, secret);
        return { headers: { 'set-cookie': sessionCookie(settings, '', 0) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/session/elsewhere',
      kind: 'session',
      summary: 'Sign in at the OpenID Connect provider of this server.',
      answer: { status: 303, description: "To the provider's page." },
      handle: async ({ address }) => {
        if (provider === undefined) throw new Refused('sign-in-elsewhere');
        limits.door(address);
        const { url, secret } = await provider.begin();
        const cookie = setCookie(settings, SIGN_IN_COOKIE, secret, {
          sameSite: 'Lax',
          maxAge: SIGN_IN_SECONDS,
        });
        return { headers: { location: url, 'set-cookie': cookie } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/session/elsewhere/return',
      kind: 'session',
      summary: 'Where the provider sends the browser back.',
      query: z.looseObject({ code: z.string().max(4_096).optional(), state: z.string().max(100).optional() }),
      answer: { status: 200, description: 'Signed in; the page goes on to the start.', media: 'text/html' },
      handle: async ({ query, request, address }) => {
        if (provider === undefined) throw new Refused('sign-in-elsewhere');
        limits.door(address);
        const { code, state } = query;
        const email = await provider.finish(
          { ...(code === undefined ? {} : { code }), ...(state === undefined ? {} : { state }) },
          readCookie(settings, request, SIGN_IN_COOKIE),
        );
        const user = await userWithEmail(store.db, email);
        if (user === undefined) throw new Refused('wrong-sign-in');
        const { cookie } = await signedIn(world, user.id, 'elsewhere');
        const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
        headers.append('set-cookie', cookie);
        headers.append('set-cookie', setCookie(settings, SIGN_IN_COOKIE, '', { sameSite: 'Lax', maxAge: 0 }));
        return new Response(ONWARD, { headers });
      },
    }),
  ];
};

/** A redirection would still come from the provider's site, and a strict cookie would not be sent with it. */
const ONWARD = '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Licet</title>';
