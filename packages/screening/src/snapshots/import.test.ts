import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { expect, test } from 'vitest';
import type { ListedParty } from '../lists/party.ts';
import { activeOn } from './active-on.ts';
import { diffSnapshots } from './diff.ts';
import { placesIn } from './home.ts';
import { type Imported, importLists, releaseHeld } from './import.ts';
import { snapshotIndex } from './index-file.ts';
import type { KeptEntry } from './kept-entry.ts';
import { openSnapshot } from './open.ts';
import { listsStatus } from './status.ts';
import { entities, listFile, newHome, options, party, type Written } from './test/list-file.ts';

const take = (home: string, today: Iso, ...files: Written[]): Promise<Imported> =>
  importLists(
    files.map((file) => ({ path: listFile(home, file) })),
    options(home, today),
  );

const kinds = ({ outcomes }: Imported): string[] =>
  outcomes.map((one) => (one.kind === 'error' ? one.error.code : one.kind));
const names = (home: string): string[] => [...openSnapshot(home).entries()].map(({ name }) => name).sort();
const entryOf = (home: string, name: string): KeptEntry =>
  [...openSnapshot(home).entries()].find((one) => one.name === name) as KeptEntry;

test('before the first import there is no snapshot, and that is an error with the way out', () => {
  const home = newHome();
  expect(() => openSnapshot(home)).toThrow(/No list was ever imported .* licet lists sync/);
  expect(listsStatus(home, '2026-08-01')).toEqual({ feeds: [], held: [] });
});

test('an import becomes the newest snapshot, with counts, dates and hashes', async () => {
  const home = newHome();
  const first = party('EL', 'Amber Works', { aliases: [{ name: 'AW' }] });
  const result = await take(home, '2026-08-01', {
    date: '2026-07-31',
    parties: [first, party('SDN', 'Basalt Trading', { number: '17' })],
    problems: ['no name'],
  });
  expect(kinds(result)).toEqual(['taken']);
  const { manifest } = openSnapshot(home);
  expect(manifest.sources).toEqual({
    EL: { parties: 1, names: 2, delisted: 0, feeds: ['csl'] },
    SDN: { parties: 1, names: 1, delisted: 0, feeds: ['csl'] },
  });
  expect(manifest.feeds[0]).toMatchObject({ feed: 'csl', date: '2026-07-31', dateFrom: 'file', problems: 1 });
  expect(entryOf(home, 'Amber Works')).toMatchObject({ firstSeen: '2026-07-31', feeds: ['csl'] });
  expect(entryOf(home, 'Amber Works').id).toMatch(/^el-[0-9a-z]{6}$/);
  expect(openSnapshot(home).problems()).toEqual([
    { code: 'unread', feed: 'csl', place: 'line 0', message: 'no name' },
  ]);
  expect(openSnapshot(home).byId(entryOf(home, 'Basalt Trading').id)?.number).toBe('17');
  expect(openSnapshot(home).byId('el-zzzzzz')).toBeUndefined();
});

test('the same file again changes nothing; a dry run neither', async () => {
  const home = newHome();
  const file = { date: '2026-07-31', parties: entities('EL', 3) } as const;
  await take(home, '2026-08-01', file);
  const before = openSnapshot(home).manifest.id;
  expect(kinds(await take(home, '2026-08-02', file))).toEqual(['unchanged']);
  const dry = await importLists(
    [{ path: listFile(home, { date: '2026-08-02', parties: entities('EL', 4) }) }],
    options(home, '2026-08-02', { dryRun: true }),
  );
  expect(dry.changes).toEqual({ added: 1, removed: 0, changed: 0 });
  expect(openSnapshot(home).manifest.id).toBe(before);
  expect(readdirSync(placesIn(home).snapshots)).toEqual([before]);
});

test('exactly 2 % less is taken; more is held, and the old snapshot stays', async () => {
  const home = newHome();
  await take(home, '2026-08-01', { date: '2026-08-01', parties: entities('EL', 100) });
  expect(kinds(await take(home, '2026-08-02', { date: '2026-08-02', parties: entities('EL', 98) }))).toEqual([
    'taken',
  ]);
  const before = openSnapshot(home).manifest.id;
  const result = await take(home, '2026-08-03', { date: '2026-08-03', parties: entities('EL', 96) });
  expect(result.outcomes[0]).toMatchObject({
    kind: 'held',
    falls: [{ source: 'EL', what: 'parties', from: 98, to: 96 }],
  });
  expect(openSnapshot(home).manifest.id).toBe(before);
  expect(listsStatus(home, '2026-08-03').held).toHaveLength(1);
});

