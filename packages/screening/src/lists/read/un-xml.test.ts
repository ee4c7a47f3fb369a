import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { outcomeOf, readText, survivesChanges } from './testing.ts';
import { unXml } from './un-xml.ts';

const LIST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
  <FIRST_NAME>ANTON</FIRST_NAME><SECOND_NAME>MUSTER</SECOND_NAME><THIRD_NAME/><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
  <REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2013-03-07-05:00</LISTED_ON>
  <NAME_ORIGINAL_SCRIPT>안톤
      무스터</NAME_ORIGINAL_SCRIPT><COMMENTS1>Invented.</COMMENTS1>
  <NATIONALITY><VALUE>Ruritania</VALUE><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Toni Muster; Tony Muster</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Toni</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
</INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
  <FIRST_NAME>MUSTER TRADING</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
  <REFERENCE_NUMBER>XXe.002</REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON>
  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>MUSTER SHIPPING</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><STREET>1 Harbor Road</STREET><CITY>Hong Kong</CITY>
    <COUNTRY>China, Hong Kong Special Administrative Region</COUNTRY></ENTITY_ADDRESS>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>
`;

test('reads people and entities', async () => {
  const { parties, problems, dated, error } = await readText(unXml, LIST);
  expect(error).toBeUndefined();
  expect(parties).toEqual([
    {
      source: 'UN',
      type: 'individual',
      name: 'ANTON MUSTER',
      aliases: [
        { name: '안톤 무스터' },
        { name: 'Toni Muster' },
        { name: 'Tony Muster' },
        { name: 'Toni', kind: 'weak' },
      ],
      addresses: [],
      countries: ['KP'],
      programs: ['DPRK'],
      citation: 'XXi.001',
      number: 'XXi.001',
      listed: '2013-03-07',
      remarks: 'Invented.',
    },
    {
      source: 'UN',
      type: 'entity',
      name: 'MUSTER TRADING',
      aliases: [{ name: 'MUSTER SHIPPING', kind: 'former' }],
      addresses: [{ text: '1 Harbor Road', city: 'Hong Kong', country: 'HK' }],
      countries: ['HK'],
      programs: ['DPRK'],
      citation: 'XXe.002',
      number: 'XXe.002',
      listed: '2016-11-30',
    },
  ]);
  expect(problems).toEqual(["line 2 (XXi.001): 'Ruritania' is no country that Licet knows"]);
  expect(dated).toEqual([
    { kind: 'dated', date: '2026-02-27', what: 'day on which the file was made', source: 'UN' },
  ]);
});

test('an entry without a name is a problem', async () => {
  const list =
    '<CONSOLIDATED_LIST><ENTITY><REFERENCE_NUMBER>XXe.003</REFERENCE_NUMBER></ENTITY></CONSOLIDATED_LIST>';
  const { parties, problems } = await readText(unXml, list);
  expect(parties).toEqual([]);
  expect(problems).toEqual(['line 1 (XXe.003): the entry has no name, and nothing can be found by it']);
});

test('an entry with nothing but an alias is kept', async () => {
  const list =
    '<CONSOLIDATED_LIST><ENTITY><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>MUSTER</ALIAS_NAME></ENTITY_ALIAS></ENTITY></CONSOLIDATED_LIST>';
  const { parties, problems } = await readText(unXml, list);
  expect(parties.map(({ name, aliases }) => [name, aliases])).toEqual([['MUSTER', []]]);
  expect(problems).toEqual(["line 1: the entry has no primary name; it is kept as 'MUSTER'"]);
});

test('every prefix is refused', async () => {
  const bytes = new TextEncoder().encode(LIST);
  for (let length = 0; length < bytes.length - 1; length++)
    expect((await readText(unXml, bytes.subarray(0, length))).error?.code, `${length} bytes`).toMatch(
      /^(truncated|empty)$/,
    );
});

test('any change of bytes is read or refused by type', () => survivesChanges(unXml, LIST));

const real = fileURLToPath(new URL('../../../../../../shared/lists/un_consolidated.xml', import.meta.url));
if (!existsSync(real)) console.warn('un-xml: ../shared/lists is absent, the real list is not read');

test.skipIf(!existsSync(real))('reads the whole list of February 2026', async () => {
  const { parties, problems, error } = await outcomeOf(
    unXml.read({ name: 'un', bytes: createReadStream(real) }),
  );
  expect(error).toBeUndefined();
  expect(parties.filter(({ type }) => type === 'individual')).toHaveLength(730);
  expect(parties.filter(({ type }) => type === 'entity')).toHaveLength(273);
  expect(parties.every(({ listed, citation }) => listed !== undefined && citation !== undefined)).toBe(true);
  // One entry of "Congo", which of the two nobody knows, and one of the former Soviet Union.
  expect(problems).toHaveLength(2);
});
