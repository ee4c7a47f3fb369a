import { forEachStore } from '@licet/desk/test';
import { expect, test } from 'vitest';
import { type Api, api, ORIGIN, PASSWORD } from '../test/api.ts';

const signIn = async (server: Api, email: string, password = PASSWORD, headers = {}) => {
  const answer = await server.send('POST', '/v1/session', { email, password }, headers);
  const cookie = answer.headers.get('set-cookie') ?? '';
  return { answer, cookie: cookie.split(';')[0] as string, attributes: cookie };
};

forEachStore('Sessions', (open) => {
  test('signing in gives a strict cookie and a token against forgery, and only hashes are kept', async () => {
    const server = await api({ store: await open() });
    const { email, id } = await server.user('analyst');
    const { answer, cookie, attributes } = await signIn(server, email.toUpperCase());
    expect(answer).toMatchObject({ status: 201, body: { id, email, roles: ['analyst'], via: 'session' } });
    expect(attributes).toMatch(
      /^licet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect((await server.get('/v1/session', { cookie })).body.csrfToken).toBe(answer.body.csrfToken);
    const rows = await server.store.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
    expect(JSON.stringify(rows)).not.toContain(answer.body.csrfToken);

    const csrf = { 'x-csrf-token': answer.body.csrfToken, origin: ORIGIN };
    expect((await server.send('DELETE', '/v1/session', undefined, { cookie })).body.code).toBe(
      'no-csrf-token',
    );
    expect((await server.send('DELETE', '/v1/session', undefined, { cookie, ...csrf })).status).toBe(204);
    expect((await server.get('/v1/session', { cookie })).body.code).toBe('not-signed-in');
  });

  test('over HTTPS the cookie is Secure and belongs to this host alone', async () => {
    const server = await api({ publicUrl: 'https://licet.example.com', store: await open() });
    const { email } = await server.user('analyst');
    const { attributes } = await signIn(server, email);
    expect(attributes).toMatch(/^__Host-licet_session=.*; Secure$/);
  });

  test('a wrong password and no such account are told alike; both are bounded', async () => {
    const server = await api({
      clock: () => new Date('2026-09-20T12:00:00Z'),
      store: await open({ clock: () => new Date('2026-09-20T12:00:00Z') }),
    });
    const { email } = await server.user('analyst');
    const [wrong, nobody] = [
      await signIn(server, email, 'wrong'),
      await signIn(server, 'nobody@example.com'),
    ];
    const { instance: _, ...one } = wrong.answer.body;
    const { instance: __, ...other } = nobody.answer.body;
    expect(one).toEqual(other);
    expect(one).toMatchObject({ status: 401, code: 'wrong-sign-in' });
    for (let at = 0; at < 9; at++) await signIn(server, email, 'wrong');
    expect((await signIn(server, email)).answer).toMatchObject({ status: 429, body: { code: 'too-many' } });
  });

  test('another site cannot sign anybody in', async () => {
    const server = await api({ store: await open() });
    const { email } = await server.user('analyst');
    const { answer } = await signIn(server, email, PASSWORD, { origin: 'https://evil.example' });
    expect(answer.body.code).toBe('foreign-origin');
    const { answer: here } = await signIn(server, email, PASSWORD, { origin: 'http://localhost:8740' });
    expect(here.status).toBe(201);
  });

  test('a session ends when nobody uses it, after half a day in any case, and when its user is disabled', async () => {
    let now = Date.parse('2026-09-20T06:00:00Z');
    const server = await api({
      clock: () => new Date(now),
      store: await open({ clock: () => new Date(now) }),
    });
    const { email, id } = await server.user('analyst');
    const alive = async (cookie: string) => (await server.get('/v1/session', { cookie })).status === 200;

    const idle = await signIn(server, email);
    now += 59 * 60_000;
    expect(await alive(idle.cookie)).toBe(true);
    now += 59 * 60_000;
    expect(await alive(idle.cookie)).toBe(true);
    now += 60 * 60_000;
    expect(await alive(idle.cookie)).toBe(false);

    const long = await signIn(server, email);
    for (let at = 0; at < 23; at++) {
      now += 30 * 60_000;
      expect(await alive(long.cookie)).toBe(true);
    }
    now += 30 * 60_000;
    expect(await alive(long.cookie)).toBe(false);

    const closed = await signIn(server, email);
    const admin = await server.token(['administrator']);
    expect((await server.send('PUT', `/v1/users/${id}/disabled`, { disabled: true }, admin)).status).toBe(
      200,
    );
    expect(await alive(closed.cookie)).toBe(false);
    expect((await signIn(server, email)).answer.status).toBe(401);
  });

  test('a new password ends every session', async () => {
    const server = await api({ store: await open() });
    const { email, id } = await server.user('analyst');
    const { cookie, answer } = await signIn(server, email);
    const headers = { cookie, 'x-csrf-token': answer.body.csrfToken };
    const change = (body: object) => server.send('PUT', `/v1/users/${id}/password`, body, headers);
    expect((await change({ password: 'a whole new phrase', old: 'wrong' })).body.code).toBe('wrong-password');
    expect((await change({ password: 'short', old: PASSWORD })).body.code).toBe('bad-password');
    expect((await change({ password: 'a whole new phrase', old: PASSWORD })).status).toBe(204);
    expect((await server.get('/v1/session', { cookie })).status).toBe(401);
    expect((await signIn(server, email, 'a whole new phrase')).answer.status).toBe(201);
  });

  test('a token is shown once, kept as a hash, and ends when it is revoked or over', async () => {
    let now = Date.parse('2026-09-20T06:00:00Z');
    const server = await api({
      clock: () => new Date(now),
      store: await open({ clock: () => new Date(now) }),
    });
    const { email } = await server.user('analyst');
    const { cookie, answer } = await signIn(server, email);
    const headers = { cookie, 'x-csrf-token': answer.body.csrfToken };
    const make = () => server.send('POST', '/v1/tokens', { name: 'ERP', scopes: ['read'], days: 1 }, headers);
    const [one, two] = [await make(), await make()];
    expect(one.status).toBe(201);
    const bearer = ({ body }: typeof one) => ({ authorization: `Bearer ${body.secret}` });
    expect((await server.get('/v1/session', bearer(one))).body).toMatchObject({
      email,
      via: 'token',
      scopes: ['read'],
    });
    const listed = await server.get('/v1/tokens', { cookie });
    expect(listed.body.items).toHaveLength(2);
    expect(listed.text).not.toContain(one.body.secret);
    const rows = await server.store.db.selectFrom('api_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(one.body.secret);

    const stranger = await signIn(server, (await server.user('administrator')).email);
    const theirs = { cookie: stranger.cookie, 'x-csrf-token': stranger.answer.body.csrfToken };
    expect((await server.send('DELETE', `/v1/tokens/${one.body.id}`, undefined, theirs)).status).toBe(404);
    expect((await server.send('DELETE', `/v1/tokens/${one.body.id}`, undefined, headers)).status).toBe(204);
    expect((await server.get('/v1/rules', bearer(one))).body.code).toBe('bad-token');
    expect((await server.get('/v1/rules', bearer(two))).status).toBe(200);
    now += 25 * 60 * 60_000;
    expect((await server.get('/v1/rules', bearer(two))).body.code).toBe('bad-token');
  });
});
