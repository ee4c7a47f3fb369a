import { firstAdministrator, type Role } from '@licet/desk';
import { forEachStore } from '@licet/desk/test';
import { beforeEach, expect, test } from 'vitest';
import { demoCompany } from '../demo/company.ts';
import { LINES } from '../demo/records.ts';
import { type Api, api, PASSWORD } from '../test/api.ts';

const TODAY = '2026-09-20';
const LINE = 'DEMO-1001-1';
const REASON = 'License at hand, papers checked.';

forEachStore('Lines and licenses', (open) => {
  let server: Api;
  let now: number;
  const headers = new Map<string, Record<string, string>>();

  const as = async (role: Role): Promise<Record<string, string>> => {
    const found = headers.get(role) ?? (await server.token([role]));
    headers.set(role, found);
    return found;
  };
  const post = async (role: Role, path: string, body: object = {}, more = {}) =>
    server.send('POST', path, body, { ...(await as(role)), ...more });
  const get = async (role: Role, path: string) => server.get(path, await as(role));

  beforeEach(async () => {
    headers.clear();
    now = Date.parse(`${TODAY}T12:00:00Z`);
    const clock = () => new Date(now);
    server = await api({ clock, store: await open({ clock }) });
    const first = await firstAdministrator(server.store);
    await demoCompany.fill(server.world, first && { ...first, password: PASSWORD });
  });

  test('reserved, released by a second person, shipped on its day, drawn down', async () => {
    const line = (await get('approver', `/v1/lines/${LINE}`)).body;
    expect(line.status).toBe('held');
    const reserved = await post('license-manager', '/v1/drawdowns', { orderLine: LINE });
    expect(reserved.status).toBe(201);
    expect(reserved.body).toMatchObject({ left: { quantity: 8_000 } });
    expect((await post('license-manager', '/v1/drawdowns', { orderLine: LINE })).body).toMatchObject({
      status: 409,
      code: 'already-reserved',
    });

    const release = { determination: line.determinationId, reason: REASON };
    const released = await post('approver', `/v1/lines/${LINE}/release`, release);
    expect(released.status).toBe(201);
    expect((await get('analyst', `/v1/releases?line=${LINE}`)).body.items[0]).toMatchObject({
      reason: REASON,
    });

    const early = await post('order-desk', `/v1/lines/${LINE}/shipment`, { on: TODAY });
    expect(early.body).toMatchObject({ status: 409, code: 'may-not-ship' });
    now = Date.parse(`${line.exportDate}T12:00:00Z`);
    const shipped = await post('order-desk', `/v1/lines/${LINE}/shipment`, { on: line.exportDate });
    expect(shipped).toMatchObject({ status: 200, body: { drawdown: reserved.body.id } });
    expect((await get('analyst', `/v1/lines/${LINE}`)).body.status).toBe('shipped');
    const [used] = (await get('analyst', '/v1/license-lines')).body.items;
    expect(used).toMatchObject({ usedQuantity: 2_000, reservedQuantity: 0 });

    const verified = (await get('auditor', '/v1/audit/verification')).body;
    expect(verified.findings).toEqual([]);
    const about = (await get('auditor', `/v1/audit?subject=order-line:${LINE}`)).body.items;
    expect(about.map(({ action }: { action: string }) => action)).toContain('line.released');
  });

  test('what would block a shipment, said before the attempt', async () => {
    const { exportDate: on, determinationId } = (await get('auditor', `/v1/lines/${LINE}`)).body;
    const asked = async (path: string) => (await get('auditor', path)).body;
    const codes = async (day = on) =>
      (await asked(`/v1/lines/${LINE}/shipping?on=${day}`)).blocks.map(({ code }: { code: string }) => code);
    expect(await codes()).toEqual(['not-free-or-released', 'no-reservation']);
    const now = await asked(`/v1/lines/${LINE}/shipping`);
    expect(now.on).toBe(TODAY);
    expect(now.blocks[1]).toMatchObject({
      code: 'other-day',
      text: { en: expect.stringContaining(on), fr: expect.stringContaining(on) },
    });
    expect(now.notes).toMatchObject([{ code: 'destination-unknown', text: { fr: expect.any(String) } }]);
    await post('license-manager', '/v1/drawdowns', { orderLine: LINE });
    const release = { determination: determinationId, reason: REASON };
    expect((await post('approver', `/v1/lines/${LINE}/release`, release)).body.notes).toMatchObject([
      { code: 'destination-unknown' },
    ]);
    expect(await codes()).toEqual([]);
    const [{ id: license }] = (await asked('/v1/licenses')).items;
    const condition = { title: 'Letter of assurance (invented)', due: TODAY };
    await post('license-manager', `/v1/licenses/${license}/conditions`, condition);
    expect(await codes()).toEqual(['condition-overdue']);
    const { text } = await get('auditor', `/v1/lines/${LINE}/shipping?on=yesterday`);
    expect(text).toContain('on: expected a day written YYYY-MM-DD');
    expect((await get('auditor', `/v1/lines/nothing/shipping?on=${on}`)).status).toBe(404);
    expect((await get('auditor', `/v1/lines/${LINE}/shipping?on=${on}&when=now`)).status).toBe(422);
    expect((await server.get(`/v1/lines/${LINE}/shipping`)).status).toBe(401);
  });

  test('who determined a line does not release it, whatever their roles', async () => {
    const both = await server.token(['analyst', 'approver']);
    const made = await server.send('POST', `/v1/lines/${LINE}/determination`, undefined, both);
    expect(made.status).toBe(200);
    const refused = await server.send(
      'POST',
      `/v1/lines/${LINE}/release`,
      { determination: made.body.determination, reason: REASON },
      both,
    );
    expect(refused.body).toMatchObject({ status: 403, code: 'own-work' });
  });

  test('a release of what is no longer current is refused, and a withdrawal holds the line again', async () => {
    const { determinationId } = (await get('approver', `/v1/lines/${LINE}`)).body;
    const body = { determination: determinationId, reason: REASON };
    expect((await post('approver', `/v1/lines/${LINE}/release`, body)).status).toBe(201);
    expect((await post('approver', `/v1/lines/${LINE}/withdrawal`, { reason: REASON })).status).toBe(200);
    expect((await get('approver', `/v1/lines/${LINE}`)).body.status).toBe('held');
    const other = { determination: 'nothing', reason: REASON };
    expect((await post('approver', `/v1/lines/${LINE}/release`, other)).body.code).toBe('not-current');
  });

  test('somebody else was faster: the gate of a line by its version', async () => {
    const { headers: seen } = await get('analyst', `/v1/lines/${LINE}`);
    const etag = seen.get('etag') as string;
    const put = async (match?: string) =>
      server.send(
        'PUT',
        `/v1/lines/${LINE}/destination-gate`,
        { gate: 'closed', reason: 'Customs stop it.' },
        { ...(await as('analyst')), ...(match === undefined ? {} : { 'if-match': match }) },
      );
    expect((await put()).body).toMatchObject({ status: 428, code: 'no-if-match' });
    expect((await put('*')).body.code).toBe('bad-header');
    const done = await put(etag);
    expect([done.status, done.headers.get('etag')]).toEqual([200, `"${done.body.version}"`]);
    expect((await put(etag)).body).toMatchObject({ status: 412, code: 'changed-meanwhile' });
  });

  test('pages follow one another without a gap', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await get('auditor', `/v1/lines?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      cursor = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort());
    expect(seen).toHaveLength(LINES.length);
  });

  test('the work list: the earliest export first, page by page, with names', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await get('analyst', `/v1/work-list?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ exportDate }: { exportDate: string }) => exportDate));
      if (body.next === null) break;
      cursor = body.next;
    }
    expect(seen).toEqual([...seen].sort());
    expect(seen).toHaveLength(LINES.length);
    const { items } = (await get('analyst', '/v1/work-list?status=held&hold=possible-listing')).body;
    expect(items).toMatchObject([
      { orderNumber: 'DEMO-1004', itemName: '8x H200', customer: 'Banyan Tree Analytics' },
    ]);
    const counts = (await get('analyst', '/v1/work-list/counts')).body.items;
    expect(counts).toContainEqual({ status: 'held', hold: 'possible-listing', lines: 1 });
    expect(counts.reduce((sum: number, { lines }: { lines: number }) => sum + lines, 0)).toBe(LINES.length);
  });

  test('a decision on a hit lets the line go, and is in the log', async () => {
    const before = (await get('analyst', '/v1/work-list?hold=possible-listing')).body.items[0];
    const { answer } = (await get('analyst', `/v1/determinations/${before.determinationId}`)).body;
    const hit = answer.parties.flatMap(({ hits }: { hits: { entry: string }[] }) => hits)[0];
    const body = { party: before.customer, country: 'IN', entry: hit.entry, kind: 'not-the-same' };
    expect((await post('analyst', '/v1/decisions', { ...body, reason: ' ' })).status).toBe(422);
    expect((await post('analyst', '/v1/decisions', { ...body, entry: 'x', reason: REASON })).status).toBe(
      404,
    );
    const made = await post('analyst', '/v1/decisions', { ...body, reason: REASON });
    expect(made).toMatchObject({ status: 201, body: { kind: 'not-the-same', reason: REASON } });
    expect((await post('order-desk', '/v1/decisions', { ...body, reason: REASON })).status).toBe(403);
    now += 5_000;
    const flipped = await post('analyst', '/v1/redeterminations', { cause: 'decided-hit' });
    expect(flipped.body.changed).toBe(1);
    expect((await get('analyst', `/v1/lines/${before.id}`)).body.status).toBe('free');
    const revoked = await post('analyst', `/v1/decisions/${made.body.id}/revocation`, { reason: REASON });
    expect(revoked.status).toBe(200);
    const [kept] = (await get('analyst', '/v1/decisions')).body.items;
    expect(kept.revoked).toMatchObject({ reason: REASON });
    const told = (await get('auditor', `/v1/audit?subject=entry:${hit.entry}`)).body.items;
    expect(told.map(({ action }: { action: string }) => action)).toEqual(['hit.decided']);
  });

  test('a document comes back as it was added, and a task is done with it', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 10]);
    const response = await server.app.request(
      `/v1/documents?name=${encodeURIComponent('../../Überblick "1".pdf')}&subject=order-line:${LINE}`,
      {
        method: 'POST',
        body: bytes,
        headers: { ...(await as('analyst')), 'content-type': 'application/octet-stream' },
      },
    );
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    const back = await server.app.request(`/v1/documents/${id}/content`, { headers: await as('auditor') });
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);

    const [task] = (await get('license-manager', '/v1/tasks?status=open')).body.items;
    const done = await post('license-manager', `/v1/tasks/${task.id}/completion`, { evidence: id });
    expect(done).toMatchObject({ status: 200, body: { status: 'done', evidence: id } });
    const none = await post('license-manager', `/v1/tasks/${task.id}/completion`, { evidence: id });
    expect(none.body).toMatchObject({ status: 409, code: 'task-not-open' });
  });

  test('determining again changes nothing where nothing is new; a lookback finds no past shipment', async () => {
    const again = await post('analyst', '/v1/redeterminations', { dryRun: true });
    expect(again.body).toMatchObject({ looked: LINES.length, changed: 0, flipped: [] });
    expect((await post('auditor', '/v1/lookbacks')).body).toMatchObject({ looked: 0, different: [] });
  });

  test('long work tells how far it has come, and at the end what it would have answered', async () => {
    const stream = async (who: Role, path: string, body: object = {}) => {
      const { status, headers, text } = await post(who, `${path}?progress=true`, body, {
        accept: 'application/x-ndjson',
      });
      expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const [first, last, ...more] = await stream('analyst', '/v1/redeterminations', { dryRun: true });
    expect([first, more]).toEqual([{ looked: LINES.length }, []]);
    const whole = await post('analyst', '/v1/redeterminations', { dryRun: true });
    expect(last).toEqual({ done: true, report: whole.body });
    expect((await stream('auditor', '/v1/lookbacks')).at(-1)).toMatchObject({
      done: true,
      report: { looked: 0 },
    });
    const refused = await stream('analyst', '/v1/redeterminations', { lines: ['no-such-line'] });
    expect(refused.at(-1).report).toMatchObject({ looked: 0 });
    expect((await post('auditor', '/v1/redeterminations?progress=true')).status).toBe(403);
  });
});
