import { countryByCode } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { expect, test } from 'vitest';
import { GROUPS, membersOf, readPlaces } from './places.ts';

test('places are read once each, and what names none is told', () => {
  expect(readPlaces('CN,HK,CN,ZZ,D:5', ['FR'], { groups: true })).toEqual({
    places: ['CN', 'HK', 'D:5'],
    unknown: ['ZZ'],
  });
  expect(readPlaces('D:5', ['FR'])).toEqual({ places: ['FR'], unknown: ['D:5'] });
  expect(readPlaces(null, ['FR'])).toEqual({ places: ['FR'], unknown: [] });
});

test('members of a group follow the day', () => {
  expect(membersOf('D:5', '2024-05-29', '2026-09-01')).toContain('CY');
  expect(membersOf('D:5', '2024-05-30', '2026-09-01')).not.toContain('CY');
  expect(membersOf('A:1', '2026-09-01', '2026-09-01')).not.toContain('US');
});

test('every member of a group is a country of the catalog', () => {
  for (const { id, members, changes } of law.pack.sets.filter(({ id }) => GROUPS.includes(id)))
    for (const code of [...members, ...changes.map((change) => change.code)])
      expect(countryByCode(code), `${id} ${code}`).toBeDefined();
});