test('a source that is missing is held back, and released with a reason that stays', async () => {
  const home = newHome();
  await take(home, '2026-08-01', {
    date: '2026-08-01',
    parties: [...entities('EL', 60), ...entities('SDN', 1)],
  });
  const { outcomes } = await take(home, '2026-08-02', { date: '2026-08-02', parties: entities('EL', 60) });
  const [held] = listsStatus(home, '2026-08-03').held;
  expect(outcomes[0]).toMatchObject({
    kind: 'held',
    id: held?.id,
    falls: [{ source: 'SDN', from: 1, to: 0 }],
  });
  const by = { reason: ' SDN is imported from OFAC ', by: 'M. Durand' };
  await expect(
    releaseHeld(held?.id ?? '', { ...by, reason: ' ' }, options(home, '2026-08-03')),
  ).rejects.toThrow(/needs a reason/);
  await expect(releaseHeld('ffff', by, options(home, '2026-08-03'))).rejects.toThrow(
    /No import waits under 'ffff'/,
  );
  await releaseHeld(held?.id ?? '', by, options(home, '2026-08-03'));
  expect(openSnapshot(home).manifest.feeds[0]?.released).toEqual({
    reason: 'SDN is imported from OFAC',
    by: 'M. Durand',
    day: '2026-08-03',
    falls: [{ source: 'SDN', what: 'parties', from: 1, to: 0 }],
  });
  expect(listsStatus(home, '2026-08-03').held).toEqual([]);
  expect(openSnapshot(home).manifest.sources.SDN).toMatchObject({ parties: 0, delisted: 1 });
});

test("a company's own list may shrink, but not to nothing", async () => {
  const home = newHome();
  const own = (count: number): Written => ({
    layout: 'company-csv',
    name: 'Banned Parties.csv',
    parties: entities('COMPANY', count),
  });
  await take(home, '2026-08-01', own(10));
  expect(kinds(await take(home, '2026-08-02', own(2)))).toEqual(['taken']);
  expect(openSnapshot(home).manifest.feeds[0]?.feed).toBe('company:banned-parties');
  expect(kinds(await take(home, '2026-08-03', own(0)))).toEqual(['no-parties']);
});

test('what is refused outright: cut off, empty, older, dated ahead or otherwise, another layout', async () => {
  const home = newHome();
  await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 3) });
  const cut = listFile(home, { date: '2026-08-01', parties: entities('EL', 3) });
  writeFileSync(cut, readFileSync(cut, 'utf8').slice(0, -20));
  const ask = async (path: string, more: object = {}): Promise<string[]> =>
    kinds(await importLists([{ path, ...more }], options(home, '2026-08-01')));
  expect(await ask(cut)).toEqual(['truncated']);
  expect(await ask(listFile(home, { date: '2026-08-01', parties: [] }))).toEqual(['no-parties']);
  expect(await ask(listFile(home, { date: '2026-07-30', parties: entities('EL', 4) }))).toEqual([
    'older-list',
  ]);
  expect(await ask(listFile(home, { date: '2026-08-03', parties: entities('EL', 4) }))).toEqual([
    'dated-ahead',
  ]);
  const file = listFile(home, { date: '2026-08-01', parties: entities('EL', 4) });
  expect(await ask(file, { asOf: '2026-07-31' })).toEqual(['dated-otherwise']);
  expect(await ask(file, { feed: 'un' })).toEqual(['feed-layout']);
  expect(await ask(path.join(home, 'nowhere.json'))).toEqual(['unreadable']);
  await expect(importLists([{ path: file, feed: 'cls' }], options(home, '2026-08-01'))).rejects.toThrow(
    /There is no list 'cls'. Expected one of: csl, supplement-4/,
  );
  expect(names(home)).toHaveLength(3);
});

test('one broken file does not keep the others back', async () => {
  const home = newHome();
  const result = await take(
    home,
    '2026-08-01',
    { parties: [] },
    { layout: 'un-xml', parties: entities('UN', 2) },
    { layout: 'meu-json', parties: entities('MEU', 2) },
  );
  expect(kinds(result)).toEqual(['no-parties', 'taken', 'taken']);
  expect(openSnapshot(home).manifest.feeds.map(({ feed }) => feed)).toEqual(['meu', 'un']);
});

