import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ListError } from '../../lists/read/reader.ts';
import { ownershipGraph } from '../graph.ts';
import { readFtmOwnership } from './ftm-ownership.ts';
import { readGleif } from './gleif.ts';
import { readHoldingsCsv } from './holdings-csv.ts';
import { OwnershipError } from './ownership-error.ts';
import { readPercent } from './percent.ts';
import { collectOwnership, type OwnershipFile, type OwnershipRead } from './read.ts';

const fileOf = (content: string | Uint8Array, name = 'holdings.csv'): OwnershipFile => ({
  name,
  bytes: (async function* () {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  })(),
});

type Read = (file: OwnershipFile) => AsyncGenerator<OwnershipRead>;
const all = (read: Read, content: string | Uint8Array) => collectOwnership(read(fileOf(content)));

describe('a percentage', () => {
  test.each<[string, ReturnType<typeof readPercent>]>([
    ['50', 50],
    ['50%', 50],
    ['50,5 %', 50.5],
    ['50.5 %', 50.5],
    ['５０％', 50],
    ['0', 0],
    ['100 %', 100],
    ['25-50', [25, 50]],
    ['25 % – 50 %', [25, 50]],
    ['25 to 50', [25, 50]],
    ['entre 25 et 50 %', [25, 50]],
    ['>50', [50.000001, 100]],
    ['more than 50%', [50.000001, 100]],
    ['plus de 50 %', [50.000001, 100]],
    ['≥ 50', [50, 100]],
    ['au moins 50 %', [50, 100]],
    ['75+', [75, 100]],
    ['<50', [0, 49.999999]],
    ['moins de 50 %', [0, 49.999999]],
    ['up to 25%', [0, 25]],
    ['unknown', 'unknown'],
    ['inconnu', 'unknown'],
    ['', 'unknown'],
    ['n/a', 'unknown'],
    ['-', 'unknown'],
    ['-5', undefined],
    ['150', undefined],
    ['50-25', undefined],
    ['half', undefined],
    ['1e1', undefined],
    ['>100', undefined],
    ['50 50', undefined],
  ])("'%s' is %j", (text, expected) => {
    expect(readPercent(text)).toEqual(expected);
  });
});

describe('a table of holdings', () => {
  test('in English', async () => {
    const { parties, holdings, problems } = await all(
      readHoldingsCsv,
      'owner,owner_country,owned,owned_country,percent,from,to,kind,owner_hq\n' +
        'Blue Reed Holdings,KY,Amber Crane Ltd,SG,60%,2020-01-01,2025-01-01,equity,CN\n' +
        'BLUE  REED Holdings,,Other Co,,>50,,2024,control,\n',
    );
    expect(problems).toEqual([]);
    expect(parties).toEqual([
      { id: 'blue reed holdings', name: 'BLUE  REED Holdings', country: 'KY', headquarters: 'CN' },
      { id: 'amber crane ltd', name: 'Amber Crane Ltd', country: 'SG' },
      { id: 'other co', name: 'Other Co' },
    ]);
    expect(holdings).toEqual([
      {
        owner: 'blue reed holdings',
        owned: 'amber crane ltd',
        percent: 60,
        kind: 'equity',
        from: '2020-01-01',
        to: '2025-01-01',
        source: 'holdings.csv',
        place: 'line 2',
      },
      {
        owner: 'blue reed holdings',
        owned: 'other co',
        percent: [50.000001, 100],
        kind: 'control',
        to: '2025-01-01',
        source: 'holdings.csv',
        place: 'line 3',
      },
    ]);
  });

  test('in French', async () => {
    const { holdings, parties } = await all(
      readHoldingsCsv,
      "Propriétaire;Pays du propriétaire;Société;Siège de la société;%;Depuis;Jusqu'au;Nature\n" +
        'Roseau Bleu;Chine;Grue Ambre;Singapour;50,5 %;2020-01-01;;droits de vote\n',
    );
    expect(holdings[0]).toMatchObject({ percent: 50.5, kind: 'vote', from: '2020-01-01' });
    expect(parties).toMatchObject([{ country: 'CN' }, { headquarters: 'SG' }]);
  });

  test('what cannot be read is told, and counts in its strictest meaning', async () => {
    const { holdings, problems } = await all(
      readHoldingsCsv,
      'owner,owned,percent,to,kind,owner_country\nA,B,half,soon,loan,Atlantis\n,B,50,,,\n',
    );
    expect(holdings).toEqual([
      { owner: 'a', owned: 'b', percent: 'unknown', kind: 'equity', source: 'holdings.csv', place: 'line 2' },
    ]);
    expect(problems.map(({ place, message }) => `${place}: ${message.slice(0, 30)}`)).toEqual([
      "line 2: 'Atlantis' names no country; i",
      'line 2: expected a percentage such as ',
      'line 2: to: expected a day written YYY',
      'line 2: kind: expected equity, vote, c',
      'line 3: expected an owner and a compan',
    ]);
  });

  test('one name in two countries is told, and its country is unknown', async () => {
    const { parties, problems } = await all(
      readHoldingsCsv,
      'owner,owned,owner_country\nA,B,CN\nA,C,SG\nA,D,CN\n',
    );
    expect(parties[0]).toEqual({ id: 'a', name: 'A' });
    expect(problems.map(({ code }) => code)).toEqual(['two-countries']);
  });

  test.each([
    [
      'name,share\nA,1\n',
      'missing-column',
      "holdings.csv: expected a column 'owner', found only 'name', 'share'. Rename the column or add it.",
    ],
    ['', 'not-a-table', 'holdings.csv: holdings.csv is empty. Expected a header line and rows.'],
  ])('%j is refused', async (content, code, message) => {
    await expect(all(readHoldingsCsv, content)).rejects.toThrow(expect.objectContaining({ code, message }));
  });
});

