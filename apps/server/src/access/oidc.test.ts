import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, api } from '../test/api.ts';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** A provider of a few lines: it signs whatever the test wants it to say. */
interface Provider {
  readonly issuer: string;
  claims: Record<string, unknown>;
  audience: string;
  key: Key;
  asked: URLSearchParams | undefined;
}

let provider: Provider;
let http: Server;
let server: Api;
let other: Key;
let mine: Key;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  other = (await generateKeyPair('RS256')).privateKey;
  mine = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  http = createServer(async (request, response) => {
    const send = (body: unknown): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration')
      return send({
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
      });
    if (request.url === '/keys') return send({ keys: [jwk] });
    let body = '';
    for await (const chunk of request) body += chunk;
    provider.asked = new URLSearchParams(body);
    const now = Math.floor(Date.now() / 1_000);
    send({
      id_token: await new SignJWT({ iat: now, exp: now + 300, ...provider.claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(provider.issuer)
        .setAudience(provider.audience)
        .setSubject('42')
        .sign(provider.key),
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  provider = { issuer, claims: {}, audience: 'licet', key: mine, asked: undefined };
  server = await api({ oidc: { issuer, clientId: 'licet', clientSecret: 'a secret' } });
});

afterAll(() => http.close());

/** From our door to the provider's page, and what it needs to come back. */
async function begin() {
  const { status, headers } = await server.get('/v1/session/elsewhere');
  expect(status).toBe(303);
  const url = new URL(headers.get('location') as string);
  const set = headers.get('set-cookie') as string;
  expect(set).toContain('SameSite=Lax');
  return { url, cookie: set.split(';')[0] as string, nonce: url.searchParams.get('nonce') as string };
}

const finish = (state: string | null, cookie: string, code = 'the-code') =>
  server.get(`/v1/session/elsewhere/return?code=${code}&state=${state}`, { cookie });

test('a verified email of an account here is signed in, by code and PKCE', async () => {
  const { email } = await server.user('analyst');
  const { url, cookie, nonce } = await begin();
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'licet',
    redirect_uri: 'http://127.0.0.1:8740/v1/session/elsewhere/return',
    code_challenge_method: 'S256',
  });
  Object.assign(provider, { claims: { email, email_verified: true, nonce }, audience: 'licet', key: mine });
  const done = await finish(url.searchParams.get('state'), cookie);
  expect(done.status).toBe(200);
  const verifier = provider.asked?.get('code_verifier') as string;
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
    url.searchParams.get('code_challenge'),
  );
  expect(provider.asked?.get('code')).toBe('the-code');
  const session = (done.headers.get('set-cookie') as string).split(';')[0] as string;
  expect((await server.get('/v1/session', { cookie: session })).body).toMatchObject({
    email,
    via: 'session',
  });
  // What was used once is over.
  expect((await finish(url.searchParams.get('state'), cookie)).body.code).toBe('wrong-sign-in');
});

test.each<[string, (email: string, nonce: string) => Partial<Provider> & { cookie?: string }]>([
  ['an email that nobody verified', (email, nonce) => ({ claims: { email, email_verified: false, nonce } })],
  ['an email that nobody verified, not even saying so', (email, nonce) => ({ claims: { email, nonce } })],
  ['another nonce', (email) => ({ claims: { email, email_verified: true, nonce: 'x' } })],
  ['no nonce', (email) => ({ claims: { email, email_verified: true } })],
  ['nobody here', (_, nonce) => ({ claims: { email: 'nobody@example.com', email_verified: true, nonce } })],
  [
    'a token for somebody else',
    (email, nonce) => ({ claims: { email, email_verified: true, nonce }, audience: 'other' }),
  ],
  [
    'a key of somebody else',
    (email, nonce) => ({ claims: { email, email_verified: true, nonce }, key: other }),
  ],
  [
    'a token that is over',
    (email, nonce) => ({ claims: { email, email_verified: true, nonce, exp: 1_000_000 } }),
  ],
  ['another browser', (email, nonce) => ({ claims: { email, email_verified: true, nonce }, cookie: 'x=y' })],
])('%s is refused', async (_, wrong) => {
  const { email } = await server.user('analyst');
  const { url, cookie, nonce } = await begin();
  const { cookie: instead = cookie, ...said } = wrong(email, nonce);
  Object.assign(provider, { audience: 'licet', key: mine, ...said });
  const { status, body } = await finish(url.searchParams.get('state'), instead);
  expect([status, body.code]).toEqual([401, 'wrong-sign-in']);
});

test('a state that we never gave is refused', async () => {
  const { cookie } = await begin();
  expect((await finish('x', cookie)).body.code).toBe('wrong-sign-in');
});

test('without a provider there is no such sign-in, and one that is away is not a crash', async () => {
  const none = await api();
  expect((await none.get('/v1/session/elsewhere')).body.code).toBe('sign-in-elsewhere');
  const away = await api({ oidc: { issuer: 'http://127.0.0.1:1', clientId: 'licet' } });
  expect((await away.get('/v1/session/elsewhere')).body).toMatchObject({
    status: 503,
    code: 'not-available',
  });
});