test('an entry that is gone is carried on, and found as of an earlier day', async () => {
  const home = newHome();
  const [amber, ...others] = entities('EL', 60) as [ListedParty, ...ListedParty[]];
  await take(home, '2026-08-01', { date: '2026-07-31', parties: [amber, ...others] });
  const { id } = entryOf(home, amber.name);
  await take(home, '2026-09-01', { date: '2026-08-30', parties: others });
  const gone = entryOf(home, amber.name);
  expect(gone).toMatchObject({ id, feeds: [], delisted: '2026-08-30' });
  expect(activeOn(gone, '2026-08-29')).toBe(true);
  expect(activeOn(gone, '2026-08-30')).toBe(false);
  expect(activeOn(gone, '2026-07-30')).toBe('unknown');

  await take(home, '2026-10-01', {
    date: '2026-09-30',
    parties: [{ ...amber, listed: '2026-09-15' }, ...others],
  });
  const back = entryOf(home, amber.name);
  expect(back).toMatchObject({ id, listed: '2026-09-15', firstSeen: '2026-09-30' });
  expect(back.earlier).toEqual([{ firstSeen: '2026-07-31', delisted: '2026-08-30' }]);
  const answers = (
    ['2026-07-30', '2026-08-01', '2026-08-30', '2026-09-14', '2026-09-15', '2026-10-05'] as const
  ).map((day) => activeOn(back, day));
  expect(answers).toEqual(['unknown', true, false, false, true, true]);
});

test('the snapshot of a day is the record of what was known then', async () => {
  const home = newHome();
  await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 60) });
  const first = openSnapshot(home).manifest.id;
  await take(home, '2026-09-01', { date: '2026-08-30', parties: entities('EL', 61) });
  expect(openSnapshot(home, { known: '2026-08-31' }).manifest.id).toBe(first);
  expect(openSnapshot(home, { known: '2026-09-01' }).size).toBe(61);
  expect(openSnapshot(home, { id: first.slice(0, 8) }).size).toBe(60);
  expect(() => openSnapshot(home, { known: '2026-07-31' })).toThrow(/the first snapshot is of 2026-08-01/);
  expect(() => openSnapshot(home, { id: 'xyz' })).toThrow(/There is no snapshot 'xyz'/);
});

test('the Entity List of two feeds becomes one, and disagreements are recorded', async () => {
  const home = newHome();
  const csl = [
    party('EL', 'Amber Works Co., Ltd.', {
      addresses: [{ country: 'CN' }],
      citation: '90 FR 100',
      requirement: 'For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)',
    }),
    party('EL', 'Basalt Trading', { countries: ['AE'], citation: '77 FR 5' }),
    party('EL', 'Basalt Trading', { countries: ['PK'], citation: '77 FR 5' }),
    party('EL', 'Cobalt Institute', { citation: '80 FR 7' }),
    party('EL', 'Only Here', { citation: '80 FR 9' }),
  ];
  const supplement = [
    party('EL', 'Amber Works Co. Ltd', {
      addresses: [{ text: '1 Harbor Road', country: 'CN' }],
      citation: '90 FR 100, 1/2/25',
      requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
      aliases: [{ name: 'Amber' }],
      listed: '2025-01-02',
    }),
    party('EL', 'Basalt Trading', { countries: ['PK'], citation: '77 FR 5; 90 FR 8' }),
    party('EL', 'Institute of Cobalt', { citation: '80 FR 7', aliases: [{ name: 'Cobalt Institute' }] }),
  ];
  await take(
    home,
    '2026-08-01',
    { date: '2026-07-31', parties: csl },
    { layout: 'supplement-4-json', date: '2026-07-09', parties: supplement },
  );
  const snapshot = openSnapshot(home);
  expect(snapshot.manifest.sources.EL?.parties).toBe(5);
  expect(entryOf(home, 'Amber Works Co. Ltd')).toMatchObject({
    feeds: ['supplement-4', 'csl'],
    addresses: [{ text: '1 Harbor Road', country: 'CN' }],
    requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
    also: [
      {
        feed: 'csl',
        requirement: 'For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)',
      },
    ],
    listed: '2025-01-02',
    firstSeen: '2026-07-09',
    footnote: '4',
  });
  expect(entryOf(home, 'Institute of Cobalt').feeds).toEqual(['supplement-4', 'csl']);
  const found = snapshot
    .problems()
    .map(({ code, place }) => `${code} ${place}`)
    .sort();
  expect(found).toContain('requirement-differs Amber Works Co. Ltd');
  expect(found).toContain('footnote-lost Amber Works Co. Ltd');
  expect(found).toContain('name-differs Institute of Cobalt');
  expect(found).toContain('in-one-feed-only Only Here');
  // A newer csl alone is joined with the supplement that is there.
  await take(home, '2026-08-03', { date: '2026-08-02', parties: csl });
  expect(entryOf(home, 'Amber Works Co. Ltd').feeds).toEqual(['supplement-4', 'csl']);
});

