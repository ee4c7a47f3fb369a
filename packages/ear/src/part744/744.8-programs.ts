import type { Confidence, Iso } from '@licet/engine';

/** A program that section 744.8 names, by the tag that OFAC's list prints, and since when. */
interface NamedProgram {
  readonly tag: string;
  /** First day; absent: before the rules here begin. */
  readonly from?: Iso;
  readonly confidence: Confidence;
}

const RULE: Iso = '2024-03-21';
const added = (tag: string): NamedProgram => ({ tag, from: RULE, confidence: 'S' });
/** Sections 744.8, 744.12 and 744.14 until 89 FR 20107 put them into one: from memory. */
const before = (tag: string): NamedProgram => ({ tag, confidence: 'M' });

/**
 * The fourteen programs of 744.8(a)(1) since 89 FR 20107 of 21 Mar 2024: seven orders on Russia, Ukraine and Belarus
 * (13405, 13660, 13661, 13662, 13685, 14024, 14038), two on terrorism, one on weapons of mass destruction, four on
 * narcotics and crime. The orders rest on two summaries of the rule; that these tags are theirs, on OFAC's list.
 */
const NAMED: readonly NamedProgram[] = [
  added('BELARUS'),
  added('BELARUS-EO14038'),
  added('RUSSIA-EO14024'),
  added('UKRAINE-EO13660'),
  added('UKRAINE-EO13661'),
  added('UKRAINE-EO13662'),
  added('UKRAINE-EO13685'),
  before('FTO'),
  before('SDGT'),
  before('NPWMD'),
  added('ILLICIT-DRUGS-EO14059'),
  added('SDNT'),
  added('SDNTK'),
  added('TCO'),
];

/**
 * Programs that OFAC had when the fourteen were named, and that are none of them. Younger programs and IRAQ2, IRAQ3
 * (section 744.18 may still reach them) are in neither list: nobody has checked.
 */
const NOT_NAMED: ReadonlySet<string> = new Set(
  [
    'BALKANS BALKANS-EO14033 BURMA-EO14014 CAR CUBA CYBER2 CYBER3 CYBER4 DARFUR DPRK DPRK2 DPRK3 DPRK4 DPRK-NKSPEA',
    'DRCONGO ELECTION-EO13848 ETHIOPIA-EO14046 GLOMAG HOSTAGES-EO14078 HRIT-IR HRIT-SY IFCA IFSR IRAN',
    'IRAN-CON-ARMS-EO IRAN-EO13846 IRAN-EO13871 IRAN-EO13876 IRAN-EO13902 IRAN-HR IRAN-TRA IRGC LEBANON LIBYA2 LIBYA3',
    'MAGNIT MALI-EO13882 NICARAGUA NICARAGUA-NHRAA SOMALIA SSIDES SUDAN-EO14098 VENEZUELA VENEZUELA-EO13850',
    'VENEZUELA-EO13884 YEMEN',
  ]
    .join(' ')
    .split(' '),
);
const NOT_NAMED_WITH_SPACES: ReadonlySet<string> = new Set([
  'SOUTH SUDAN',
  'CAATSA - IRAN',
  'CAATSA - RUSSIA',
]);

/** Whether section 744.8 names a program of OFAC on a day; null where nobody has checked. */
export function namedIn744_8(tag: string, on: Iso): boolean | null {
  const written = tag.trim().toUpperCase();
  const named = NAMED.find((one) => one.tag === written);
  if (named) return named.from === undefined || on >= named.from ? true : null;
  return NOT_NAMED.has(written) || NOT_NAMED_WITH_SPACES.has(written) ? false : null;
}
