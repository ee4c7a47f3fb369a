import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { feedAddresses } from './feed-config.ts';
import { placesIn } from './home.ts';
import type { Imported } from './import.ts';
import { openSnapshot } from './open.ts';
import { listsStatus } from './status.ts';
import { type SyncOptions, syncLists } from './sync.ts';
import { entities, listFile, newHome, options, type Written } from './test/list-file.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A publisher with one file behind each path; asked again with its ETag, it says that nothing changed. */
async function publisher(files: Readonly<Record<string, string>>): Promise<string> {
  server = createServer(({ url = '', headers }, response) => {
    const body = files[url];
    const etag = `"${body?.length}"`;
    if (body === undefined) response.writeHead(404).end();
    else if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(body);
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const configured = (home: string, feeds: readonly object[]): void => {
  mkdirSync(home, { recursive: true });
  writeFileSync(placesIn(home).config, JSON.stringify({ feeds }));
};

const sync = (home: string, more: Partial<SyncOptions> = {}): Promise<Imported> =>
  syncLists({
    ...options(home, '2026-08-01'),
    patience: { firstPause: 1, longestPause: 5, silence: 2000, whole: 5000 },
    ...more,
  });

const kinds = ({ outcomes }: Imported): string[] =>
  outcomes.map((one) =>
    one.kind === 'error' ? `${one.file}: ${one.error.code}` : `${one.version.feed}: ${one.kind}`,
  );

const text = (home: string, file: Written): string => readFileSync(listFile(home, file), 'utf8');

test('what came is imported; the second time it is unchanged, and was checked that day', async () => {
  const home = newHome();
  const url = await publisher({
    '/csl.json': text(home, { parties: entities('EL', 3), date: '2026-07-31' }),
    '/un.xml': text(home, { layout: 'un-xml', parties: entities('UN', 2) }),
  });
  configured(home, [
    { feed: 'csl', url: `${url}/csl.json`, maxBytes: 10_000 },
    { feed: 'un', url: `${url}/un.xml`, maxBytes: 10_000 },
    { feed: 'ofac-sdn', url: `${url}/none`, maxBytes: 10_000, byDefault: false },
  ]);
  expect(kinds(await sync(home))).toEqual(['csl: taken', 'un: taken']);
  expect(openSnapshot(home).manifest.feeds.map(({ file }) => file)).toEqual(['csl.json', 'un.xml']);
  expect(kinds(await sync(home, { today: '2026-08-12' }))).toEqual(['csl: unchanged', 'un: unchanged']);
  expect(listsStatus(home, '2026-08-14').feeds.map(({ checked, age }) => [checked, age])).toEqual([
    ['2026-08-12', 2],
    ['2026-08-12', 2],
  ]);
  expect(kinds(await sync(home, { feeds: ['ofac-sdn'] }))).toEqual(['ofac-sdn: download-refused']);
  await expect(sync(home, { feeds: ['xyz'] })).rejects.toThrow(
    /There is no list 'xyz'. Expected one of: csl, un/,
  );
});

test('a publisher that sends something else harms nobody else', async () => {
  const home = newHome();
  const url = await publisher({
    '/csl.json': '"<html>Sorry</html>"',
    '/un.xml': text(home, { layout: 'un-xml', parties: entities('UN', 2) }),
    '/other': text(home, { layout: 'meu-json', parties: entities('MEU', 2) }),
  });
  configured(home, [
    { feed: 'csl', url: `${url}/csl.json`, maxBytes: 10_000 },
    { feed: 'un', url: `${url}/un.xml`, maxBytes: 10_000 },
    { feed: '1260h', url: `${url}/other`, maxBytes: 10_000 },
    { feed: 'ofac-sdn', url: `${url}/un.xml`, maxBytes: 10 },
  ]);
  expect(kinds(await sync(home))).toEqual([
    'csl.json: truncated',
    'un: taken',
    'other: feed-layout',
    'ofac-sdn: too-large',
  ]);
});

test('the eCFR is asked for the day up to which it is current', async () => {
  const home = newHome();
  const titles = { titles: [{ number: 15, up_to_date_as_of: '2026-07-30' }] };
  const url = await publisher({
    '/titles.json': JSON.stringify(titles),
    '/full/2026-07-30/title-15.xml?part=744': text(home, {
      layout: 'supplement-4-xml',
      parties: entities('EL', 2),
    }),
    '/none.json': '{"titles": [{"number": 15, "up_to_date_as_of": "soon"}]}',
  });
  const feed = { feed: 'supplement-4', url: `${url}/full/{day}/title-15.xml?part=744`, maxBytes: 10_000 };
  configured(home, [{ ...feed, day: { url: `${url}/titles.json`, title: 15 } }]);
  expect(kinds(await sync(home))).toEqual(['supplement-4: taken']);
  expect(openSnapshot(home).manifest.feeds[0]).toMatchObject({ date: '2026-07-30', dateFrom: 'given' });
  configured(home, [{ ...feed, day: { url: `${url}/none.json`, title: 15 } }]);
  const broken = await sync(home);
  expect(broken.outcomes[0]).toMatchObject({
    error: { message: expect.stringContaining('names no day for title 15') },
  });
});

test('the addresses that Licet ships are all HTTPS; those of the home replace them, and are checked', () => {
  const home = newHome();
  const places = placesIn(home);
  for (const { url, day } of feedAddresses(places))
    for (const one of [url, day?.url ?? url]) expect(new URL(one).protocol).toBe('https:');
  for (const [config, message] of [
    ['{', /feeds.json: this is no JSON/],
    ['[]', /expected { "feeds": \[...\] }/],
    ['{"feeds": [{"url": "https://a.example"}]}', /feeds\[0\]: expected feed: a name, found undefined/],
    ['{"feeds": [{"feed": "csl", "url": "a"}]}', /expected url: an address, found "a"/],
    ['{"feeds": [{"feed": "csl", "url": "https://a.example", "maxBytes": "1"}]}', /expected maxBytes/],
    ['{"feeds": [{"feed": "csl", "url": "https://a.example/{day}", "maxBytes": 1}]}', /expected day/],
    ['{"feeds": [{"feed": "cls", "url": "https://a.example", "maxBytes": 1}]}', /There is no list 'cls'/],
  ] as const) {
    writeFileSync(path.join(home, 'feeds.json'), config);
    expect(() => feedAddresses(places)).toThrow(message);
  }
});