test('namesakes that cannot be told apart are all kept', async () => {
  const home = newHome();
  await take(
    home,
    '2026-08-01',
    { date: '2026-07-31', parties: [party('EL', 'Hanif', { citation: '1 FR 1' })] },
    {
      layout: 'supplement-4-json',
      date: '2026-07-09',
      parties: [party('EL', 'Hanif', { citation: '2 FR 2' }), party('EL', 'Hanif', { citation: '3 FR 3' })],
    },
  );
  expect(openSnapshot(home).size).toBe(3);
  expect(
    openSnapshot(home)
      .problems()
      .map(({ code }) => code),
  ).toEqual(['not-merged', 'not-merged', 'not-merged']);
});

test('a damaged snapshot is an error, never an answer', async () => {
  const damage = async (file: string, change: (text: string) => string): Promise<void> => {
    const home = newHome();
    await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 3) });
    const folder = path.join(placesIn(home).snapshots, openSnapshot(home).manifest.id);
    const target = path.join(folder, file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
    expect(() => openSnapshot(home)).toThrow(expect.objectContaining({ code: 'snapshot-damaged' }));
  };
  await damage('parties.jsonl', (text) => text.replace('Amber', 'Ambre'));
  await damage('parties.jsonl', (text) => text.split('\n').slice(1).join('\n'));
  await damage('manifest.json', (text) => text.replace('"entries": 3', '"entries": 2'));
  await damage('manifest.json', () => 'null');
  await damage('../../current.json', () => '{}');
});

test('the diff says what was added, removed and changed, and in what', async () => {
  const home = newHome();
  const rest = entities('EL', 100);
  const amber = party('EL', 'Amber Bay', { citation: '1 FR 1' });
  await take(home, '2026-08-01', { date: '2026-07-31', parties: [amber, ...rest] });
  const before = openSnapshot(home);
  const { changes } = await take(home, '2026-08-02', {
    date: '2026-08-01',
    parties: [
      {
        ...amber,
        citation: '2 FR 2',
        requirement: 'For all items subject to the EAR. (See § 734.9(e)(2) of the EAR)4',
        aliases: [{ name: 'AB' }],
      },
      party('EL', 'Quartz Holding'),
      ...rest.slice(1),
    ],
  });
  const diff = diffSnapshots(before, openSnapshot(home));
  expect(changes).toEqual({ added: 1, removed: 1, changed: 1 });
  expect(diff.added.map(({ name }) => name)).toEqual(['Quartz Holding']);
  expect(diff.removed.map(({ name }) => name)).toEqual([rest[0]?.name]);
  expect(diff.changed.map(({ after, what }) => [after.name, what])).toEqual([
    ['Amber Bay', ['alias', 'requirement', 'footnote', 'citation']],
  ]);
  expect(diffSnapshots(before, before)).toEqual({ added: [], removed: [], changed: [] });
});

test('a crash at any stage leaves what was there, and the next import works', async () => {
  for (const crash of ['reading', 'comparing', 'indexing', 'saving'] as const) {
    const home = newHome();
    await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 60) });
    const before = openSnapshot(home).manifest.id;
    const file = listFile(home, { date: '2026-08-01', parties: entities('EL', 61) });
    const dies = importLists([{ path: file }], {
      ...options(home, '2026-08-02'),
      onStep: ({ stage }) => {
        if (stage === crash) throw new Error('crash');
      },
    });
    await expect(dies).rejects.toThrow('crash');
    expect(openSnapshot(home).manifest.id).toBe(before);
    expect(kinds(await importLists([{ path: file }], options(home, '2026-08-02')))).toEqual(['taken']);
    expect(openSnapshot(home).size).toBe(61);
    expect(existsSync(placesIn(home).lock)).toBe(false);
  }
});

