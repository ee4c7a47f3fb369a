import { describe, expect, test } from 'vitest';
import { citationOf } from './citation.ts';
import { addressesOf, entityCell, nameAndAddress } from './entity-cell.ts';
import { countryNamed, countryOf } from './place.ts';

describe('a name and an address in one text', () => {
  test.each([
    ['Kestrel, 12 Mill Road, Riga, Latvia.', 'Kestrel', '12 Mill Road, Riga, Latvia.'],
    ['Kestrel Co., Ltd., 12 Mill Road', 'Kestrel Co., Ltd.', '12 Mill Road'],
    ['Kestrel Optics, LLC, Mill Road', 'Kestrel Optics, LLC', 'Mill Road'],
    ['Kestrel (Shanghai, China) Inc., Pudong', 'Kestrel (Shanghai, China) Inc.', 'Pudong'],
    ['Kestrel (a.k.a., Falcon, Address: 1 Mill Road, Riga)', 'Kestrel (a.k.a., Falcon', '1 Mill Road, Riga'],
    ['Kestrel; 12 Mill Road', 'Kestrel', '12 Mill Road'],
    ['Kestrel Ltd.', 'Kestrel Ltd.', undefined],
    ['Kestrel Optics.', 'Kestrel Optics', undefined],
  ])('%s', (text, name, address) => {
    expect(nameAndAddress(text)).toEqual({ name, ...(address !== undefined && { address }) });
  });

  test('a unit is part of the name, and the name without it is told, for it could be a building', () => {
    expect(nameAndAddress('Kestrel University, Paint Institute, Riga')).toEqual({
      name: 'Kestrel University, Paint Institute',
      shorter: 'Kestrel University',
      address: 'Riga',
    });
    expect(nameAndAddress('Kestrel, World Trade Center, Riga').name).toBe('Kestrel');
  });

  test('a text without end takes no time', () => {
    expect(nameAndAddress('Co., '.repeat(200_000)).address).toBeUndefined();
    expect(
      entityCell({ name: 'a', aliases: ['Co., '.repeat(200_000)] }, 'CN', () => {}).aliases,
    ).toHaveLength(1);
  });
});

describe('addresses', () => {
  test.each([
    ['1 Mill Road, Riga, Latvia; and Dubai U.A.E.', 'AE', ['LV', 'AE']],
    ['Tver, Russia 115583; Minsk, Belarus.', undefined, ['RU', 'BY']],
    // Only the last words are read; without a country there, the heading holds.
    ['12 Mill Road', 'CN', ['CN']],
    ['12 Mill Road, QC', undefined, [undefined]],
    ['Yalta, Crimea Region of Ukraine', 'UA', ['UA']],
  ])('%s', (text, heading, countries) => {
    expect(addressesOf(text, heading).map(({ country }) => country)).toEqual(countries);
  });
});

describe('an alias', () => {
  const aliases = (alias: string, name = 'Merlin Works', heading = 'LV') =>
    entityCell({ name, aliases: [alias] }, heading, () => {}).aliases.map((each) => each.name);

  test.each([
    ['Falcon Ltd. 5 Dove Ave., Riga, Latvia', ['Falcon Ltd.']],
    ['M.A.G. Falcon, 5 Dove Ave., Riga, Latvia; and 6 Dove Ave., Riga, Latvia', ['M.A.G. Falcon']],
    ['Riga, Latvia', []],
    ['Latvia', []],
    ['Falcon Group (Latvia)', ['Falcon Group (Latvia)']],
    ['Falcon Co., Ltd. (Latvia)', ['Falcon Co., Ltd. (Latvia)']],
    ['Falcon University, Institute of Paint', ['Falcon University, Institute of Paint']],
    ['Pasit, AO', ['Pasit, AO']],
    ['Works, Latvia', ['Works']],
  ])('%s', (alias, expected) => {
    expect(aliases(alias)).toEqual(expected);
  });
});

test('countries by code, name and habit of the lists; nothing by likeness', () => {
  expect(
    ['CN', 'UK', 'PRC', 'Burma', 'TURKIYE', 'REGION: WEST BANK', "CHINA, PEOPLE'S REPUBLIC OF"].map(
      countryOf,
    ),
  ).toEqual(['CN', 'GB', 'CN', 'MM', 'TR', 'PS', 'CN']);
  expect(['Chine town', 'AN', 'Dubai', 'Korea', '', '()'].map(countryOf)).toEqual(Array(6).fill(undefined));
  expect(['CA', 'Canada', 'UK'].map(countryNamed)).toEqual([undefined, 'CA', 'GB']);
});

test.each([
  ['76 FR 71869, 11/21/11', '76 FR 71869', '2011-11-21'],
  ['85 FR 83799, 12/23/2020', '85 FR 83799', '2020-12-23'],
  ['89 FR 222 5/6/24.\n87 FR 12,345,\n3/4/22', '89 FR 222; 87 FR 12345', '2022-03-04'],
  ['60 F.R. 31140 6/14/95 and 59 F.R. 100 1/3/94', '60 FR 31140; 59 FR 100', '1994-01-03'],
  ['84 FR 22963 preview citation details, 5/21/19', '84 FR 22963', '2019-05-21'],
  ['62 FR 35334, 6/30/97', '62 FR 35334', '1997-06-30'],
  ['87 FR 1, 2/30/22', '87 FR 1', undefined],
])('citation %s', (text, citation, listed) => {
  expect(citationOf(text, () => {})).toEqual({ citation, ...(listed !== undefined && { listed }) });
});
