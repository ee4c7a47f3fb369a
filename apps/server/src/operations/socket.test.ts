import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Api, api } from '../test/api.ts';
import { ListenError, type Listening, listen } from './listen.ts';

const ANYWHERE = { host: '127.0.0.1', port: 0 };

let server: Api;
let listening: Listening;
let token: Record<string, string>;
let url: string;

beforeEach(async () => {
  server = await api({ maxBody: 10_000 });
  token = await server.token(['analyst']);
  listening = await listen(server.app, ANYWHERE, { head: 400, whole: 20_000 });
  url = `http://127.0.0.1:${listening.address.port}`;
});

afterEach(() => listening.close(0));

test('whoever sends a header letter by letter is cut off, and others are not held up', async () => {
  const socket = connect(listening.address.port, '127.0.0.1');
  const closed = new Promise<string>((resolve) => {
    let got = '';
    socket.on('data', (data) => {
      got += data;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', () => {});
  });
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');
  const drip = setInterval(() => socket.write('X'), 50);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await closed).toMatch(/^HTTP\/1\.1 408/);
  clearInterval(drip);
});

test('a header that is too large is refused', async () => {
  const response = await fetch(`${url}/healthz`, { headers: { 'x-large': 'x'.repeat(20_000) } });
  expect(response.status).toBe(431);
});

test('a body without end is refused as soon as it is too large', async () => {
  const answered = await new Promise<{ status: number; closes: boolean }>((resolve, reject) => {
    const request = ask(`${url}/v1/determinations`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/json' },
    });
    request.on('response', (response) => {
      resolve({ status: response.statusCode as number, closes: response.headers.connection === 'close' });
      request.destroy();
    });
    request.on('error', reject);
    const more = (): void => {
      if (!request.destroyed) request.write(' '.repeat(5_000), () => setImmediate(more));
    };
    more();
  });
  expect(answered).toEqual({ status: 413, closes: true });
});

test('each line of a batch is answered at once, before the next is asked', async () => {
  const got: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const request = ask(`${url}/v1/determinations/batch`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/x-ndjson' },
    });
    const next = (): void => {
      if (got.length === 3) request.end();
      else request.write(`${JSON.stringify({ item: 'H20', to: 'CN', on: `2025-04-2${got.length}` })}\n`);
    };
    request.on('response', (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() as string;
        for (const line of lines) {
          got.push(line);
          if (got.length <= 3) next();
        }
      });
      response.on('end', resolve);
    });
    request.on('error', reject);
    next();
  });
  expect(got).toHaveLength(4);
  expect(JSON.parse(got[3] as string)).toEqual({ done: true, lines: 3, problems: 0 });
});

test('a batch of 5,000 lines comes back whole, whatever the chunks', async () => {
  const question = JSON.stringify({ item: 'H20', to: 'FR', on: '2025-04-20' });
  const text = `${question}\n`.repeat(5_000);
  const response = await fetch(`${url}/v1/determinations/batch`, {
    method: 'POST',
    headers: { ...token, 'content-type': 'application/x-ndjson' },
    body: text,
  });
  let lines = 0;
  let last = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    const read = decoder.decode(chunk, { stream: true });
    lines += read.split('\n').length - 1;
    last = (last + read).slice(-200);
  }
  expect(lines).toBe(5_001);
  expect(JSON.parse(last.trimEnd().split('\n').at(-1) as string)).toEqual({
    done: true,
    lines: 5_000,
    problems: 0,
  });
});

test('a client that goes away in the middle of a batch breaks nothing', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${url}/v1/determinations/batch`, {
    method: 'POST',
    headers: { ...token, 'content-type': 'application/x-ndjson' },
    body: `${JSON.stringify({ item: 'H20', to: 'CN' })}\n`.repeat(2_000),
    signal: leaving.signal,
  });
  await response.body?.getReader().read();
  leaving.abort();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('stopping lets a request finish and takes no new one', async () => {
  let answer: (() => void) | undefined;
  const slow = await listen(
    { fetch: () => new Promise((resolve) => (answer = () => resolve(new Response('done')))) },
    ANYWHERE,
  );
  const address = `http://127.0.0.1:${slow.address.port}`;
  const running = fetch(address);
  while (answer === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  const stopped = slow.close(5_000);
  await expect(fetch(address)).rejects.toThrow();
  answer();
  expect(await (await running).text()).toBe('done');
  expect(await stopped).toBe(true);
});

test('what does not finish in time is cut off', async () => {
  const stuck = await listen({ fetch: () => new Promise(() => {}) }, ANYWHERE);
  const running = fetch(`http://127.0.0.1:${stuck.address.port}`).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await stuck.close(50)).toBe(false);
  expect(await running).toBe('cut off');
});

test('an address in use is told with the way out', async () => {
  const { port } = listening.address;
  const failure = await listen(server.app, { host: '127.0.0.1', port }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ListenError);
  expect((failure as ListenError).message).toBe(
    `LICET_LISTEN: 127.0.0.1:${port} is in use, perhaps by another Licet. Stop that one, or set LICET_LISTEN to another port, such as 127.0.0.1:${port + 1}.`,
  );
});