test('a process that is killed while it imports leaves what was there, and its lock is taken over', async () => {
  const home = newHome();
  await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 60) });
  const before = openSnapshot(home).manifest.id;
  const file = listFile(home, { date: '2026-08-01', parties: entities('EL', 61) });
  const script = `
    const { importLists } = await import(${JSON.stringify(new URL('./import.ts', import.meta.url).href)});
    const { openTestList } = await import(${JSON.stringify(new URL('./test/list-file.ts', import.meta.url).href)});
    await importLists([{ path: process.argv[1] }], {
      home: process.argv[2],
      today: '2026-08-02',
      openList: openTestList,
      onStep: ({ stage }) => stage === 'saving' && process.kill(process.pid, 'SIGKILL'),
    });`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script, file, home]);
  expect(signal).toBe('SIGKILL');
  expect(existsSync(placesIn(home).lock)).toBe(true);
  expect(openSnapshot(home).manifest.id).toBe(before);
  expect(kinds(await importLists([{ path: file }], options(home, '2026-08-02')))).toEqual(['taken']);
  expect(readdirSync(placesIn(home).snapshots)).toHaveLength(2);
});

test('a snapshot that was complete but not yet in use is made again', async () => {
  const home = newHome();
  const { current } = placesIn(home);
  await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 60) });
  const before = readFileSync(current);
  const file = listFile(home, { date: '2026-08-01', parties: entities('EL', 61) });
  await importLists([{ path: file }], options(home, '2026-08-02'));
  const { id } = openSnapshot(home).manifest;
  writeFileSync(current, before);
  expect(openSnapshot(home).size).toBe(60);
  await importLists([{ path: file }], options(home, '2026-08-02'));
  expect(openSnapshot(home).manifest.id).toBe(id);
});

test('the index lies beside the parties; a damaged or foreign one is built again', async () => {
  const home = newHome();
  await take(home, '2026-08-01', { date: '2026-07-31', parties: entities('EL', 3) });
  const snapshot = openSnapshot(home);
  const file = path.join(snapshot.folder, 'index.bin');
  const whole = readFileSync(file);
  for (const bytes of [
    whole.subarray(0, -1),
    Buffer.from('x'),
    Buffer.concat([Buffer.alloc(64, 48), whole.subarray(64)]),
  ]) {
    writeFileSync(file, bytes);
    expect(snapshotIndex(snapshot).nameEntry).toHaveLength(3);
    expect(readFileSync(file).equals(whole)).toBe(true);
  }
});

test('a home that cannot be written is told', async () => {
  const file = listFile(newHome(), { parties: entities('EL', 2) });
  await expect(importLists([{ path: file }], options(path.join(file, 'home'), '2026-08-01'))).rejects.toThrow(
    expect.objectContaining({ code: 'unwritable' }),
  );
});

test('two processes that import at once: one works, the other is told', async () => {
  const home = newHome();
  const file = listFile(home, { parties: entities('EL', 60) });
  const both = await Promise.allSettled([
    importLists([{ path: file }], options(home, '2026-08-01')),
    importLists([{ path: file }], options(home, '2026-08-01')),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'locked' } });
  expect(openSnapshot(home).size).toBe(60);
});

test('a damaged copy of a list stops an import, and is made good by the file of that list', async () => {
  const home = newHome();
  const file = listFile(home, { date: '2026-07-31', parties: entities('EL', 60) });
  await importLists([{ path: file }], options(home, '2026-08-01'));
  const { files } = placesIn(home);
  const copy = path.join(files, readdirSync(files)[0] ?? '', 'EL.jsonl');
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('Amber', 'Ambre'));
  const more = { path: listFile(home, { layout: 'un-xml', parties: entities('UN', 2) }) };
  await expect(importLists([more], options(home, '2026-08-02'))).rejects.toThrow(
    /The kept copy of the list csl is damaged .* --feed csl/,
  );
  expect(openSnapshot(home).size).toBe(60);
  expect(kinds(await importLists([{ path: file }], options(home, '2026-08-02')))).toEqual(['unchanged']);
  expect(kinds(await importLists([more], options(home, '2026-08-02')))).toEqual(['taken']);
});
