import type { Iso } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedParty } from '../lists/party.ts';
import type { Combined } from './combine.ts';
import { carryOver } from './identity.ts';
import type { KeptEntry } from './kept-entry.ts';
import { party } from './test/list-file.ts';

const combined = (parties: readonly ListedParty[], date: Iso = '2026-08-01'): Combined[] =>
  parties.map((one) => ({ party: one, feeds: ['csl'], date, also: [] }));

const GONE: Iso = '2026-09-01';
const carry = (before: readonly KeptEntry[], parties: readonly ListedParty[], date?: Iso): KeptEntry[] =>
  carryOver('EL', before, combined(parties, date), () => GONE);

const entry = (one: ListedParty): KeptEntry => carry([], [one])[0] as KeptEntry;
const idAfter = (before: ListedParty, after: ListedParty): 'kept' | 'new' => {
  const old = entry(before);
  const now = carry([old], [after]).find(({ feeds }) => feeds.length > 0) as KeptEntry;
  return now.id === old.id ? 'kept' : 'new';
};

test('an id is kept through citation, case, punctuation, spelling and aliases', () => {
  const amber = party('EL', 'Amber Semiconductor Works Co., Ltd.', {
    citation: '90 FR 100',
    aliases: [{ name: 'Anbo Works' }],
  });
  expect(idAfter(amber, { ...amber, citation: '91 FR 7' })).toBe('kept');
  expect(idAfter(amber, { ...amber, name: 'AMBER SEMICONDUCTOR WORKS CO LTD' })).toBe('kept');
  expect(idAfter(amber, { ...amber, name: 'Amber Semicondutcor Works Co., Ltd.', aliases: [] })).toBe('kept');
  expect(idAfter(amber, { ...amber, name: 'Xamber Semiconductor Works Co., Ltd.', aliases: [] })).toBe(
    'kept',
  );
  expect(idAfter(amber, party('EL', 'Anbo Works'))).toBe('kept');
  expect(idAfter(amber, party('EL', 'Anbo Works', { countries: ['AE'] }))).toBe('new');
  expect(idAfter(amber, party('EL', 'Basalt Works'))).toBe('new');
  const nowhere = { ...amber, countries: [], aliases: [] };
  expect(idAfter(nowhere, { ...nowhere, name: 'Amber Semicondutcor Works Co., Ltd.' })).toBe('kept');
  expect(
    idAfter(nowhere, { ...nowhere, name: 'Amber Semicondutcor Works Co., Ltd.', countries: ['CN'] }),
  ).toBe('new');
});

test('numbers of the source decide, and numbers in a name have to agree', () => {
  const one = party('SDN', 'Farid Trading', { number: '17' });
  expect(idAfter(one, party('SDN', 'Quite Another Name', { number: '17', countries: [] }))).toBe('kept');
  expect(idAfter(one, { ...one, number: '18' })).toBe('new');
  expect(idAfter(party('EL', '54th Research Institute'), party('EL', '55th Research Institute'))).toBe('new');
});

test('of two that are equally alike neither is guessed', () => {
  const old = carry([], [party('EL', 'Garnet Precision Works A'), party('EL', 'Garnet Precision Works B')]);
  const now = carry(old, [party('EL', 'Garnet Precision Works C')]).find(({ feeds }) => feeds.length > 0);
  expect(old.map(({ id }) => id)).not.toContain(now?.id);
});

test('namesakes keep their ids by country', () => {
  const both = [party('EL', 'Farid', { countries: ['AF'] }), party('EL', 'Farid', { countries: ['PK'] })];
  const old = carry([], both);
  const now = carry(old, both.toReversed());
  expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id).toReversed());
});

/** Few letters, countries and numbers, so that namesakes and near namesakes are common. */
const parties = fc.array(
  fc
    .record({
      name: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1'), maxLength: 12 }),
      alias: fc.constantFrom(undefined, 'x', 'y y'),
      country: fc.constantFrom('CN', 'PK', undefined),
      number: fc.constantFrom(undefined, undefined, '1', '2'),
      citation: fc.constantFrom(undefined, '1 FR 1', '2 FR 2'),
    })
    .map(({ name, alias, country, number, citation }) =>
      party('EL', name, {
        aliases: alias ? [{ name: alias }] : [],
        countries: country ? [country] : [],
        ...(number ? { number } : {}),
        ...(citation ? { citation } : {}),
      }),
    ),
  { maxLength: 12 },
);

test('two entries never share an id, none is lost, and none is invented', () => {
  fc.assert(
    fc.property(fc.array(parties, { maxLength: 4 }), (versions) => {
      let before: KeptEntry[] = [];
      for (const version of versions) {
        const now = carry(before, version);
        const ids = now.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(now.filter(({ feeds }) => feeds.length > 0)).toHaveLength(version.length);
        for (const { id } of before) expect(ids).toContain(id);
        before = now;
      }
    }),
    { numRuns: 300 },
  );
});

test('the same list again keeps every id, in any order and with any citation', () => {
  fc.assert(
    fc.property(parties, fc.boolean(), (version, turned) => {
      const before = carry([], version);
      const same = turned ? version.toReversed() : version;
      const now = carry(
        before,
        same.map((one) => ({ ...one, citation: '99 FR 9' })),
      );
      expect(new Set(now.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
      expect(now.every(({ delisted }) => delisted === undefined)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
