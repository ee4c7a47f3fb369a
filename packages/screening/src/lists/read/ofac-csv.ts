import { rowReader } from '@licet/tables';
import type { Address, Alias, PartyType } from '../party.ts';
import { bufferOf } from './csv.ts';
import { listOfPrograms, unsureLists } from './ofac-programs.ts';
import { partyReads } from './parts.ts';
import { ListError, type ListFile, type Read, type Reader } from './reader.ts';

/** The three files of OFAC's legacy CSV. A row belongs to the row of `sdn.csv` with the same number. */
export interface OfacCsvFiles {
  readonly sdn: ListFile;
  readonly alt?: ListFile;
  readonly add?: ListFile;
}

/**
 * Columns of each file, none of which has a header:
 * ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks;
 * ent_num, alt_num, alt_type, alt_name, alt_remarks; ent_num, add_num, address, city and so on, country, add_remarks.
 */
const COLUMNS = { sdn: 12, alt: 5, add: 6 } as const;
type Part = keyof typeof COLUMNS;

/** A company has no type here. */
const TYPES: Readonly<Record<string, PartyType>> = {
  '': 'entity',
  individual: 'individual',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/**
 * OFAC's legacy CSV. Without `alt` and `add` the parties come without most aliases and all addresses, and a
 * problem says so. The layout gives no days, and the list only by the programs.
 */
export async function* readOfacCsv({ sdn, alt, add }: OfacCsvFiles): AsyncGenerator<Read> {
  const aliases = new Map<string, Alias[]>();
  const addresses = new Map<string, Address[]>();
  for await (const row of rowsOf('alt', alt)) {
    if ('kind' in row) yield row;
    else collect(aliases, row.cells[0], aliasOf(row.cells));
  }
  for await (const row of rowsOf('add', add)) {
    if ('kind' in row) yield row;
    else collect(addresses, row.cells[0], addressOf(row.cells));
  }
  if (alt === undefined) yield missing(sdn, 'alt.csv', 'its aliases, so a party is not found by them');
  if (add === undefined) yield missing(sdn, 'add.csv', 'its addresses and most countries');
  const unsure: string[] = [];
  const read = new Set<string>();

  for await (const row of rowsOf('sdn', sdn)) {
    if ('kind' in row) {
      yield row;
      continue;
    }
    const [number = '', ...cells] = row.cells;
    const programs = (cells[2] ?? '').split('] [').map((program) => program.replace(/^\[|\]$/g, '').trim());
    const given = programs.filter(Boolean);
    const { source, sure } = listOfPrograms(given);
    const place = `${sdn.name} line ${row.line} (${number})`;
    if (!sure) unsure.push(number);
    const type = TYPES[cells[1] ?? ''];
    const remarks = cells[10] ?? '';
    yield* partyReads(place, {
      source,
      number,
      name: type === 'individual' ? spoken(cells[0] ?? '') : (cells[0] ?? ''),
      aliases: [...(aliases.get(number) ?? []), ...weakAliases(remarks)].map((alias) =>
        type === 'individual' ? { ...alias, name: spoken(alias.name) } : alias,
      ),
      addresses: addresses.get(number) ?? [],
      countries: cells[8] ? [cells[8]] : [],
      programs: given,
      ...(type && { type }),
      ...(remarks && { remarks }),
    });
    read.add(number);
  }
  yield* unsureLists(unsure, read.size);
  for (const [file, rows] of [[alt, aliases] as const, [add, addresses] as const]) {
    const left = [...rows.keys()].filter((number) => !read.has(number));
    if (file === undefined || left.length === 0) continue;
    const message = `${sdn.name} lacks ${left.length} of the numbers here (first: ${left[0]}): the files are not of one day`;
    yield { kind: 'problem', place: file.name, message };
  }
}

/** `sdn.csv` alone. */
export const ofacCsv: Reader = {
  id: 'ofac-csv',
  sources: ['SDN', 'PLC', 'CMIC', 'MBS', 'CAP', 'FSE'],
  read: (file) => readOfacCsv({ sdn: file }),
};

/** What stands for nothing. */
const NULL = /^-0-\s*$/;
/** Ends the file, from the days of CP/M. */
const END_MARK = '\u001a';
/** Bytes: OFAC allows 1,000 characters for the longest column. */
const LONGEST_ROW = 1 << 16;

type Row = ReturnType<ReturnType<typeof rowReader>['push']>[number];
type Problem = Extract<Read, { kind: 'problem' }>;

async function* rowsOf(part: Part, file: ListFile | undefined): AsyncGenerator<Row | Problem> {
  if (file === undefined) return;
  // No table reader, as there is no header from which it could tell the delimiter.
  const reader = rowReader({ delimiter: ',', newline: 0x0a, limit: LONGEST_ROW });
  const columns = COLUMNS[part];
  let seen = 0;

  const problem = (line: number, message: string): Problem => ({
    kind: 'problem',
    place: `${file.name} line ${line}`,
    message,
  });
  const checked = function* (rows: readonly Row[], ended: boolean): Generator<Row | Problem> {
    for (const row of rows) {
      const cells = row.cells.map((cell) => (NULL.test(cell) ? '' : cell.trim()));
      if (cells.length === 1 && cells[0] === END_MARK) continue;
      const whole = row.problem === undefined && cells.length === columns && /^\d+$/.test(cells[0] ?? '');
      if (!whole && seen === 0)
        throw new ListError('wrong-layout', {
          file: file.name,
          place: `line ${row.line}`,
          expected: `OFAC's ${part}.csv, ${columns} columns without a header`,
          given: row.problem ?? `${cells.length} columns that begin with '${(cells[0] ?? '').slice(0, 40)}'`,
        });
      seen++;
      if (!ended && !whole)
        throw new ListError('truncated', { file: file.name, place: `in line ${row.line}` });
      if (whole) yield { line: row.line, cells };
      else
        yield problem(
          row.line,
          row.problem ??
            `expected ${columns} columns, the first a number, got ${cells.length}; it was not read`,
        );
      if (!ended) yield problem(row.line, 'the file does not end with a line end: its last row may be cut');
    }
  };

  for await (const chunk of file.bytes) yield* checked(reader.push(bufferOf(chunk)), true);
  yield* checked(reader.end(), false);
  if (seen === 0) throw new ListError('empty', { file: file.name });
}

const missing = (sdn: ListFile, file: string, what: string): Read => ({
  kind: 'problem',
  place: sdn.name,
  message: `read without ${file}, so each party lacks ${what}. Give both files, or the advanced XML`,
});

function collect<T>(into: Map<string, T[]>, number: string | undefined, value: T): void {
  const key = number ?? '';
  const known = into.get(key);
  if (known === undefined) into.set(key, [value]);
  else known.push(value);
}

const aliasOf = ([, , kind, name = '']: readonly string[]): Alias =>
  kind === 'fka' ? { name, kind: 'former' } : { name };

const addressOf = ([, , text = '', city = '', country = '']: readonly string[]): Address => ({
  text,
  city,
  country,
});

/** Weak aliases are not in `alt.csv` but in the remarks: `a.k.a. 'BNC'.` */
function weakAliases(remarks: string): Alias[] {
  const found = remarks.matchAll(/(?:^|[;(]\s*|\s)[afn]\.k\.a\. '(.+?)'(?=[;.,)]|$)/g);
  return [...found].map(([, name = '']) => ({ name, kind: 'weak' as const }));
}

/** `LAST, First Middle` as one says it. */
function spoken(name: string): string {
  const comma = name.indexOf(', ');
  return comma < 0 ? name : `${name.slice(comma + 2)} ${name.slice(0, comma)}`;
}
