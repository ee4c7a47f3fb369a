import { describe, expect, test } from 'vitest';
import { meuJson, supplement4Json } from './supplement-4-json.ts';
import { readText, survivesChanges } from './testing.ts';

const entry = (more: object) => ({
  name: 'Kestrel Optics Co., Ltd.',
  aliases: [],
  country: 'China',
  address: '12 Mill Road, Wuxi, China.',
  status: null,
  effective_date: null,
  federal_register: '87 FR 12345, 3/4/22',
  notes: 'For all items subject to the EAR. (See § 744.11 of the EAR)',
  ...more,
});
const list = (entities: readonly unknown[], more: object = {}) =>
  JSON.stringify({
    list_id: 'bis-entity-list',
    extracted: '2030-01-02',
    count: entities.length,
    entities,
    ...more,
  });
const read = (...entities: readonly unknown[]) => readText(supplement4Json, list(entities));

const SMALL = list([entry({ aliases: ['Kestrel'] }), entry({ name: 'Merlin', country: 'Russia' })]);

describe('Supplement No. 4 as JSON', () => {
  test('an entry', async () => {
    const { parties, problems, dated } = await read(
      entry({
        aliases: ['Kestrel', 'KOC'],
        address:
          '12 Mill Road, Wuxi, China; and Unit 5, Kowloon, Hong Kong. (See alternate addresses under Pakistan).',
        federal_register: '89 FR 222, 5/6/24.\n87 FR 12345, 3/4/22',
      }),
    );
    expect(problems).toEqual([]);
    expect(dated).toEqual([{ kind: 'dated', date: '2030-01-02', source: 'EL', what: 'extracted' }]);
    expect(parties).toEqual([
      {
        source: 'EL',
        name: 'Kestrel Optics Co., Ltd.',
        aliases: [{ name: 'Kestrel' }, { name: 'KOC' }],
        addresses: [
          { text: '12 Mill Road, Wuxi, China', country: 'CN' },
          { text: 'Unit 5, Kowloon, Hong Kong', country: 'HK' },
        ],
        countries: ['CN', 'HK'],
        programs: [],
        citation: '89 FR 222; 87 FR 12345',
        listed: '2022-03-04',
        requirement: 'For all items subject to the EAR. (See § 744.11 of the EAR)',
        remarks: 'See alternate addresses under Pakistan',
      },
    ]);
  });

  test('an address among the aliases is moved, a place is no alias', async () => {
    const { parties, problems } = await read(
      entry({
        name: 'Kestrel Maroc',
        country: 'Morocco',
        aliases: ['Rabat, Morocco', 'Kestrel, Morocco', 'Falcon Ltd. 5 Dove Ave., Rabat, Morocco'],
        address: null,
      }),
    );
    expect(parties[0]?.aliases).toEqual([{ name: 'Kestrel' }, { name: 'Falcon Ltd.' }]);
    expect(parties[0]?.addresses.map(({ text }) => text)).toEqual([
      'Rabat, Morocco',
      'Morocco',
      '5 Dove Ave., Rabat, Morocco',
    ]);
    expect(problems).toHaveLength(3);
  });

  test('a date that contradicts its citation is left out, and the listing day stays unknown', async () => {
    const { parties, problems } = await read(
      entry({ federal_register: '83 FR 5, 11/13/19' }),
      entry({ federal_register: '83 FR 5' }),
      entry({ federal_register: 'a notice' }),
      entry({ effective_date: '2018-11-14' }),
    );
    expect(parties.map(({ citation, listed }) => [citation, listed])).toEqual([
      ['83 FR 5', undefined],
      ['83 FR 5', undefined],
      ['a notice', undefined],
      ['87 FR 12345', '2018-11-14'],
    ]);
    expect(problems.map((problem) => problem.split(': ')[1])).toEqual([
      '83 FR 5 is of 2018, but its date is printed as 11/13/19; the date is left out',
      "the citation 'a notice' is not one of the Federal Register; it is kept as it is printed",
    ]);
  });

  test('what is missing or of another kind is told, and the party stays', async () => {
    const { parties, problems } = await read(
      entry({ country: 'Atlantis', aliases: [{}], address: [] }),
      entry({ country: null, name: 'Merlin (a.k.a., Falcon' }),
      entry({ name: null }),
      'Kestrel',
    );
    expect(parties.map(({ name }) => name)).toEqual(['Kestrel Optics Co., Ltd.', 'Merlin (a.k.a., Falcon']);
    expect(parties[1]?.aliases).toEqual([{ name: 'Merlin' }, { name: 'Falcon' }]);
    expect(problems).toHaveLength(7);
  });

  test('an address that is listed', async () => {
    expect((await read(entry({ name: 'Address 06' }))).parties[0]?.type).toBe('address');
  });

  test("the MEU List's notes are remarks, not a license requirement", async () => {
    const { parties } = await readText(
      meuJson,
      list([entry({ notes: 'Subordinate institution of Merlin' })], { list_id: 'bis-meu' }),
    );
    expect(parties[0]).toMatchObject({ source: 'MEU', remarks: 'Subordinate institution of Merlin' });
    expect(parties[0]).not.toHaveProperty('requirement');
  });

  test.each([
    [list([entry({})], { list_id: 'bis-meu' }), 'wrong-layout'],
    [JSON.stringify({ entities: [entry({})], list_id: 'bis-entity-list' }), 'wrong-layout'],
    [list([]), 'wrong-layout'],
    [SMALL.replace('"count":2', '"count":9'), 'count-differs'],
  ])('is refused: %.60s', async (text, code) => {
    expect((await readText(supplement4Json, text)).error?.code).toBe(code);
  });

  test('a file cut off at any byte is refused', async () => {
    for (let length = 0; length < SMALL.length; length++)
      expect(
        (await readText(supplement4Json, SMALL.slice(0, length))).error,
        `cut at ${length}`,
      ).toBeDefined();
  });

  test('changed bytes are read or refused by type', () => survivesChanges(supplement4Json, SMALL));
});
