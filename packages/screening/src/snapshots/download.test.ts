import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type DownloadOptions, download } from './download.ts';
import { newHome } from './test/list-file.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.json`;
}

const options = (url: string, more: Partial<DownloadOptions> = {}): DownloadOptions => ({
  feed: 'csl',
  url,
  folder: path.join(newHome(), 'csl'),
  maxBytes: 1000,
  config: 'feeds.json',
  patience: { firstPause: 1, longestPause: 20, silence: 2000, whole: 5000 },
  ...more,
});

const body = (file: string): string => readFileSync(file, 'utf8');

test('200 with an ETag, then 304: the second time nothing is sent', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serving(({ headers }, response) => {
    asked.push(headers['if-none-match']);
    if (headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response.writeHead(200, { etag: '"v1"', 'last-modified': 'Fri, 31 Jul 2026 13:15:00 GMT' }).end('list');
  });
  const asking = options(url);
  const first = await download(asking);
  expect([first.unchanged, body(first.path)]).toEqual([false, 'list']);
  const second = await download(asking);
  expect([second.unchanged, body(second.path)]).toEqual([true, 'list']);
  // A download that was damaged meanwhile is fetched anew, not confirmed.
  writeFileSync(second.path, 'lost');
  expect(body((await download(asking)).path)).toBe('list');
  expect(asked).toEqual([undefined, '"v1"', undefined]);
  expect(readdirSync(asking.folder).sort()).toEqual(['etag.json', 'file']);
});

test('500, then 429 with Retry-After, then 200', async () => {
  let calls = 0;
  const url = await serving((_, response) => {
    calls++;
    if (calls === 1) response.writeHead(500).end();
    else if (calls === 2) response.writeHead(429, { 'retry-after': '3600' }).end();
    else response.end('list');
  });
  expect(body((await download(options(url))).path)).toBe('list');
  expect(calls).toBe(3);
});

test('a server that stays broken is given up, with its last answer', async () => {
  let calls = 0;
  const url = await serving((_, response) => {
    calls++;
    response.writeHead(503).end();
  });
  await expect(download(options(url))).rejects.toThrow(
    `csl: ${url} could not be fetched in 4 tries (it answered 503).`,
  );
  expect(calls).toBe(4);
});

test('a body that is cut off leaves no file', async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 5);
  });
  const asking = options(url);
  await expect(download(asking)).rejects.toThrow(expect.objectContaining({ code: 'download-failed' }));
  expect(readdirSync(asking.folder)).toEqual([]);
});

test('over the bound: refused by its length, and while it is read where there is none', async () => {
  const announced = await serving((_, response) => response.end('x'.repeat(1001)));
  await expect(download(options(announced))).rejects.toThrow(expect.objectContaining({ code: 'too-large' }));
  server?.close();
  const streamed = await serving((_, response) => {
    response.write('x'.repeat(600));
    response.end('x'.repeat(600));
  });
  const asking = options(streamed);
  await expect(download(asking)).rejects.toThrow(/more than 1000 bytes/);
  expect(readdirSync(asking.folder)).toEqual([]);
});

test('a server that falls silent is not waited for without end', async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
  });
  const patience = { firstPause: 1, longestPause: 1, silence: 30, whole: 5000 };
  await expect(download(options(url, { patience }))).rejects.toThrow(/no answer in time/);
});

test('plain HTTP is refused, at first and on the way; so are 404 and an endless ring', async () => {
  await expect(download(options('http://lists.example/list.json'))).rejects.toThrow(
    'csl: http://lists.example/list.json is not an HTTPS address',
  );
  const url = await serving(({ url: asked }, response) => {
    if (asked === '/ring') response.writeHead(302, { location: '/ring' }).end();
    else if (asked === '/gone') response.writeHead(404).end();
    else if (asked === '/moved') response.writeHead(301, { location: '/there' }).end();
    else if (asked === '/there') response.end('list');
    else response.writeHead(302, { location: 'http://lists.example/list.json' }).end();
  });
  const code = (expected: string) => expect.objectContaining({ code: expected });
  await expect(download(options(url))).rejects.toThrow(code('not-secure'));
  await expect(download(options(new URL('/ring', url).href))).rejects.toThrow(code('too-many-redirects'));
  await expect(download(options(new URL('/gone', url).href))).rejects.toThrow(/answered 404/);
  expect(body((await download(options(new URL('/moved', url).href))).path)).toBe('list');
});

test('nobody there', async () => {
  const url = await serving((_, response) => response.end());
  server?.close();
  await expect(download(options(url))).rejects.toThrow(/ECONNREFUSED/);
});