const relationship = (type: string, more = '', status = 'ACTIVE', registration = 'PUBLISHED') => `
  <rr:RelationshipRecord><rr:Relationship>
    <rr:StartNode><rr:NodeID>CHILD000000000000001</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
    <rr:EndNode><rr:NodeID>PARENT00000000000001</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
    <rr:RelationshipType>${type}</rr:RelationshipType>
    <rr:RelationshipPeriods>
      <rr:RelationshipPeriod><rr:StartDate>2019-01-01T00:00:00Z</rr:StartDate><rr:PeriodType>ACCOUNTING_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
      <rr:RelationshipPeriod><rr:StartDate>2018-05-01T00:00:00.000+02:00</rr:StartDate>${more}<rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
    </rr:RelationshipPeriods>
    <rr:RelationshipStatus>${status}</rr:RelationshipStatus>
    <rr:RelationshipQuantifiers><rr:RelationshipQuantifier><rr:MeasurementMethod>ACCOUNTING_CONSOLIDATION</rr:MeasurementMethod>
      <rr:QuantifierAmount>1.00</rr:QuantifierAmount><rr:QuantifierUnits>PERCENTAGE</rr:QuantifierUnits></rr:RelationshipQuantifier></rr:RelationshipQuantifiers>
  </rr:Relationship><rr:Registration><rr:RegistrationStatus>${registration}</rr:RegistrationStatus></rr:Registration></rr:RelationshipRecord>`;
