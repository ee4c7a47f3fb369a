import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Captured, captured } from '../test/captured.ts';

const before = process.env.LICET_HOME;
let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'licet-lists-'));
  process.env.LICET_HOME = home;
});
afterAll(() => {
  if (before === undefined) delete process.env.LICET_HOME;
  else process.env.LICET_HOME = before;
});

interface Row {
  readonly source: string;
  readonly name: string;
}

const rows = (count: number, source = 'Entity List (EL) - Bureau of Industry and Security'): Row[] =>
  Array.from({ length: count }, (_, at) => ({ source, name: `Amber ${at} Works` }));

/** A small file in the layout of trade.gov, with invented parties. */
function csl(day: Iso, parties: readonly Row[]): string {
  const results = parties.map((row) => ({
    ...row,
    addresses: [{ country: 'CN' }],
    alt_names: ['AW'],
    license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
  }));
  const file = path.join(home, `csl-${day}.json`);
  writeFileSync(
    file,
    JSON.stringify({ search_performed_at: `${day}T13:15:00Z`, total: results.length, results }),
  );
  return file;
}

const lists = (...argv: string[]): Promise<Captured> => captured(['lists', ...argv], { today: '2026-08-01' });
const imported = (day: Iso, parties: readonly Row[], ...more: string[]): Promise<Captured> =>
  lists('import', csl(day, parties), ...more);

test('before the first import: status says how to begin, problems is an error', async () => {
  expect((await lists('status')).out).toBe(
    'No list was ever imported. Fetch them: licet lists sync. Or import a file: licet lists import FILE.\n',
  );
  expect((await lists('status', '--lang', 'fr')).out).toMatch(/^Aucune liste n'a jamais été importée\./);
  const { code, err } = await lists('problems', '--lang', 'fr');
  expect([code, err]).toEqual([
    2,
    `licet: Aucune liste n'a jamais été importée dans ${home}. Importez-en une : licet lists sync, ou licet lists import FICHIER.\n`,
  ]);
});

test('import, the same again, and a dry run', async () => {
  const first = await imported('2026-07-30', rows(3));
  expect(first.code).toBe(0);
  expect(first.out).toMatch(
    /^csl: csl-2026-07-30.json, as of 2026-07-30: 3 parties, 6 names, 0 problems.\nSnapshot [0-9a-f]{12}: 3 added, 0 removed, 0 changed.\n$/,
  );
  expect(first.err).toBe(
    `Reading ${path.join(home, 'csl-2026-07-30.json')}\nComparing\nIndexing the names\n`,
  );
  const again = await imported('2026-07-30', rows(3), '--lang', 'fr');
  expect(again.out).toBe("csl : inchangé, au 2026-07-30.\nRien n'a changé.\n");
  const dry = await imported('2026-07-31', rows(5), '--dry-run', '--lang', 'fr', '--quiet');
  expect(dry.out).toBe(
    "csl : csl-2026-07-31.json, au 2026-07-31 : 5 parties, 10 noms, 0 problème.\nEssai, rien n'a été gardé. Ce serait 2 en plus, 0 en moins, 0 avec changement.\n",
  );
  expect(dry.err).toBe('');
  expect(JSON.parse((await lists('status', '--json')).out).manifest.entries).toBe(3);
});

test('what falls too much is held back, shown, and released with a reason', async () => {
  await imported('2026-07-29', [
    ...rows(60),
    ...rows(1, 'Denied Persons List (DPL) - Bureau of Industry and Security'),
  ]);
  const held = await imported('2026-07-30', rows(60), '--quiet');
  expect(held.code).toBe(2);
  expect(held.err).toMatch(
    /^csl: csl-2026-07-30.json, as of 2026-07-30, is held back: DPL fell from 1 party to 0. .* licet lists release [0-9a-f]{12} --reason "..."\n$/,
  );
  const id = /release ([0-9a-f]{12})/.exec(held.err)?.[1] ?? '';
  expect((await lists('status', '--lang', 'fr')).out).toContain('En attente\ncsl : csl-2026-07-30.json');
  const unreasoned = await lists('release', id);
  expect([unreasoned.code, unreasoned.err]).toEqual([
    2,
    'licet: A release needs a reason, which is kept in the snapshot. Write --reason "..." with what you have checked.\n',
  ]);
  const released = await lists('release', id, '--reason', 'DPL moved to a file of its own', '--quiet');
  expect([released.code, released.err]).toEqual([0, '']);
  expect(released.out).toContain('0 added, 1 removed, 0 changed.');
  const { manifest } = JSON.parse((await lists('status', '--json')).out);
  expect(manifest.feeds[0].released).toMatchObject({
    reason: 'DPL moved to a file of its own',
    day: '2026-08-01',
  });
  expect(manifest.feeds[0].released.by).not.toBe('');
});

test('status: tables, ages, and a warning after seven days', async () => {
  await imported('2026-07-30', rows(1200));
  const fresh = await captured(['lists', 'status'], { today: '2026-08-08' });
  expect(fresh.out).toContain('1,200 entries, 0 problems.');
  expect(fresh.out).toMatch(
    /feed +as of +checked +parties +problems +file\ncsl +2026-07-30 +2026-08-01 \(7 days\) +1,200 +0 +csl-2026-07-30.json/,
  );
  expect(fresh.out).toMatch(/list +parties +names +left +from\nEL +1,200 +2,400 +0 +csl/);
  expect(fresh.out).not.toContain('Warning');
  const old = await captured(['lists', 'status', '--lang', 'fr'], { today: '2026-08-09' });
  expect(old.out).toContain(
    'Attention : non vérifié depuis plus de 7 jours : csl (8 jours). Mettez à jour : licet lists sync.',
  );
});

test('a list of one’s own: its day, and its falls', async () => {
  const own = path.join(home, 'Banned.csv');
  writeFileSync(own, 'name,country\nAmber Works,CN\nBasalt Trading,AE\n');
  const first = await lists('import', own, '--quiet');
  expect(first.out).toContain(
    'company:banned: Banned.csv, as of 2026-08-01: 2 parties, 2 names, 0 problems. Read as a list of your own. The file gives no day, so that of the import stands; --as-of gives another.',
  );
  writeFileSync(own, 'name,country\nAmber Works,CN\n');
  const less = await lists('import', own, '--quiet');
  expect(less.code).toBe(0);
  expect(less.out).toContain(
    'Read as a list of your own: COMPANY fell from 2 parties to 1; it is taken as it is.',
  );
});

test('bad input: layouts, days, feeds, files', async () => {
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(home, name), text);
    return path.join(home, name);
  };
  const csv = await lists(
    'import',
    write('consolidated.csv', 'source,alt_names,addresses,name\n'),
    '--quiet',
    '--lang',
    'fr',
  );
  expect(csv.code).toBe(2);
  expect(csv.err).toMatch(/^licet: consolidated.csv : le CSV de trade.gov ne peut pas être lu sûrement/);
  const page = await lists('import', write('page.html', '<html></html>'), '--quiet');
  expect(page.err).toMatch(/^licet: page.html: this is none of the list layouts that Licet reads/);
  const file = csl('2026-07-30', rows(2));
  const cut = await lists('import', write('cut.json', readFileSync(file, 'utf8').slice(0, -9)), '--quiet');
  expect([cut.code, cut.err]).toEqual([2, expect.stringMatching(/^licet: cut.json/)]);
  const day = await lists('import', file, '--as-of', '31/07/2026');
  expect([day.code, day.err]).toEqual([2, expect.stringContaining('YYYY-MM-DD')]);
  const feed = await lists('import', file, '--feed', 'cls', '--lang', 'fr');
  expect([feed.code, feed.err]).toEqual([2, expect.stringContaining("Il n'y a pas de liste « cls »")]);
  expect((await lists('import', path.join(home, 'none.json'), '--quiet')).err).toContain(
    'none.json: cannot be read (ENOENT)',
  );
  expect((await lists('release', 'abc', '--reason', 'x')).err).toContain(
    "No import waits under 'abc'. Waiting: -.",
  );
  expect((await lists('import')).code).toBe(2);
});

