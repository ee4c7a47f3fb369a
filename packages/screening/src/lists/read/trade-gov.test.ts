import { describe, expect, test } from 'vitest';
import { fileOf, outcomeOf, readText, survivesChanges } from './testing.ts';
import { tradeGov } from './trade-gov.ts';

/** A row as trade.gov writes it, by hand and with invented parties. */
const row = (more: object) => ({
  source: 'Entity List (EL) - Bureau of Industry and Security',
  entity_number: null,
  type: null,
  programs: null,
  name: 'Kestrel Optics Co., Ltd.',
  alt_names: null,
  addresses: [],
  federal_register_notice: null,
  license_requirement: null,
  license_policy: null,
  ...more,
});
const list = (rows: readonly object[], more: object = {}) =>
  JSON.stringify({
    search_performed_at: '2030-01-02T03:04:05+00:00',
    total: rows.length,
    results: rows,
    ...more,
  });
const address = (country: string | null) => ({
  address: null,
  city: null,
  state: null,
  postal_code: null,
  country,
});

const SMALL = list([
  row({ alt_names: ['Kestrel', 'KOC'], addresses: [address('CN')] }),
  row({
    source: 'Specially Designated Nationals (SDN) - Treasury Department',
    entity_number: '17',
    type: 'Vessel',
    programs: ['X'],
    name: 'MERLIN 5',
  }),
]);

