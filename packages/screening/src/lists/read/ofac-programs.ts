import type { SourceId } from '../sources.ts';
import type { Read } from './reader.ts';

/**
 * Programs of OFAC that stand for one list outside the SDN List. A program such as RUSSIA-EO14024 stands for
 * several and is not here. From the programs and sources of trade.gov's list of 31 July 2026, and the FSE and
 * 561 programs from trade.gov's own test files of 2014.
 */
const LISTS: Readonly<Record<string, SourceId>> = {
  'CMIC-EO13959': 'CMIC',
  HKAA: 'MBS',
  'NS-PLC': 'PLC',
  '561-Related': 'CAP',
  '561List': 'CAP',
  'FSE-IR': 'FSE',
  'FSE-SY': 'FSE',
};

/**
 * The list of an entry in a layout that gives programs and no list: one outside the SDN List only where all of
 * its programs say the same one; else SDN, the strictest, because most are, and `sure` says whether that is known.
 */
export function listOfPrograms(programs: readonly string[]): {
  readonly source: SourceId;
  readonly sure: boolean;
} {
  const lists = new Set(programs.map((program) => LISTS[program]));
  const [list] = lists;
  if (lists.size === 1 && list !== undefined) return { source: list, sure: true };
  return { source: 'SDN', sure: !programs.some((program) => MIXED.test(program)) };
}

/** Programs under which the same file of trade.gov has parties both on the SDN List and outside it. */
const MIXED =
  /^(UKRAINE-EO13662|UKRAINE-EO13685|RUSSIA-EO14024|VENEZUELA-EO13850|BURMA-EO14014|CAATSA - RUSSIA|EO13645)$/;

/** What to say at the end of a file about the entries whose list was not sure. */
export function unsureLists(unsure: readonly string[], entries: number): Read[] {
  if (unsure.length === 0) return [];
  const message = `this layout does not say on which list an entry stands: ${unsure.length} of ${entries} are taken as SDN but may, by their programs, be on another (first: number ${unsure[0]}). The advanced XML says it`;
  return [{ kind: 'problem', place: 'the whole file', message }];
}
