import { expect, test } from 'vitest';
import type { Layout } from '../lists/read/reader.ts';
import type { SourceId } from '../lists/sources.ts';
import { checkedFeed, feedOf } from './feed-names.ts';

test.each<[string, Layout, SourceId[], string]>([
  ['consolidated.json', 'trade-gov', ['EL', 'SDN'], 'csl'],
  ['title-15.xml', 'supplement-4-xml', ['EL'], 'supplement-4'],
  ['title-15.xml', 'supplement-4-xml', ['MEU'], 'meu'],
  ['title-15.xml', 'supplement-4-xml', ['EL', 'MEU', 'UVL'], 'part-744'],
  ['SDN_ADVANCED.XML', 'ofac-xml', ['SDN'], 'ofac-sdn'],
  ['CONS_ADVANCED.XML', 'ofac-xml', ['SSI', 'CMIC'], 'ofac-consolidated'],
  ['Banned (2026).csv', 'company-csv', ['COMPANY'], 'company:banned-2026'],
  ['entities.ftm.json', 'ftm', ['OTHER'], 'ftm:entities'],
])('%s (%s, %s) is %s', (file, layout, sources, feed) => {
  expect(feedOf(file, layout, sources, undefined)).toBe(feed);
  expect(feedOf(file, layout, sources, feed)).toBe(feed);
});

test('files whose names cannot be told apart in plain letters do not become one feed', () => {
  const feeds = ['禁止.csv', '名单.csv', 'list.csv', `${'a'.repeat(50)}.csv`, `${'a'.repeat(51)}.csv`].map(
    (file) => checkedFeed(feedOf(file, 'company-csv', ['COMPANY'], undefined)),
  );
  expect(new Set(feeds).size).toBe(feeds.length);
  expect(feeds[0]).toMatch(/^company:list-[0-9a-f]{6}$/);
});

test('a name that does not fit the file is refused', () => {
  expect(feedOf('a.csv', 'company-csv', ['COMPANY'], 'company:banned')).toBe('company:banned');
  expect(() => feedOf('a.xml', 'ofac-xml', ['SSI'], 'ofac-sdn')).toThrow(
    "a.xml: a file of the layout ofac-xml is not the list 'ofac-sdn'. Expected: ofac-consolidated.",
  );
  expect(() => feedOf('a.csv', 'company-csv', ['COMPANY'], 'ftm:a')).toThrow(/Expected: company:a/);
  for (const bad of ['cls', 'company:', 'company:../x', 'company:A', 'constructor'])
    expect(() => checkedFeed(bad)).toThrow(/There is no list/);
});
