import { describe, expect, test } from 'vitest';
import { supplement4Xml } from './supplement-4-xml.ts';
import { readText, survivesChanges } from './testing.ts';

// In the shape of eCFR's DIV9 with an HTML-like table; the parties are invented.
const HEADS =
  '<TR><TH>Country</TH><TH>Entity</TH><TH>License requirement</TH><TH>License review policy</TH><TH>Federal Register citation</TH></TR>';
const tr = (...cells: readonly string[]) =>
  `<TR>${cells.map((cell) => `<TD align="left">${cell}</TD>`).join('\n')}</TR>`;
const supplement = (number: number, ...rows: readonly string[]) => `
<DIV9 N="Supplement No. ${number} to Part 744" TYPE="APPENDIX">
<HEAD>Supplement No. ${number} to Part 744—A List
</HEAD>
<P>This list has words before its table.</P>
<DIV width="100%"><DIV class="gpotbl_div"><TABLE class="gpotbl_table">${rows.join('\n')}</TABLE></DIV></DIV>
<CITA TYPE="N">[63 FR 64325, Nov. 19, 1998]</CITA>
</DIV9>`;
const part = (...inside: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<DIV5 N="744" TYPE="PART"><HEAD>PART 744—CONTROL POLICY</HEAD>${inside.join('')}</DIV5>`;

const ALL = 'For all items subject to the EAR. (See § 744.11 of the EAR)';
const FOUR = 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR) <SU>4</SU>';
const DENIAL = 'Presumption of denial';
const kestrel =
  'Kestrel Optics Co., Ltd., a.k.a., the following two aliases:<br/>\n—Kestrel; <I>and</I><br/>\n—KOC State Optics—Wuxi.<br/>\n12 Mill Road, Wuxi, China; <I>and</I> Unit 5, Kowloon, Hong Kong.';
const read = (...rows: readonly string[]) => readText(supplement4Xml, part(supplement(4, HEADS, ...rows)));

const SMALL = part(
  supplement(
    4,
    HEADS,
    tr('CHINA', kestrel, FOUR, DENIAL, '87 FR 12345, 3/4/22.'),
    tr('', 'Merlin Works, 5 Dove Street, Wuxi, China.', ALL, DENIAL, '88 FR 9, 1/5/23.'),
  ),
);

describe('Supplement No. 4 as eCFR XML', () => {
  test('a row with aliases and addresses', async () => {
    const { parties, problems } = await readText(supplement4Xml, SMALL);
    expect(problems).toEqual([]);
    expect(parties[0]).toEqual({
      source: 'EL',
      name: 'Kestrel Optics Co., Ltd.',
      aliases: [{ name: 'Kestrel' }, { name: 'KOC State Optics—Wuxi' }],
      addresses: [
        { text: '12 Mill Road, Wuxi, China', country: 'CN' },
        { text: 'Unit 5, Kowloon, Hong Kong', country: 'HK' },
      ],
      countries: ['CN', 'HK'],
      programs: [],
      citation: '87 FR 12345',
      listed: '2022-03-04',
      // The mark stands high in print.
      requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR) 4',
      policy: 'Presumption of denial',
    });
    expect(parties[1]).toMatchObject({
      name: 'Merlin Works',
      countries: ['CN'],
      addresses: [{ text: '5 Dove Street, Wuxi, China' }],
    });
  });

  test('a country stands in its first row, in a row of its own, or spans rows', async () => {
    const { parties, problems } = await read(
      tr('BURMA', '[Reserved]', '', '', ''),
      tr('RUSSIA'),
      tr('', 'Osprey JSC, 1 Lake Street, Tver, Russia', ALL, DENIAL, '80 FR 1, 1/5/15'),
      `<TR><TD rowspan="2">IRAN, ISLAMIC REPUBLIC OF</TD><TD>Falcon, Tehran, Iran</TD><TD>${ALL}</TD><TD>${DENIAL}</TD><TD>80 FR 1, 1/5/15</TD></TR>`,
      tr('Heron, Tehran, Iran', ALL, DENIAL, '80 FR 1, 1/5/15'),
      tr('TURKEY', 'Stork, Izmir, Turkey', ALL, DENIAL, '80 FR 1, 1/5/15'),
      tr('<SU>1</SU> For this entity, see section 1.'),
    );
    expect(problems).toEqual([]);
    expect(parties.map(({ name, countries }) => [name, countries[0]])).toEqual([
      ['Osprey JSC', 'RU'],
      ['Falcon', 'IR'],
      ['Heron', 'IR'],
      ['Stork', 'TR'],
    ]);
  });

  test('a row without terms takes those above, and says so; a row that cannot be read is told', async () => {
    const { parties, problems } = await read(
      tr('CHINA', 'Merlin Group, Wuxi, China', FOUR, DENIAL, '87 FR 5, 3/4/22'),
      tr('', 'Subordinate institution:', '', '', ''),
      tr('', 'Merlin Paint Factory, Wuxi, China', '', '', ''),
      tr('a', 'b', 'c'),
      tr('Nowhere in particular'),
    );
    expect(
      parties.map(({ name, requirement, citation }) => [name, requirement?.slice(-1), citation]),
    ).toEqual([
      ['Merlin Group', '4', '87 FR 5'],
      ['Merlin Paint Factory', '4', '87 FR 5'],
    ]);
    expect(problems.map((problem) => problem.replace(/^line \d+: /, ''))).toEqual([
      "'Merlin Paint Factory, Wuxi, China' has no terms; those of the row above are taken",
      "expected 5 cells, found 3 ('a'); the row is not read",
      "the row 'Nowhere in particular' has one cell and is no country",
    ]);
  });

  test('the MEU List and the Unverified List of the same part', async () => {
    const heads = (entity: string) =>
      `<TR><TH>Country</TH><TH>${entity}</TH><TH>Federal Register citation</TH></TR>`;
    const { parties } = await readText(
      supplement4Xml,
      part(
        '<DIV9><HEAD>Supplement No. 2 to Part 744—Items</HEAD><TABLE><TR><TD>not</TD><TD>a</TD><TD>list</TD></TR></TABLE></DIV9>',
        supplement(
          6,
          heads('Listed person and address'),
          tr('UNITED ARAB EMIRATES', 'Stork FZE, Dubai, UAE', '80 FR 1, 1/5/15'),
        ),
        supplement(7, heads('Entity'), tr('CHINA', 'Merlin Works, Wuxi, China', '85 FR 2, 12/23/2020')),
      ),
    );
    expect(parties.map(({ source, name }) => [source, name])).toEqual([
      ['UVL', 'Stork FZE'],
      ['MEU', 'Merlin Works'],
    ]);
  });

  test('the date of the bulk title', async () => {
    const bulk = `<DLPSTEXTCLASS><TEXT><BODY><ECFRBRWS><AMDDATE>June 11, 2026\n</AMDDATE>${SMALL.slice(SMALL.indexOf('<DIV5'))}</ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>`;
    const { dated, parties } = await readText(supplement4Xml, bulk);
    expect(dated).toEqual([{ kind: 'dated', date: '2026-06-11', what: 'AMDDATE' }]);
    expect(parties).toHaveLength(2);
  });

  test.each([
    [part(), 'wrong-layout'],
    [part(supplement(4, HEADS)), 'wrong-layout'],
    [
      part(supplement(4, HEADS.replace('Entity', 'Color'), tr('CHINA', 'K', ALL, DENIAL, '1'))),
      'wrong-layout',
    ],
    ['<html><body/></html>', 'wrong-layout'],
    [`<!DOCTYPE DIV5 [<!ENTITY a "b">]>${SMALL.slice(SMALL.indexOf('<DIV5'))}`, 'dtd-refused'],
    ['', 'empty'],
  ])('is refused: %.70s', async (text, code) => {
    expect((await readText(supplement4Xml, text)).error?.code).toBe(code);
  });

  test('a file cut off anywhere is refused', async () => {
    for (let length = 0; length < SMALL.length; length++)
      expect(
        (await readText(supplement4Xml, SMALL.slice(0, length))).error,
        `cut at ${length}`,
      ).toBeDefined();
  });

  test('changed bytes are read or refused by type', () => survivesChanges(supplement4Xml, SMALL));
});
