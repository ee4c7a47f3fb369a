import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstAdministrator, verifyBundle } from '@licet/desk';
import { beforeAll, expect, test } from 'vitest';
import { demoCompany } from '../demo/company.ts';
import { type Api, api, ORIGIN, PASSWORD } from '../test/api.ts';

const LINE = 'DEMO-1001-1';
const clock = () => new Date('2026-09-20T12:00:00Z');
let server: Api;
let auditor: Record<string, string>;

beforeAll(async () => {
  server = await api({ clock });
  const first = await firstAdministrator(server.store);
  await demoCompany.fill(server.world, first && { ...first, password: PASSWORD });
  auditor = await server.token(['auditor']);
});

const bundle = async (url: string, headers: Record<string, string>) => {
  const response = await server.app.request(`${ORIGIN}${url}`, { headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

test.each(['en', 'fr'])('a line as a bundle that verifies by itself (%s)', async (lang) => {
  const { response, bytes } = await bundle(`/v1/lines/${LINE}/bundle?lang=${lang}`, auditor);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="licet-DEMO-1001-1.zip"');
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(response.headers.get('licet-sha256')).toBe(hash);
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bundle-'));
  try {
    writeFileSync(path.join(folder, 'x.zip'), bytes);
    const { findings, manifest } = await verifyBundle(path.join(folder, 'x.zip'));
    expect(findings).toEqual([]);
    expect(manifest).toMatchObject({ language: lang, exportedAt: '2026-09-20T12:00:00.000Z' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { items } = (await server.get(`/v1/audit?subject=order-line:${LINE}`, auditor)).body;
  expect(items.at(-1)).toMatchObject({ action: 'bundle.exported', data: { sha256: hash, language: lang } });
});

test('a license as a bundle, by whoever keeps licenses', async () => {
  const { items } = (await server.get('/v1/licenses', auditor)).body;
  const manager = await server.token(['license-manager']);
  const { response } = await bundle(`/v1/licenses/${items[0].id}/bundle`, manager);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="licet-DEMO-Z0001.zip"',
  ]);
});

test('refusals', async () => {
  expect((await server.get('/v1/lines/nothing/bundle', auditor)).body).toMatchObject({ status: 404 });
  expect((await server.get('/v1/licenses/nothing/bundle', auditor)).body).toMatchObject({ status: 404 });
  expect((await server.get(`/v1/lines/${LINE}/bundle?lang=de`, auditor)).body).toMatchObject({ status: 422 });
  const clerk = await server.token(['order-desk']);
  expect((await server.get(`/v1/lines/${LINE}/bundle`, clerk)).body).toMatchObject({
    status: 403,
    code: 'not-allowed',
  });
});

test('a line says why it is held and until when it is kept, in both languages', async () => {
  const { body } = await server.get(`/v1/lines/${LINE}`, auditor);
  expect(body).toMatchObject({
    status: 'held',
    hold: { code: 'license-required', text: { en: expect.stringMatching(/^A license is required/) } },
    keepUntil: null,
    retention: { because: 'not-ended', cites: ['15 CFR 762.6(a)'], ofac: null, years: 5 },
  });
  expect(body.hold.text.fr).toMatch(/^Une licence est requise/);
  expect(body.retention.text.fr).toMatch(/n'est pas terminée/);
  const { items } = (await server.get('/v1/licenses', auditor)).body;
  expect((await server.get(`/v1/licenses/${items[0].id}`, auditor)).body).toMatchObject({
    keepUntil: null,
    retention: { because: 'not-ended' },
  });
});
