import { firstAdministrator } from '@licet/desk';
import { expect, test } from 'vitest';
import { api, PASSWORD } from '../test/api.ts';
import { demoCompany } from './company.ts';
import { LINES } from './records.ts';

test('every line of the demo is determined, and its people can sign in', async () => {
  const server = await api({ clock: () => new Date('2026-09-20T12:00:00Z') });
  const first = await firstAdministrator(server.store);
  await demoCompany.fill(server.world, first && { ...first, password: PASSWORD });
  // Once it has accounts it is somebody's, and nothing is filled in.
  await demoCompany.fill(server.world, undefined);

  const analyst = await server.send('POST', '/v1/session', {
    email: 'analyst@demo.example',
    password: PASSWORD,
  });
  expect(analyst.status).toBe(201);
  const cookie = analyst.headers.get('set-cookie')?.split(';')[0] as string;
  const get = async (path: string) => (await server.get(path, { cookie })).body;

  const { items: lines } = await get('/v1/lines');
  expect(lines).toHaveLength(LINES.length);
  const shown: { status: string; holdReason: string | null }[] = lines;
  expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(['free', 'held']));
  for (const { status, holdReason } of shown) expect(holdReason === null).toBe(status === 'free');
  // One party has the name of another one on the list of the demo.
  expect(shown.some(({ holdReason }) => holdReason?.startsWith('possible-listing'))).toBe(true);
  const kept = await get(`/v1/determinations/${lines[0].determinationId}`);
  expect(kept).toMatchObject({ line: 'DEMO-1001-1', answer: { outcome: 'license-required' } });
  const order = await get('/v1/orders/DEMO-1001');
  expect(order.lines).toHaveLength(2);
  expect((await get('/v1/licenses')).items).toHaveLength(1);
  expect((await get('/v1/lines/DEMO-1001-1')).parties).toHaveLength(3);
  expect((await get('/v1/parties?limit=2')).next).not.toBeNull();

  const candidates = await get('/v1/lines/DEMO-1001-1/licenses');
  expect(candidates.items[0].fits, JSON.stringify(candidates)).toBe(true);
});
