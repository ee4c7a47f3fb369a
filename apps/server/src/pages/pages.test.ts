import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { api } from '../test/api.ts';
import { pagesOf } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'licet-pages-'));
mkdirSync(path.join(folder, 'assets'));
mkdirSync(path.join(folder, 'check'));
const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>Licet</title>${'x'.repeat(2_000)}`;
writeFileSync(path.join(folder, 'index.html'), html);
writeFileSync(path.join(folder, 'check', 'index.html'), html);
writeFileSync(path.join(folder, 'assets', 'index-1.js'), 'export {};');
writeFileSync(path.join(folder, 'secret.pem'), 'not to be served');

const pages = pagesOf(folder);
const get = (at: string, headers: Record<string, string> = {}) =>
  pages?.(new Request(`http://127.0.0.1${at}`, { headers }));

test('pages and their files, with a policy, by their kind of caching', async () => {
  const page = get('/', { 'accept-encoding': 'gzip' });
  expect(page?.headers.get('content-security-policy')).toBe("script-src 'self'; frame-ancestors 'none'");
  expect(page?.headers.get('content-encoding')).toBe('gzip');
  expect(await get('/check/')?.text()).toBe(html);
  expect(await get('/check')?.text()).toBe(html);
  expect(get('/assets/index-1.js')?.headers.get('cache-control')).toContain('immutable');
  expect(get('/', { 'if-none-match': page?.headers.get('etag') ?? '' })?.status).toBe(304);
});

test.each(['/secret.pem', '/../secret.pem', '/%2e%2e/package.json', '/assets', '/nowhere', '/check/index'])(
  '%s is no page',
  (at) => {
    expect(get(at)).toBeUndefined();
  },
);

test('a folder that nobody built is no set of pages', () => {
  expect(pagesOf(path.join(folder, 'absent'))).toBeUndefined();
  expect(pagesOf(path.join(folder, 'assets'))).toBeUndefined();
});

test('the server answers pages beside the API, and problems beside the pages', async () => {
  const { world, store } = await api();
  const { createApp } = await import('../app.ts');
  const app = createApp({ ...world, ...(pages ? { pages } : {}) });
  const page = await app.request('http://127.0.0.1:8740/check/');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await app.request('http://127.0.0.1:8740/v1/nothing')).headers.get('content-type')).toContain(
    'problem+json',
  );
  await store.close();
});
