import { expect, test } from 'vitest';
import { ofacXml } from './ofac-xml.ts';
import { readText, survivesChanges } from './testing.ts';

const SETS = `<ReferenceValueSets>
<AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<AreaCodeValues><AreaCode ID="11" CountryID="11" Description="Ruritania" AreaCodeTypeID="1"/></AreaCodeValues>
<CountryValues><Country ID="12" ISO2="RU">Russia</Country><Country ID="13">Panama</Country></CountryValues>
<DocNameStatusValues><DocNameStatus ID="1">Primary Latin</DocNameStatus><DocNameStatus ID="2">Others</DocNameStatus></DocNameStatusValues>
<EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
<FeatureTypeValues><FeatureType ID="3">Vessel Flag</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
<ListValues><List ID="1550">SDN List</List><List ID="91507">Sectoral Sanctions Identifications List</List><List ID="91512">Consolidated List</List><List ID="7">New List</List></ListValues>
<LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1456">POSTAL CODE</LocPartType></LocPartTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
</ReferenceValueSets>`;

const LOCATIONS = `<Locations>
<Location ID="50"><LocationAreaCode AreaCodeID="12"/><LocationCountry CountryID="12" CountryRelevanceID="1413"/>
 <LocationPart LocPartTypeID="1451"><LocationPartValue Primary="false"><Value>Улица 1</Value></LocationPartValue><LocationPartValue Primary="true"><Value>1 Invented Street</Value></LocationPartValue></LocationPart>
 <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Moscow</Value></LocationPartValue></LocationPart>
 <LocationPart LocPartTypeID="1456"><LocationPartValue Primary="true"><Value>101000</Value></LocationPartValue></LocationPart></Location>
<Location ID="51"><LocationCountry CountryID="12"/></Location>
<Location ID="52"><LocationAreaCode AreaCodeID="11"/></Location>
</Locations>`;

const value = (text: string, group: number): string =>
  `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="215">${text}</NamePartValue></DocumentedNamePart>`;
const groups = (...types: readonly (readonly [number, number])[]): string =>
  `<NamePartGroups>${types.map(([id, type]) => `<MasterNamePartGroup><NamePartGroup ID="${id}" NamePartTypeID="${type}"/></MasterNamePartGroup>`).join('')}</NamePartGroups>`;
const feature = (type: number, inside: string): string =>
  `<Feature ID="1" FeatureTypeID="${type}"><FeatureVersion ID="1" ReliabilityID="1"><Comment/>${inside}</FeatureVersion></Feature>`;

const COMPANY = `<DistinctParty FixedRef="36"><Comment>all offices</Comment><Profile ID="36" PartySubTypeID="3"><Identity ID="1" FixedRef="36" Primary="true" False="false">
<Alias FixedRef="36" AliasTypeID="1403" Primary="true" LowQuality="false">
 <DocumentedName ID="2" DocNameStatusID="2">${value('ВЫДУМАННЫЙ БАНК', 2)}</DocumentedName>
 <DocumentedName ID="1" DocNameStatusID="1">${value('INVENTED BANK &amp; CO', 1)}</DocumentedName></Alias>
<Alias FixedRef="36" AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="3" DocNameStatusID="2">${value('OLD BANK', 3)}</DocumentedName></Alias>
<Alias FixedRef="36" AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="4" DocNameStatusID="2">${value('IB', 4)}</DocumentedName></Alias>
${groups([1, 1525], [2, 1525], [3, 1525], [4, 1525])}</Identity>
${feature(25, '<VersionLocation LocationID="50"/>')}${feature(9, '<VersionLocation LocationID="52"/>')}</Profile></DistinctParty>`;

const PERSON = `<DistinctParty FixedRef="40"><Comment/><Profile ID="40" PartySubTypeID="4"><Identity ID="2" FixedRef="40" Primary="true" False="false">
<Alias FixedRef="40" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="5" DocNameStatusID="1">${value('MUSTER', 5)}${value('Anton', 6)}</DocumentedName></Alias>
${groups([5, 1520], [6, 1521])}</Identity>
${feature(10, '<VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="51"/>')}${feature(25, '<VersionLocation LocationID="52"/>')}</Profile></DistinctParty>`;

