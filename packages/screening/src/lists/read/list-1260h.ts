import { day } from '@licet/engine';
import type { Alias } from '../party.ts';
import { openCsv, warningsOf } from './csv.ts';
import { isoDay, partyReads, tidy } from './parts.ts';
import { ListError, type Read, type Reader } from './reader.ts';

const COLUMNS = [
  'Name',
  'Clean Name',
  'Alias',
  'Previous Name',
  'Parent Name',
  'Note',
  'Start date',
  'End date',
] as const;
type Column = (typeof COLUMNS)[number];

/** One company in one edition of the list. */
interface Listing {
  readonly line: number;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly parents: readonly string[];
  readonly note: string;
  /** Empty where the row has no such day. */
  readonly from: string;
  readonly to: string;
}

/**
 * The list of section 1260H as OpenSanctions keeps it in CSV. It repeats a company in each edition of the list
 * that names it, so rows of one name whose days touch become one party; a company that was off the list for a
 * while comes out once for each time that it was on it. The file is small and is held whole.
 */
export const list1260h: Reader = {
  id: '1260h-csv',
  sources: ['1260H'],
  async *read(file) {
    const table = await openCsv(file);
    const at = new Map(COLUMNS.map((column) => [column, table.header.indexOf(column)]));
    for (const column of ['Name', 'Clean Name', 'Start date', 'End date'] as const)
      if ((at.get(column) ?? -1) < 0)
        throw new ListError('wrong-layout', {
          file: file.name,
          place: 'the header',
          expected: `a column '${column}'`,
          given: `the columns ${table.header.join(', ').slice(0, 200)}`,
        });

    const companies = new Map<string, Listing[]>();
    let newest = '';
    for await (const rows of table.rows)
      for (const { line, cells, problem } of rows) {
        const cell = (column: Column): string => tidy(cells[at.get(column) ?? -1] ?? '');
        if (problem !== undefined || cells.length !== table.header.length) {
          const message =
            problem ?? `expected ${table.header.length} cells, got ${cells.length}; it was not read`;
          yield { kind: 'problem', place: `line ${line}`, message };
          continue;
        }
        const listing = { line, ...namesOf(cell), parents: named(cell('Parent Name')), note: cell('Note') };
        const [from, to] = [cell('Start date'), cell('End date')];
        for (const text of [from, to])
          if (text !== '' && isoDay(text) === undefined)
            yield {
              kind: 'problem',
              place: `line ${line}`,
              message: `'${text}' is no day written YYYY-MM-DD`,
            };
        const key = listing.name.toLowerCase();
        const known = { ...listing, from: isoDay(from) ?? '', to: isoDay(to) ?? '' };
        companies.set(key, [...(companies.get(key) ?? []), known]);
        if (known.from > newest) newest = known.from;
      }
    if (companies.size === 0)
      throw new ListError('truncated', {
        file: file.name,
        place: 'after the header or without a row that can be read',
      });
    for (const listings of companies.values()) for (const period of periods(listings)) yield* partyOf(period);
    yield* warningsOf(table, file);
    const date = isoDay(newest);
    if (date !== undefined)
      yield { kind: 'dated', date, what: 'newest edition in the file', source: '1260H' };
  },
};

/** Rows whose days touch, together; one without a first day is on the list from ever on, one without a last day for good. */
function periods(listings: readonly Listing[]): Listing[][] {
  const found: Listing[][] = [];
  let end = '';
  for (const listing of [...listings].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.line - b.line,
  )) {
    const last = found.at(-1);
    if (last === undefined || (end !== '' && listing.from > end)) {
      found.push([listing]);
      end = listing.to;
    } else {
      last.push(listing);
      if (end !== '' && (listing.to === '' || day(listing.to) > day(end))) end = listing.to;
    }
  }
  return found;
}

function* partyOf(period: readonly Listing[]): Generator<Read> {
  const [first] = period;
  const newest = period.at(-1);
  if (first === undefined || newest === undefined) return;
  const place = `line ${newest.line}`;
  const open = period.filter(({ to }) => to === '');
  const ended = period.find(({ to }) => to !== '');
  if (ended !== undefined && open.length > 0 && newest === ended)
    yield {
      kind: 'problem',
      place: `line ${ended.line}`,
      message: `${ended.name} leaves the list on ${ended.to}, but line ${open[0]?.line} lists it without an end; it is kept as listed`,
    };
  const ends = period.map(({ to }) => to).sort();
  const parents = [...new Set(period.flatMap((listing) => listing.parents))];
  yield* partyReads(place, {
    source: '1260H',
    type: 'entity',
    name: newest.name,
    aliases: period.flatMap(({ name, aliases }) => [{ name }, ...aliases]),
    programs: [],
    listed: first.from,
    delisted: open.length > 0 ? '' : ends.at(-1),
    ...(parents.length > 0 && { parents }),
    remarks: [...new Set(period.map(({ note }) => note).filter(Boolean))].join(' '),
  });
}

/**
 * The clean name, and as aliases the cell of aliases, the earlier names, and the short name that stands in
 * brackets at the end of the printed name: "Invented Chip Corporation (ICC)*".
 */
function namesOf(cell: (column: Column) => string): { name: string; aliases: Alias[] } {
  const printed = cell('Name').replace(/[\s*.]+$/, '');
  const clean = cell('Clean Name') || printed;
  const short = /\(([^()]+)[)\]]$/.exec(printed)?.[1]?.trim();
  const given = named(cell('Alias'));
  // Where the short name was left in the clean name, it goes; other brackets, such as (Group), are part of it.
  const left = short === undefined ? '' : `(${short})`;
  const before = clean.endsWith(left) ? clean.slice(0, clean.length - left.length).trim() : '';
  const isShort = given.some((alias) => same(alias, short)) || LEGAL_END.test(before);
  const name = before !== '' && isShort ? before : clean;
  const extra = short !== undefined && !name.includes(short) ? [short] : [];
  return {
    name,
    aliases: [
      ...[...given, ...extra].map((alias) => ({ name: alias })),
      ...named(cell('Previous Name')).map((former) => ({ name: former, kind: 'former' as const })),
    ],
  };
}

/** What ends a company's name, so that brackets behind it hold another one. */
const LEGAL_END = /\b(Ltd|Limited|Inc|Corp|Corporation|Co)\.?$/i;

const same = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

/** Several names in a cell: by semicolon, or by a comma without a space, which is no "Co., Ltd.". */
const named = (text: string): string[] =>
  text
    .split(/;|,(?=\S)/)
    .map((name) => name.trim())
    .filter(Boolean);
