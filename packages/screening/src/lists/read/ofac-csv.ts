import { rowReader } from '@licet/tables';
import type { Address, Alias, PartyType } from '../party.ts';
import { listOfPrograms } from './ofac-programs.ts';
import { partyReads } from './parts.ts';
import { type ListFile, ListError, type Read, type Reader } from './reader.ts';

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

const TYPES: Readonly<Record<string, PartyType>> = {
  individual: 'individual',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/**
 * OFAC's legacy CSV. Without `alt` and `add` the parties come without most aliases and all addresses, and a
 * problem says so. The layout gives no days, no list but by the programs, and no type but for what is no entity.
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
    if (!sure) yield { kind: 'problem', place, message: `taken as SDN, but ${given.join(', ')} can be another list` };
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
    aliases.delete(number);
    addresses.delete(number);
  }
  for (const [file, rest] of [[alt, aliases] as const, [add, addresses] as const]) {
    const [first] = rest.keys();
    if (file === undefined || first === undefined) continue;
    const message = `${rest.size} numbers are not in ${sdn.name} (first: ${first}): the files are not of one day`;
    yield { kind: 'problem', place: file.name, message };
  }
}

/** `sdn.csv` alone. */
export const ofacCsv: Reader = {
  id: 'ofac-csv',
  sources: ['SDN', 'SSI', 'PLC', 'CMIC', 'MBS', 'CAP', 'FSE'],
  read: (file) => readOfacCsv({ sdn: file }),
};

/** What stands for nothing. */
const NULL = /^-0-\s*$/;
/** Ends the file, from the days of CP/M. */
const END_MARK = '\u001a';
/** Bytes: OFAC allows 1,000 characters for the longest column. */
const LIMIT = 1 << 16;

interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

async function* rowsOf(part: Part, file: ListFile | undefined): AsyncGenerator<CsvRow | Extract<Read, { kind: 'problem' }>> {
  if (file === undefined) return;
  // By hand, as there is no header from which a delimiter could be told.
  const reader = rowReader({ delimiter: ',', newline: 0x0a, limit: LIMIT });
  const wanted = COLUMNS[part];
  let last = 0;
  let ended = true;
  let seen = 0;
  let held: CsvRow | undefined;

  const place = (line: number): string => `${file.name} line ${line}`;
  const checked = function* (rows: ReturnType<typeof reader.push>) {
    for (const row of rows) {
      const cells = row.cells.map((cell) => (NULL.test(cell) ? '' : cell.trim()));
      if (cells.length === 1 && cells[0] === END_MARK) continue;
      seen++;
      if (row.problem !== undefined)
        yield { kind: 'problem', place: place(row.line), message: row.problem } as const;
      else if (seen === 1 && (cells.length !== wanted || !/^\d+$/.test(cells[0] ?? '')))
        throw new ListError('wrong-layout', {
          file: file.name,
          place: `line ${row.line}`,
          expected: `${wanted} columns without a header, as in OFAC's ${part}.csv`,
          given: `${cells.length} columns that begin with '${(cells[0] ?? '').slice(0, 40)}'`,
        });
      else if (cells.length !== wanted || !/^\d+$/.test(cells[0] ?? ''))
        yield {
          kind: 'problem',
          place: place(row.line),
          message: `expected ${wanted} columns of which the first is a number, got ${cells.length}`,
        } as const;
      else yield { line: row.line, cells };
    }
  };

  void last; void ended; void held;
  for await (const chunk of file.bytes) yield* checked(reader.push(bufferOf(chunk)));
  yield* checked(reader.end());
}