describe("trade.gov's Consolidated Screening List", () => {
  test('a row with everything', async () => {
    const { parties, problems } = await readText(
      tradeGov,
      list([
        row({
          addresses: [
            { address: '12 Mill Road; Block B', city: 'Wuxi', state: 'JS', postal_code: '1', country: 'CN' },
            address('HK'),
          ],
          alt_names: ['Kestrel', 'KOC'],
          federal_register_notice: '87  FR 12345',
          license_requirement: 'For all items subject to the EAR',
          license_policy: 'Presumption of denial',
          start_date: '2022-03-04',
          title: 'Dealer',
          remarks: 'Linked to Merlin.',
          nationalities: ['RU'],
          dates_of_birth: ['1970', '1971'],
          ids: [
            {
              type: 'Passport',
              number: 'A1',
              country: 'RU',
              issue_date: null,
              expiration_date: '2031-01-01',
            },
          ],
          call_sign: 'T2EA4',
        }),
      ]),
    );
    expect(problems).toEqual([]);
    expect(parties).toEqual([
      {
        source: 'EL',
        name: 'Kestrel Optics Co., Ltd.',
        aliases: [{ name: 'Kestrel' }, { name: 'KOC' }],
        addresses: [{ text: '12 Mill Road; Block B, JS, 1', city: 'Wuxi', country: 'CN' }, { country: 'HK' }],
        countries: ['CN', 'HK', 'RU'],
        programs: [],
        citation: '87 FR 12345',
        listed: '2022-03-04',
        requirement: 'For all items subject to the EAR',
        policy: 'Presumption of denial',
        remarks:
          'Linked to Merlin.; title: Dealer; call sign: T2EA4; born: 1970, 1971; Passport A1 RU 2031-01-01',
      },
    ]);
  });

  test.each([
    ['Capta List (CAP) - Treasury Department', 'CAP'],
    ['Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department', 'CMIC'],
    ['Denied Persons List (DPL) - Bureau of Industry and Security', 'DPL'],
    ['ITAR Debarred (DTC) - State Department', 'DTC'],
    ['Entity List (EL) - Bureau of Industry and Security', 'EL'],
    ['Foreign Sanctions Evaders (FSE) - Treasury Department', 'FSE'],
    ['Nonproliferation Sanctions (ISN) - State Department', 'ISN'],
    ['Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department', 'MBS'],
    ['Military End User (MEU) List - Bureau of Industry and Security', 'MEU'],
    ['Palestinian Legislative Council List (PLC) - Treasury Department', 'PLC'],
    ['Specially Designated Nationals (SDN) - Treasury Department', 'SDN'],
    ['Sectoral Sanctions Identifications List (SSI) - Treasury Department', 'SSI'],
    ['Unverified List (UVL) - Bureau of Industry and Security', 'UVL'],
    ['UVL', 'UVL'],
  ])('%s', async (source, expected) => {
    const { parties, problems } = await readText(tradeGov, list([row({ source })]));
    expect([parties[0]?.source, problems]).toEqual([expected, []]);
  });

  test('an entry of an unknown list, or of none, is kept, and told', async () => {
    const { parties, problems } = await readText(
      tradeGov,
      list([
        row({ source: 'Moon List (MOON) - NASA' }),
        row({ source: null }),
        row({ source: 'constructor' }),
      ]),
    );
    expect(parties.map((party) => party.source)).toEqual(['OTHER', 'OTHER', 'OTHER']);
    expect(problems[0]).toBe(
      "results[0] 'Kestrel Optics Co., Ltd.': 'Moon List (MOON) - NASA' is no list that Licet knows; the entry is kept as OTHER",
    );
    expect(problems).toHaveLength(3);
  });

  test('a denial runs through its last day', async () => {
    const denied = (end_date: unknown) =>
      readText(tradeGov, list([row({ start_date: '2020-01-31', end_date })]));
    expect((await denied('2030-01-31')).parties[0]).toMatchObject({
      listed: '2020-01-31',
      delisted: '2030-02-01',
    });
    expect((await denied('9999-12-31')).parties[0]).not.toHaveProperty('delisted');
    for (const wrong of ['31.01.2030', '2030-02-30', {}]) {
      const { parties, problems } = await denied(wrong);
      expect(parties[0]).not.toHaveProperty('delisted');
      expect(problems[0]).toMatch(/end_date/);
    }
    // An end before the beginning makes no sense, and takes nobody off the list.
    expect((await denied('2019-01-01')).parties[0]).not.toHaveProperty('delisted');
  });

  test('an address that is listed itself is no company', async () => {
    const { parties } = await readText(
      tradeGov,
      list([row({ name: 'Address 06' }), row({ name: 'Address Systems 6' })]),
    );
    expect(parties.map((party) => party.type)).toEqual(['address', undefined]);
  });

  test('the printed name stays; the names inside become aliases', async () => {
    const name = 'Kestrel Ltd. (a.k.a., Falcon Ltd.); and any successor, sub-unit, or subsidiary thereof';
    const { parties } = await readText(tradeGov, list([row({ name })]));
    expect(parties[0]).toMatchObject({ name, aliases: [{ name: 'Kestrel Ltd.' }, { name: 'Falcon Ltd.' }] });
  });

  test('what is no country is told, and stays in the text', async () => {
    const { parties, problems } = await readText(
      tradeGov,
      list([
        row({
          addresses: ['PRC', 'TURKIYE', 'REGION: IRAN', 'MAN, ISLE OF', 'CRIMEA (OCCUPIED)', 'NM', null].map(
            address,
          ),
        }),
      ]),
    );
    expect(parties[0]?.countries).toEqual(['CN', 'TR', 'IR', 'IM', 'UA']);
    expect(parties[0]?.addresses.at(-1)).toEqual({ text: 'NM' });
    expect(problems).toEqual(["results[0] 'Kestrel Optics Co., Ltd.': 'NM' is no country that Licet knows"]);
  });

  test("the importer's arrays are read too", async () => {
    const { parties } = await readText(
      tradeGov,
      JSON.stringify([
        {
          name: 'Kestrel',
          country: 'IR',
          alt_names: null,
          source: 'Nonproliferation Sanctions (ISN) - State Department',
          start_date: '2016-06-28',
        },
      ]),
    );
    expect(parties).toMatchObject([
      { source: 'ISN', name: 'Kestrel', countries: ['IR'], listed: '2016-06-28' },
    ]);
  });

  test('the dates of the file, and a list that is named and missing', async () => {
    const { dated, problems } = await readText(
      tradeGov,
      list([row({})], {
        sources_used: [
          {
            source: 'Entity List (EL) - Bureau of Industry and Security',
            source_last_updated: '2030-01-01T00:00:00Z',
          },
          {
            source: 'Specially Designated Nationals (SDN) - Treasury Department',
            source_last_updated: '2030-01-02T00:00:00Z',
          },
        ],
      }),
    );
    expect(dated.map(({ date, source }) => [date, source])).toEqual([
      ['2030-01-02', undefined],
      ['2030-01-01', 'EL'],
      ['2030-01-02', 'SDN'],
    ]);
    expect(problems).toEqual([
      "sources_used: 'Specially Designated Nationals (SDN) - Treasury Department' is named, but no entry is of it",
    ]);
  });

  test('values of another kind are problems, and the rest is read', async () => {
    const { parties, problems } = await readText(
      tradeGov,
      list([
        null,
        7,
        [],
        {},
        row({ name: '  ' }),
        row({ name: { en: 'K' } }),
        row({ alt_names: 'Kestrel', type: 'Ghost', addresses: [5, 'Mill Road'], programs: [{}] }),
      ] as object[]),
    );
    expect(parties).toHaveLength(1);
    expect(parties[0]).toMatchObject({
      aliases: [{ name: 'Kestrel' }],
      addresses: [{ text: '5' }, { text: 'Mill Road' }],
    });
    expect(problems).toHaveLength(9);
  });

  test('a field of another name is told once, for its values are lost', async () => {
    const renamed = { ...row({}), alternative_names: ['Kestrel'] };
    const { problems } = await readText(tradeGov, list([renamed, renamed]));
    expect(problems).toEqual([
      "results[0] 'Kestrel Optics Co., Ltd.': the field 'alternative_names' of the entry is not known and not read",
    ]);
  });

  test.each([
    ['{"results":[]}', 'wrong-layout'],
    ['{}', 'wrong-layout'],
    ['{"results":{"a":{}}}', 'wrong-layout'],
    ['"results"', 'wrong-layout'],
    [' \n', 'empty'],
    [`${SMALL}x`, 'malformed'],
    [SMALL.replace('"total":2', '"total":3'), 'count-differs'],
    [`{"results":[${'['.repeat(50)}`, 'too-large'],
    [`{"results":[{"name":"${'x'.repeat(5_000_000)}"}]}`, 'too-large'],
  ])('is refused: %.40s', async (text, code) => {
    expect((await readText(tradeGov, text)).error?.code).toBe(code);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = new TextEncoder().encode(SMALL);
    bytes[SMALL.indexOf('Kestrel')] = 0xff;
    expect((await readText(tradeGov, bytes)).error?.code).toBe('bad-encoding');
  });

  test('a file cut off at any byte is refused', async () => {
    for (let length = 0; length < SMALL.length; length++) {
      const { error } = await readText(tradeGov, SMALL.slice(0, length));
      expect(error?.code, `cut at ${length}`).toMatch(/^(?:truncated|empty)$/);
    }
    expect((await readText(tradeGov, SMALL)).parties).toHaveLength(2);
  });

  test('it does not matter how the bytes come', async () => {
    const whole = await readText(tradeGov, SMALL);
    for (const piece of [1, 2, 7])
      expect(await outcomeOf(tradeGov.read(fileOf(SMALL, { piece })))).toEqual(whole);
  });

  test('changed bytes are read or refused by type', () => survivesChanges(tradeGov, SMALL));
});
