import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { captured } from './test/captured.ts';

const json = async (...argv: string[]) => {
  const { code, out } = await captured([...argv, '--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
};

test('history: stretches without gaps, from the beginning to today, each with its cause', async () => {
  const stretches = await json('history', '--item', 'H20', '--to', 'CN');
  expect(stretches[0].on).toBe('2022-08-26');
  expect(stretches.at(-1).to).toBe('2026-09-21');
  for (const [i, stretch] of stretches.entries())
    if (i > 0) {
      expect(stretch.on).toBe(stretches[i - 1].to);
      expect(stretch.by.length).toBeGreaterThan(0);
    }
});

test('history: a ribbon with years and legend, and a picture that stands alone', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'licet-')), 'h20.svg');
  const { out } = await captured(['history', '--item', 'H20', '--to', 'CN', '--svg', file]);
  expect(out.split('\n')[1]).toHaveLength(80);
  expect(out).toContain('|2025');
  expect(out).toMatch(/2025-04-09 \.\. 2026-09-20 +License required/);
  const picture = readFileSync(file, 'utf8');
  expect(picture).toMatch(/^<svg [^>]*role="img"/);
  expect(picture).toContain('NVIDIA H20 SXM5 96GB to China');
  expect(picture).toContain('2025-04-09');
  const refused = await captured(['history', '--item', 'H20', '--to', 'CN', '--svg', '/nowhere/h20.svg']);
  expect(refused.code).toBe(2);
});

test('history: days in the wrong order are refused', async () => {
  const { code, err } = await captured([
    ...['history', '--item', 'H20', '--to', 'CN', '--from-day', '2025-01-01', '--to-day', '2024-01-01'],
  ]);
  expect(code).toBe(2);
  expect(err).toContain('2025-01-01 is not before 2024-01-01');
});

test('headroom: nearest first, without a destination', async () => {
  const limits = await json('headroom', '--item', 'RTX 5090D', '--on', '2026-02-01');
  const relative = limits.map((one: { distance: number; threshold: number }) =>
    Math.abs(one.distance / one.threshold),
  );
  expect(relative).toEqual(relative.toSorted((a: number, b: number) => a - b));
  expect((await captured(['headroom', '--item', 'RTX 5090D'])).out).toContain('short of 4,800');
});

test('diff: rules, sets and chips', async () => {
  const changes = await json('diff', '--from', '2022-12-01', '--to-day', '2023-12-01');
  expect(changes.rules.map((one: { rule: string }) => one.rule)).toContain('774/3A090.b');
  const chips = new Map(changes.chips.map((one: { chip: string }) => [one.chip, one]));
  expect(chips.get('NVIDIA A800 SXM4 80GB')).toMatchObject({
    before: { outcome: 'nlr' },
    after: { outcome: 'license-required' },
  });
  const { out } = await captured(['diff', '--from', '2022-12-01', '--to-day', '2023-12-01', '--lang', 'fr']);
  expect(out).toContain('Puces dont la réponse a changé, vers Chine');
  expect((await captured(['diff', '--from', '2023-12-01', '--to-day', '2022-12-01'])).code).toBe(2);
});

test('rules: the tree, one rule, and what is nearest to a slip', async () => {
  expect((await json('rules')).map((one: { part: string }) => one.part)).toContain('774');
  const rule = await json('rules', '774/3A090.b-parameters');
  expect(rule.versions[0]).toMatchObject({ from: '2023-11-17', confidence: 'P', authority: 'regulation' });
  expect(rule.versions[0].says).toContain('performance density');
  const slip = await captured(['rules', '774/3A09']);
  expect(slip.code).toBe(2);
  expect(slip.err).toBe(
    "licet: rule: there is no rule '774/3A09'. Nearest: 774/3A090.a, 774/3A090.b, 774/3A090.c.\n",
  );
});

test('rules --facts: stable names with units and presumptions', async () => {
  const facts = await json('rules', '--facts');
  const byName = new Map(facts.map((one: { name: string }) => [one.name, one]));
  expect(byName.get('item.dieArea')).toMatchObject({ type: 'number', unit: 'mm2', presumed: null });
  expect(byName.get('party.parent')).toMatchObject({ presumed: '= party.hq' });
});

test('chips: all, one with its sources, a server, and a slip', async () => {
  expect((await json('chips')).length).toBeGreaterThan(100);
  expect((await json('chips', 'H20')).name).toBe('NVIDIA H20 SXM5 96GB');
  expect((await json('chips', '8x', 'H200')).contains[0]).toMatchObject({ quantity: 8 });
  expect((await captured(['chips', 'H20'])).out).toContain('item.dieArea  814 [S]');
  expect((await captured(['chips', 'H2O'])).code).toBe(2);
});

test('record: filtered by chip, country, day and category', async () => {
  const events = await json('record', '--chip', 'H20', '--since', '2025-04-09', '--category', 'us-policy');
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) {
    expect(event.category).toBe('us-policy');
    expect(event.date >= '2025-04-09').toBe(true);
    expect(event.chips).toContain('NVIDIA H20');
  }
  const slip = await captured(['record', '--category', 'policy']);
  expect(slip.code).toBe(2);
  expect(slip.err).toMatch(/^licet: category: there is no 'policy'\. Nearest: .+, .+, .+\.\n$/);
});

test('coverage: every provision has a status; open questions have readings', async () => {
  const { provisions, verifiedThrough } = await json('coverage');
  expect(verifiedThrough).toMatch(/^2026-/);
  expect(provisions.length).toBeGreaterThan(10);
  const open = await json('coverage', '--open');
  expect(open.map((one: { id: string }) => one.id)).toContain('tf32');
  for (const one of open) expect(one.readings.length).toBeGreaterThan(1);
});

test('help and version answer at once', async () => {
  const { code, out } = await captured([]);
  expect(code).toBe(0);
  for (const name of [
    'check',
    'ask',
    'history',
    'headroom',
    'diff',
    'rules',
    'chips',
    'record',
    'coverage',
    'batch',
  ])
    expect(out).toContain(`  ${name}`);
  expect((await captured(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
