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
  ['禁止.csv', 'company-csv', ['COMPANY'], 'company:list'],
])('%s (%s, %s) is %s', (file, layout, sources, feed) => {
  expect(feedOf(file, layout, sources, undefined)).toBe(feed);
  expect(feedOf(file, layout, sources, feed)).toBe(feed);
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
