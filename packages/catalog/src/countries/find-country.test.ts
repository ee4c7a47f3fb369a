import { expect, test } from 'vitest';
import { countries } from './countries.ts';
import { findCountry } from './find-country.ts';

function codeFound(text: string): string {
  const finding = findCountry(text);
  return finding.status === 'found' ? finding.item.code : finding.status;
}

test.each([
  ['CN', 'CN'],
  ['cn', 'CN'],
  ['china', 'CN'],
  ['Chine', 'CN'],
  ['la Chine', 'CN'],
  ['PRC', 'CN'],
  ["People's Republic of China", 'CN'],
  ['mainland China', 'CN'],
  ['Hong Kong', 'HK'],
  ['HK', 'HK'],
  ['China, Hong Kong', 'HK'],
  ['Macau', 'MO'],
  ['Macao', 'MO'],
  ['UAE', 'AE'],
  ['Émirats arabes unis', 'AE'],
  ['Emirats arabes unis', 'AE'],
  ['UK', 'GB'],
  ['South Korea', 'KR'],
  ['Korea, South', 'KR'],
  ['Burma', 'MM'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Ivory Coast', 'CI'],
  ["côte d'ivoire", 'CI'],
  ['St. Lucia', 'LC'],
  ['Trinidad and Tobago', 'TT'],
  ['the Netherlands', 'NL'],
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
  ['Kosovo', 'XK'],
])('%s is %s', (text, code) => {
  expect(codeFound(text)).toBe(code);
});

test.each([
  ['Chnia', ['China']],
  ['Singapur', ['Singapore']],
  ['Korea', ['South Korea', 'North Korea']],
  ['Corée', ['South Korea', 'North Korea']],
  ['Congo', ['Congo - Kinshasa', 'Congo - Brazzaville']],
])('%s is asked about: %j', (text, suggestions) => {
  expect(findCountry(text)).toMatchObject({ status: 'ask', suggestions });
});

test.each(['Dubai', 'EU', 'xx', 'ZZ', '', 'x'.repeat(10_000)])('%.20j is no country', (text) => {
  expect(findCountry(text)).toMatchObject({
    status: 'unknown',
    nearest: [expect.any(String), expect.any(String), expect.any(String)],
  });
});

test('how it was found is told', () => {
  expect(findCountry('ae')).toMatchObject({ how: 'code' });
  expect(findCountry('Chine')).toMatchObject({ how: 'name' });
  expect(findCountry('PRC')).toMatchObject({ how: 'alias' });
});

test('every code, name and alias finds its own country and no other', () => {
  const lost = countries.flatMap((country) =>
    [country.code, country.code.toLowerCase(), country.en, country.fr, ...(country.aliases ?? [])].filter(
      (text) => codeFound(text) !== country.code,
    ),
  );
  expect(lost).toEqual([]);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is no country', (text) => {
  expect(findCountry(text).status).toBe('unknown');
});