const VESSEL = `<DistinctParty FixedRef="41"><Profile ID="41" PartySubTypeID="1"><Identity ID="3" FixedRef="41" Primary="true">
<Alias FixedRef="41" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="6" DocNameStatusID="1">${value('SEA INVENTION', 7)}</DocumentedName></Alias>
${groups([7, 1526])}</Identity>${feature(3, '<VersionDetail DetailTypeID="1432">Panama</VersionDetail>')}</Profile></DistinctParty>`;

const entry = (profile: number, list: number, program: string, ...days: readonly string[]): string =>
  `<SanctionsEntry ID="${profile}" ProfileID="${profile}" ListID="${list}">${days
    .map((day) => day.split('-').map(Number))
    .map(
      ([year, month, date]) =>
        `<EntryEvent ID="1" EntryEventTypeID="1" LegalBasisID="1"><Comment/><Date CalendarTypeID="1"><Year>${year}</Year><Month>${month}</Month><Day>${date}</Day></Date></EntryEvent>`,
    )
    .join(
      '',
    )}<SanctionsMeasure ID="1" SanctionsTypeID="1705"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>${program}</Comment></SanctionsMeasure></SanctionsEntry>`;

const doc = (parties: string, entries: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="urn:invented" Version="3"><DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>7</Month><Day>3</Day></DateOfIssue>
${SETS}${LOCATIONS}<IDRegDocuments/><DistinctParties>${parties}</DistinctParties><ProfileRelationships/>
<SanctionsEntries>${entries}</SanctionsEntries></Sanctions>
`;

const LIST = doc(
  `${COMPANY}\n${PERSON}\n${VESSEL}`,
  entry(36, 91507, 'UKRAINE-EO13662', '2014-07-16') +
    entry(36, 91512, 'UKRAINE-EO13662', '2014-07-16') +
    entry(36, 1550, 'RUSSIA-EO14024', '2022-02-24', '2022-02-22') +
    entry(40, 1550, 'SDGT') +
    entry(41, 1550, 'CUBA', '1989-04-05'),
);

test('reads the advanced layout: one party for each list', async () => {
  const { parties, problems, dated, error } = await readText(ofacXml, LIST);
  expect(error).toBeUndefined();
  const bank = {
    name: 'INVENTED BANK & CO',
    type: 'entity',
    number: '36',
    aliases: [
      { name: 'ВЫДУМАННЫЙ БАНК' },
      { name: 'OLD BANK', kind: 'former' },
      { name: 'IB', kind: 'weak' },
    ],
    addresses: [{ text: '1 Invented Street, 101000', city: 'Moscow', country: 'RU' }],
    countries: ['RU'],
    remarks: 'all offices',
  };
  expect(parties).toEqual([
    { ...bank, source: 'SSI', programs: ['UKRAINE-EO13662'], listed: '2014-07-16' },
    { ...bank, source: 'SDN', programs: ['RUSSIA-EO14024'], listed: '2022-02-22' },
    {
      source: 'SDN',
      name: 'Anton MUSTER',
      type: 'individual',
      number: '40',
      aliases: [],
      addresses: [],
      countries: ['RU'],
      programs: ['SDGT'],
    },
    {
      source: 'SDN',
      name: 'SEA INVENTION',
      type: 'vessel',
      number: '41',
      aliases: [],
      addresses: [],
      countries: ['PA'],
      programs: ['CUBA'],
      listed: '1989-04-05',
    },
  ]);
  expect(problems).toEqual(["line 31 (party 40): 'Ruritania' is no country that Licet knows"]);
  expect(dated).toEqual([{ kind: 'dated', date: '2026-07-03', what: 'day of issue' }]);
});

test('a party without an entry, and an entry of no known list, are kept and said', async () => {
  const { parties, problems } = await readText(
    ofacXml,
    doc(COMPANY + VESSEL, entry(41, 7, 'NEW', '2026-01-02')),
  );
  expect(parties.map(({ name, source }) => [name, source])).toEqual([
    ['INVENTED BANK & CO', 'OTHER'],
    ['SEA INVENTION', 'OTHER'],
  ]);
  expect(problems).toEqual([
    'line 23 (party 36): no entry says on which list the party is; it is kept as OTHER',
    "line 30 (party 41): 'New List' is no list that Licet knows; the entry is kept as OTHER",
  ]);
});

test('an entry of no party, and a location that is missing, are problems', async () => {
  const { problems } = await readText(
    ofacXml,
    doc(PERSON.replace('"52"', '"99"'), entry(40, 1550, 'SDGT') + entry(99, 1550, 'SDGT')),
  );
  expect(problems).toEqual([
    'line 23 (party 40): location 99 is not in the file',
    'line 27: the entry is of profile 99, which is not in the file',
  ]);
});

test('a file of changes is no list', async () => {
  const { error } = await readText(
    ofacXml,
    LIST.replace('<DistinctParty FixedRef="40"', '<DistinctParty FixedRef="40" DeltaAction="Delete"'),
  );
  expect(error?.message).toBe(
    'list, line 31: expected the whole list, found a file of changes (DeltaAction).',
  );
});

const PLAIN = (entries: string, count: number): string => `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>07/16/2026</Publish_Date><Record_Count>${count}</Record_Count></publshInformation>
${entries}</sdnList>`;
const ENTRIES = `<sdnEntry><uid>36</uid><lastName>INVENTED BANK</lastName><sdnType>Entity</sdnType><remarks>Remarks.</remarks>
<programList><program>UKRAINE-EO13662</program></programList>
<akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>IB</lastName></aka><aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>OLD BANK</lastName></aka></akaList>
<addressList><address><uid>1</uid><address1>1 Invented Street</address1><city>Moscow</city><postalCode>101000</postalCode><country>Russia</country></address></addressList></sdnEntry>
<sdnEntry><uid>40</uid><firstName>Anton</firstName><lastName>MUSTER</lastName><sdnType>Individual</sdnType>
<programList><program>CMIC-EO13959</program></programList><nationalityList><nationality><uid>1</uid><country>Korea, North</country></nationality></nationalityList></sdnEntry>`;

test('reads the plain layout', async () => {
  const { parties, problems, dated } = await readText(ofacXml, PLAIN(ENTRIES, 2));
  expect(parties).toEqual([
    {
      source: 'SDN',
      name: 'INVENTED BANK',
      type: 'entity',
      number: '36',
      aliases: [
        { name: 'IB', kind: 'weak' },
        { name: 'OLD BANK', kind: 'former' },
      ],
      addresses: [{ text: '1 Invented Street, 101000', city: 'Moscow', country: 'RU' }],
      countries: ['RU'],
      programs: ['UKRAINE-EO13662'],
      remarks: 'Remarks.',
    },
    {
      source: 'CMIC',
      name: 'Anton MUSTER',
      type: 'individual',
      number: '40',
      aliases: [],
      addresses: [],
      countries: ['KP'],
      programs: ['CMIC-EO13959'],
    },
  ]);
  expect(problems).toEqual([
    'the whole file: this layout does not say on which list an entry stands: 1 of 2 are taken as SDN but may, by their programs, be on another (first: number 36). The advanced XML says it',
  ]);
  expect(dated).toEqual([{ kind: 'dated', date: '2026-07-16', what: 'day of publication' }]);
});

test('a plain file that announces another number of entries is refused', async () => {
  const { error } = await readText(ofacXml, PLAIN(ENTRIES, 3));
  expect(error?.code).toBe('count-differs');
});

test('every prefix is refused', async () => {
  for (const list of [LIST, PLAIN(ENTRIES, 2)]) {
    const bytes = new TextEncoder().encode(list.trimEnd());
    for (let length = 0; length < bytes.length; length += 7)
      expect((await readText(ofacXml, bytes.subarray(0, length))).error?.code, `${length} bytes`).toMatch(
        /^(truncated|empty)$/,
      );
  }
});

test('any change of bytes is read or refused by type', async () => {
  await survivesChanges(ofacXml, LIST);
  await survivesChanges(ofacXml, PLAIN(ENTRIES, 2));
});
