import type { Iso } from '@licet/engine';
import { expect, test } from 'vitest';
import { asked, removed, stated } from './changes.ts';
import { understand } from './understand.ts';

const today = '2026-11-22' as Iso;
type Change = (params: URLSearchParams) => Readonly<Record<string, string | undefined>>;

/** The address after a change. */
function after(query: string, change: Change): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change(params)))
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  return decodeURIComponent(params.toString()).replaceAll('+', ' ');
}

test('a part that words said is changed beside them, and taken away without touching them', () => {
  const q = 'q=H20 to China, parent in China';
  expect(after(q, (params) => stated(params, 'to', 'SG', today))).toBe(`${q}&to=SG`);
  expect(after(q, (params) => removed(params, 'parent', today))).toBe(`${q}&without=parent`);
  expect(after(`${q}&without=parent`, (params) => stated(params, 'parent', 'SG', today))).toBe(
    `${q}&parent=SG`,
  );
});

test('new words prevail where they speak, and leave the rest', () => {
  expect(
    after('q=H20 to China&to=SG&consignee=Northwind&reading=text&without=item', (params) =>
      asked(params, ' L20 to Vietnam ', today),
    ),
  ).toBe('q=L20 to Vietnam&consignee=Northwind&reading=text');
});

test('figures belong to their item', () => {
  const params = new URLSearchParams('item=H20&item.tpp=3000&item.quantity=8&to=CN&party.denied=no');
  expect(after(params.toString(), (all) => stated(all, 'item', 'H200', today))).toBe(
    'item=H200&item.quantity=8&to=CN&party.denied=no',
  );
  expect(after(params.toString(), (all) => asked(all, 'H200 to CN', today))).toBe(
    'item.quantity=8&party.denied=no&q=H200 to CN',
  );
});

test('an answer goes where the field of the same thing is; that nobody can tell is said of the fact', () => {
  expect(after('to=CN', (params) => stated(params, 'party.hq', 'SG', today))).toBe('to=CN&hq=SG');
  expect(after('to=CN&hq=SG', (params) => stated(params, 'party.hq', '?', today))).toBe('to=CN&party.hq=?');
  expect(after('to=CN&party.hq=?', (params) => stated(params, 'hq', 'SG', today))).toBe('to=CN&hq=SG');
});

test('what was taken away stays away', () => {
  const params = new URLSearchParams(after('q=H20 to Korea, 8 units', (all) => removed(all, 'to', today)));
  expect(understand(params, today, 'en')).toMatchObject({ missing: ['to'], fields: { item: 'H20' } });
});