const level2 = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:Header/><rr:RelationshipRecords>${records.join('')}
</rr:RelationshipRecords></rr:RelationshipData>`;

describe('GLEIF', () => {
  test('consolidation is control by an unknown share, whatever its quantifier says', async () => {
    const { holdings, problems } = await all(readGleif, level2(relationship('IS_DIRECTLY_CONSOLIDATED_BY')));
    expect(problems).toEqual([]);
    expect(holdings).toEqual([
      {
        owner: 'PARENT00000000000001',
        owned: 'CHILD000000000000001',
        kind: 'control',
        percent: 'unknown',
        from: '2018-05-01',
        source: 'holdings.csv IS_DIRECTLY_CONSOLIDATED_BY',
        place: 'line 3',
      },
    ]);
  });

  test.each<[string, string, string]>([
    ['IS_INTERNATIONAL_BRANCH_OF', 'equity', '100'],
    ['IS_FUND-MANAGED_BY', 'management', 'unknown'],
    ['IS_SUBFUND_OF', 'management', 'unknown'],
  ])('%s is %s', async (type, kind, percent) => {
    const { holdings } = await all(readGleif, level2(relationship(type)));
    expect(holdings.map((one) => [one.kind, String(one.percent)])).toEqual([[kind, percent]]);
  });

  test('the last day of a relationship is a day of it', async () => {
    const ended = '<rr:EndDate>2024-12-31T23:59:59Z</rr:EndDate>';
    const { holdings } = await all(
      readGleif,
      level2(relationship('IS_DIRECTLY_CONSOLIDATED_BY', ended, 'INACTIVE')),
    );
    expect(holdings[0]).toMatchObject({ to: '2025-01-01' });
  });

  test('what ended on no known day, is void or of no known type is no holding', async () => {
    const { holdings, problems } = await all(
      readGleif,
      level2(
        relationship('IS_DIRECTLY_CONSOLIDATED_BY', '', 'INACTIVE'),
        relationship('IS_DIRECTLY_CONSOLIDATED_BY', '', 'ACTIVE', 'ANNULLED'),
        relationship('IS_FRIEND_OF'),
      ),
    );
    expect(holdings).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  test('the same as CSV', async () => {
    const { holdings } = await all(
      readGleif,
      '"Relationship.StartNode.NodeID","Relationship.EndNode.NodeID","Relationship.RelationshipType","Relationship.RelationshipStatus","Relationship.Period.1.startDate","Relationship.Period.1.endDate","Relationship.Period.1.periodType","Registration.RegistrationStatus"\n' +
        'CHILD,PARENT,IS_ULTIMATELY_CONSOLIDATED_BY,ACTIVE,2010-01-01T00:00:00.000Z,,RELATIONSHIP_PERIOD,LAPSED\n',
    );
    expect(holdings[0]).toMatchObject({
      owner: 'PARENT',
      owned: 'CHILD',
      kind: 'control',
      from: '2010-01-01',
    });
  });

  test('names, place of registration and headquarters, in any order of the files', async () => {
    const level1 = `<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016"><lei:LEIRecords><lei:LEIRecord>
      <lei:LEI>PARENT00000000000001</lei:LEI><lei:Entity><lei:LegalName xml:lang="en">Blue Reed &amp; Co</lei:LegalName>
      <lei:LegalAddress><lei:Country>KY</lei:Country></lei:LegalAddress><lei:HeadquartersAddress><lei:Country>CN</lei:Country></lei:HeadquartersAddress>
      <lei:LegalJurisdiction>KY</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory></lei:Entity></lei:LEIRecord></lei:LEIRecords></lei:LEIData>`;
    const csv =
      'LEI,Entity.LegalName,Entity.LegalJurisdiction,Entity.HeadquartersAddress.Country\nCHILD000000000000001,Amber Crane,US-DE,SG\n';
    const { parties } = await collectOwnership(
      readGleif(fileOf(level1)),
      readGleif(fileOf(level2(relationship('IS_DIRECTLY_CONSOLIDATED_BY')))),
      readGleif(fileOf(csv)),
    );
    expect(parties).toEqual([
      {
        id: 'PARENT00000000000001',
        name: 'Blue Reed & Co',
        kind: 'company',
        country: 'KY',
        headquarters: 'CN',
      },
      { id: 'CHILD000000000000001', name: 'Amber Crane', kind: 'company', country: 'US', headquarters: 'SG' },
    ]);
  });

  test.each([
    ['<a/>', 'wrong-layout'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><RelationshipData/>', 'dtd-refused'],
    [level2(relationship('IS_DIRECTLY_CONSOLIDATED_BY')).slice(0, 700), 'truncated'],
    ['PK\u0003\u0004,zip\n', 'no-gleif'],
  ])('%.40s is refused', async (content, code) => {
    await expect(all(readGleif, content)).rejects.toThrow(expect.objectContaining({ code }));
  });
});

describe('FollowTheMoney', () => {
  const lines = (...entities: object[]) => entities.map((one) => JSON.stringify(one)).join('\n');
  const ownership = (properties: object, id = 'own') => ({ id, schema: 'Ownership', properties });

  test('holdings, directorships and parties', async () => {
    const { parties, holdings, problems } = await all(
      readFtmOwnership,
      lines(
        { id: 'a', schema: 'Company', caption: 'Blue Reed', properties: { jurisdiction: ['ky'] } },
        { id: 'p', schema: 'Person', properties: { name: ['Jo Lark'] } },
        ownership({
          owner: ['a'],
          asset: ['c'],
          percentage: ['60%'],
          startDate: ['2019'],
          endDate: ['2024'],
        }),
        { id: 'd', schema: 'Directorship', properties: { director: ['p'], organization: ['c'] } },
        { id: 'v', schema: 'Vessel', properties: {} },
      ),
    );
    expect(problems).toEqual([]);
    expect(parties).toEqual([
      { id: 'a', name: 'Blue Reed', kind: 'company', country: 'KY' },
      { id: 'p', name: 'Jo Lark', kind: 'person' },
    ]);
    expect(holdings).toEqual([
      {
        owner: 'a',
        owned: 'c',
        percent: 60,
        kind: 'equity',
        from: '2019-01-01',
        to: '2025-01-01',
        source: 'holdings.csv',
        place: 'line 3',
      },
      {
        owner: 'p',
        owned: 'c',
        percent: 'unknown',
        kind: 'management',
        source: 'holdings.csv',
        place: 'line 4',
      },
    ]);
  });

  test.each([
    [{ percentage: ['40', '60'] }, [40, 60]],
    [{ percentage: ['about half'] }, 'unknown'],
    [{}, 'unknown'],
    [{ owner: ['a', 'b'], percentage: ['60'] }, 'unknown'],
  ])('%j is %j', async (properties, percent) => {
    const { holdings } = await all(
      readFtmOwnership,
      lines(ownership({ owner: ['a'], asset: ['c'], ...properties })),
    );
    expect(holdings[0]?.percent).toEqual(percent);
  });

  test('a line that is no entity is told', async () => {
    const { problems } = await all(
      readFtmOwnership,
      `{"id":1}\n[]\n{"id":\n${lines(ownership({ owner: ['a'] }))}`,
    );
    expect(problems.map(({ place }) => place)).toEqual(['line 1', 'line 2', 'line 3', 'line 4']);
  });
});

describe.each<[string, Read, string]>([
  [
    'CSV',
    readHoldingsCsv,
    'owner,owner_country,owned,owned_country,percent,from,to,kind\nA,CN,B,SG,60%,2020-01-01,2025-01-01,equity\n',
  ],
  ['GLEIF XML', readGleif, level2(relationship('IS_DIRECTLY_CONSOLIDATED_BY'))],
  [
    'GLEIF CSV',
    readGleif,
    'Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType\nA,B,IS_SUBFUND_OF\n',
  ],
  [
    'FollowTheMoney',
    readFtmOwnership,
    '{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["c"],"percentage":["60"]}}\n',
  ],
])('mangled %s', (_, read, good) => {
  test('is read, told or refused with a typed error, and the graph stands', async () => {
    const bytes = new TextEncoder().encode(good);
    const edits = fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat({ max: 20 }),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 8 }),
          fc.string({ unit: 'binary', maxLength: 8 }).map((text) => new TextEncoder().encode(text)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (some) => {
        let mangled: Uint8Array = bytes;
        for (const { at, cut, put } of some) {
          const start = at % (mangled.length + 1);
          mangled = Buffer.concat([mangled.subarray(0, start), put, mangled.subarray(start + cut)]);
        }
        try {
          const records = await all(read, mangled);
          const graph = ownershipGraph(records, '2025-10-15');
          for (const stakes of graph.ownersOf.values())
            for (const { low, high } of stakes) expect(low >= 0 && low <= high && high <= 1e8).toBe(true);
        } catch (error) {
          if (!(error instanceof OwnershipError || error instanceof ListError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
