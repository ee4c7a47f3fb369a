import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedParty } from '../lists/party.ts';
import { combine } from './combine.ts';
import { party } from './test/list-file.ts';

const together = (csl: readonly ListedParty[], supplement: readonly ListedParty[]) =>
  combine([
    { feed: 'csl', date: '2026-07-31', parties: csl },
    { feed: 'supplement-4', date: '2026-07-09', parties: supplement },
  ]).combined.map(
    ({ party: { name, countries }, feeds }) => `${name} ${countries.join('+')} ${feeds.join('+')}`,
  );

const farid = (country: string, citation: string): ListedParty =>
  party('EL', 'Farid', { countries: country.split('+'), citation });

test('one entry for all countries is the same as one in each', () => {
  expect(
    together([farid('AF+PK', '76 FR 71867')], [farid('AF', '76 FR 71869'), farid('PK', '76 FR 71869')]),
  ).toEqual(['Farid AF+PK supplement-4+csl']);
});

test('also after its citation changed on one side', () => {
  expect(
    together([farid('AF+PK', '91 FR 1')], [farid('AF', '76 FR 71869'), farid('PK', '76 FR 71869')]),
  ).toEqual(['Farid AF+PK supplement-4+csl']);
});

test('what the second of several entries requires is kept beside the first', () => {
  const { combined } = combine([
    {
      feed: 'csl',
      date: '2026-07-31',
      parties: [{ ...farid('AF+PK', '76 FR 71867'), requirement: 'c', remarks: 'x' }],
    },
    {
      feed: 'supplement-4',
      date: '2026-07-09',
      parties: [
        { ...farid('AF', '76 FR 71869'), requirement: 'a' },
        { ...farid('PK', '76 FR 71869'), requirement: 'b', remarks: 'y' },
      ],
    },
  ]);
  expect(combined).toHaveLength(1);
  expect(combined[0]?.party).toMatchObject({ requirement: 'a', remarks: 'y; x' });
  expect(combined[0]?.also.map(({ feed, requirement }) => [feed, requirement])).toEqual([
    ['supplement-4', 'b'],
    ['csl', 'c'],
  ]);
});

test('of two in one country none is guessed', () => {
  expect(
    together([farid('AF', '91 FR 1')], [farid('AF', '76 FR 71869'), farid('AF', '80 FR 1')]),
  ).toHaveLength(3);
  expect(
    together([farid('AF', '76 FR 71867')], [farid('AF', '76 FR 71869'), farid('AF', '80 FR 1')]),
  ).toEqual(['Farid AF supplement-4+csl', 'Farid AF supplement-4']);
});

test('other countries, or other numbers, are other parties', () => {
  expect(together([farid('AF', '76 FR 71867')], [farid('PK', '76 FR 71869')])).toHaveLength(2);
  const numbered = (number: string): ListedParty => ({ ...farid('AF', '76 FR 71867'), number });
  expect(together([numbered('1')], [numbered('2')])).toHaveLength(2);
});

const parties = fc.array(
  fc.record({
    name: fc.constantFrom('Farid', 'FARID', 'Hanif', 'Hanif Trading', ''),
    country: fc.constantFrom('AF', 'PK', 'AF+PK'),
    citation: fc.constantFrom('76 FR 71867', '76 FR 71869', '91 FR 1'),
    alias: fc.constantFrom(undefined, 'Hanif', 'Farid'),
  }),
  { maxLength: 8 },
);

test('every name, country and feed of every entry is found in what comes out', () => {
  fc.assert(
    fc.property(parties, parties, (csl, supplement) => {
      const read = (rows: typeof csl): ListedParty[] =>
        rows.map(({ name, country, citation, alias }) =>
          party('EL', name, {
            countries: country.split('+'),
            citation,
            aliases: alias ? [{ name: alias }] : [],
          }),
        );
      const { combined } = combine([
        { feed: 'csl', date: '2026-07-31', parties: read(csl) },
        { feed: 'supplement-4', date: '2026-07-09', parties: read(supplement) },
      ]);
      expect(combined.length).toBeLessThanOrEqual(csl.length + supplement.length);
      for (const [feed, rows] of [
        ['csl', read(csl)],
        ['supplement-4', read(supplement)],
      ] as const)
        for (const row of rows)
          expect(
            combined.some(({ party: one, feeds }) => {
              const names = [one.name, ...one.aliases.map(({ name }) => name)].map((name) =>
                name.toLowerCase(),
              );
              return (
                feeds.includes(feed) &&
                [row.name, ...row.aliases.map(({ name }) => name)].every((name) =>
                  names.includes(name.toLowerCase()),
                ) &&
                row.countries.every((country) => one.countries.includes(country))
              );
            }),
          ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