test('problems: what could not be read, with its place', async () => {
  await imported('2026-07-30', [...rows(3), { source: rows(1)[0]?.source ?? '', name: '' }]);
  const { out } = await lists('problems');
  expect(out).toMatch(/^csl {2}unread {2}results\[3\]/);
  expect(JSON.parse((await lists('problems', '--feed', 'csl', '--json')).out)).toHaveLength(1);
  expect((await lists('problems', '--feed', 'un', '--lang', 'fr')).out).toBe(
    "Aucun problème n'est consigné.\n",
  );
});

test('sync: from a publisher on this machine; a publisher that fails is told apart from bad data', async () => {
  const file = readFileSync(csl('2026-07-30', rows(3)));
  const server = createServer(({ url }, response) => {
    if (url === '/csl.json') response.end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feeds = [
    { feed: 'csl', url: `${url}/csl.json`, maxBytes: 100_000 },
    { feed: 'un', url: `${url}/un.xml`, maxBytes: 100_000 },
    { feed: 'meu', url: 'http://lists.example/meu.xml', maxBytes: 100_000 },
  ];
  writeFileSync(path.join(home, 'feeds.json'), JSON.stringify({ feeds }));
  try {
    const { code, out, err } = await lists('sync', '--feed', 'csl', '--feed', 'un');
    expect(code).toBe(1);
    expect(out).toContain('csl: csl.json, as of 2026-07-30: 3 parties');
    expect(err).toContain('Fetching csl\n');
    expect(err).toContain(
      `licet: un: ${url}/un.xml answered 404. Check the address in ${path.join(home, 'feeds.json')}`,
    );
    const insecure = await lists('sync', '--feed', 'meu', '--lang', 'fr', '--quiet');
    expect([insecure.code, insecure.err]).toEqual([
      2,
      "licet: meu : http://lists.example/meu.xml n'est pas une adresse HTTPS, et les listes ne sont récupérées que par HTTPS. Rien n'en a été pris.\n",
    ]);
  } finally {
    server.close();
  }
});

test('a damaged snapshot is told, not passed over', async () => {
  await imported('2026-07-30', rows(3));
  writeFileSync(path.join(home, 'lists', 'current.json'), '{}');
  const { code, err } = await lists('status', '--lang', 'fr');
  expect(code).toBe(2);
  expect(err).toMatch(/^licet: L'instantané \? est endommagé \(current.json names no snapshot\)/);
});
