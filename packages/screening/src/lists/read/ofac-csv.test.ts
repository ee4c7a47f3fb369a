import { expect, test } from 'vitest';
import { ofacCsv, readOfacCsv } from './ofac-csv.ts';
import { fileOf, outcomeOf, readText, survivesChanges } from './testing.ts';

const NULLS = (count: number): string => Array.from({ length: count }, () => '-0- ').join(',');
const SDN = [
  `36,"INVENTED BANK, S.A.",-0- ,"CUBA",${NULLS(7)},"Tax ID 1; a.k.a. 'IB'; alt. a.k.a. 'IN'VENT'."`,
  `40,"MUSTER, Anton","individual","SDGT] [IFSR",${NULLS(8)}`,
  `41,"SEA INVENTION","vessel","RUSSIA-EO14024",-0- ,"CL1","Tug",-0- ,"212","Panama","Owner",-0- `,
  '\u001a',
].join('\r\n');
const ALT = ['36,1,"fka","OLD BANK",-0- ', '40,2,"aka","MUSTER, Toni",-0- ', '\u001a'].join('\r\n');
const ADD = ['36,1,"1 Invented Street","Havana","Cuba",-0- ', '40,2,-0- ,-0- ,"Korea, North",-0- ', ''].join(
  '\r\n',
);

const together = (sdn: string, alt: string, add: string) =>
  outcomeOf(
    readOfacCsv({
      sdn: fileOf(sdn, { name: 'sdn.csv' }),
      alt: fileOf(alt, { name: 'alt.csv' }),
      add: fileOf(add, { name: 'add.csv' }),
    }),
  );

const UNSURE =
  'the whole file: this layout does not say on which list an entry stands: 1 of 3 are taken as SDN but may, by their programs, be on another (first: number 41). The advanced XML says it';

test('reads the three files together', async () => {
  const { parties, problems, error } = await together(SDN, ALT, ADD);
  expect(error).toBeUndefined();
  expect(parties).toEqual([
    {
      source: 'SDN',
      number: '36',
      name: 'INVENTED BANK, S.A.',
      type: 'entity',
      aliases: [
        { name: 'OLD BANK', kind: 'former' },
        { name: 'IB', kind: 'weak' },
        { name: "IN'VENT", kind: 'weak' },
      ],
      addresses: [{ text: '1 Invented Street', city: 'Havana', country: 'CU' }],
      countries: ['CU'],
      programs: ['CUBA'],
      remarks: "Tax ID 1; a.k.a. 'IB'; alt. a.k.a. 'IN'VENT'.",
    },
    {
      source: 'SDN',
      number: '40',
      name: 'Anton MUSTER',
      type: 'individual',
      aliases: [{ name: 'Toni MUSTER' }],
      addresses: [{ country: 'KP' }],
      countries: ['KP'],
      programs: ['SDGT', 'IFSR'],
    },
    {
      source: 'SDN',
      number: '41',
      name: 'SEA INVENTION',
      type: 'vessel',
      aliases: [],
      addresses: [],
      countries: ['PA'],
      programs: ['RUSSIA-EO14024'],
    },
  ]);
  expect(problems).toEqual([UNSURE]);
});

test('sdn.csv alone is read, and it says what is missing', async () => {
  const { parties, problems } = await readText(ofacCsv, SDN, 'sdn.csv');
  expect(parties.map(({ aliases }) => aliases.length)).toEqual([2, 0, 0]);
  expect(problems).toEqual([
    'sdn.csv: read without alt.csv, so each party lacks its aliases, so a party is not found by them. Give both files, or the advanced XML',
    'sdn.csv: read without add.csv, so each party lacks its addresses and most countries. Give both files, or the advanced XML',
    UNSURE,
  ]);
});

test('an alias of a party that is not there is a problem', async () => {
  const { problems } = await together(SDN, ALT.replace('40,2', '99,2'), ADD);
  expect(problems).toEqual([
    UNSURE,
    'alt.csv: sdn.csv lacks 1 of the numbers here (first: 99): the files are not of one day',
  ]);
});

test('a file of another layout is refused', async () => {
  expect((await readText(ofacCsv, ALT, 'alt.csv')).error?.message).toBe(
    "alt.csv, line 1: expected OFAC's sdn.csv, 12 columns without a header, found 5 columns that begin with '36'.",
  );
  expect((await readText(ofacCsv, 'name,country\nInvented,CN\n')).error?.code).toBe('wrong-layout');
  expect((await readText(ofacCsv, '')).error?.code).toBe('empty');
  expect((await readText(ofacCsv, '\u001a')).error?.code).toBe('empty');
});

test('a broken row is a problem, and the rows behind it are read', async () => {
  const { parties, problems } = await readText(ofacCsv, SDN.replace('"individual"', '"indi"vidual'));
  expect(parties).toHaveLength(2);
  expect(problems[2]).toMatch(/^list line 2: text follows a closing quote: 40,"MUSTER/);
});

test('every prefix that cuts a row is refused or reported', async () => {
  const bytes = new TextEncoder().encode(SDN);
  for (let length = 0; length < bytes.length; length++) {
    const { error, problems } = await readText(ofacCsv, bytes.subarray(0, length));
    const cut = length > 0 && bytes[length - 1] !== 0x0a;
    const said = problems.some((problem) => problem.includes('its last row may be cut'));
    if (length === 0 || cut) expect(error !== undefined || said, `${length} bytes`).toBe(true);
  }
});

test('any change of bytes is read or refused by type', () => survivesChanges(ofacCsv, SDN));
