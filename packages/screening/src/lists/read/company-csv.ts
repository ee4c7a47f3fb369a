import { openCsv, warningsOf } from './csv.ts';
import { partyReads } from './parts.ts';
import { ListError, type Read, type Reader } from './reader.ts';

/** Column names that are understood, in English and French, whatever the case, accents and punctuation. */
const HEADERS = {
  name: ['name', 'company', 'company name', 'party', 'entity', 'nom', 'raison sociale', 'societe', 'entite'],
  aliases: ['aliases', 'alias', 'aka', 'other names', 'also known as', 'autres noms', 'noms alternatifs'],
  country: ['country', 'countries', 'country code', 'pays', 'code pays'],
  address: ['address', 'adresse'],
  listed: ['listed', 'listed on', 'listed from', 'start date', 'inscrit', 'inscrit le', 'date d inscription'],
  delisted: [
    'delisted',
    'delisted on',
    'removed',
    'end date',
    'radie',
    'radie le',
    'retire le',
    'date de radiation',
  ],
  reason: ['reason', 'remarks', 'note', 'notes', 'comment', 'motif', 'raison', 'remarques', 'commentaire'],
  number: ['number', 'no', 'n', 'id', 'reference', 'ref', 'numero', 'identifiant'],
} as const;
type Column = keyof typeof HEADERS;

/**
 * A list that a company keeps itself: CSV with a header, of which only `name` is required. Several aliases, or
 * countries, in a cell are separated by `|` or `;` (names contain commas, so a comma separates nothing). Days are
 * written YYYY-MM-DD; `delisted` is the first day off the list.
 */
export const companyCsv: Reader = {
  id: 'company-csv',
  sources: ['COMPANY'],
  async *read(file) {
    const table = await openCsv(file);
    const columns = table.header.map(columnOf);
    if (!columns.includes('name'))
      throw new ListError('wrong-layout', {
        file: file.name,
        place: 'the header',
        expected: `a column 'name' (or ${HEADERS.name.slice(1).join(', ')})`,
        given: `the columns ${table.header.join(', ').slice(0, 200)}`,
      });
    for (const [index, column] of columns.entries()) {
      const header = table.header[index]?.trim();
      if (header === '') continue;
      if (column === undefined)
        yield {
          kind: 'problem',
          place: 'the header',
          message: `the column '${header}' is not known and not read`,
        };
      else if (columns.indexOf(column) !== index)
        yield {
          kind: 'problem',
          place: 'the header',
          message: `'${header}' is a second column for ${column} and not read`,
        };
    }
    for await (const rows of table.rows)
      for (const { line, cells, problem } of rows)
        if (problem !== undefined) yield { kind: 'problem', place: `line ${line}`, message: problem };
        else yield* partyOf(line, cells, columns);
    yield* warningsOf(table, file);
  },
};

function partyOf(line: number, cells: readonly string[], columns: readonly (Column | undefined)[]): Read[] {
  const place = `line ${line}`;
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
  if (cells.every((text) => text.trim() === '')) return [];
  const extra: Read[] =
    cells.length > columns.length
      ? [
          {
            kind: 'problem',
            place,
            message: `the row has ${cells.length} cells, the header ${columns.length}`,
          },
        ]
      : [];
  const number = cell('number');
  const reason = cell('reason');
  const countries = split(cell('country'));
  return [
    ...extra,
    ...partyReads(place, {
      source: 'COMPANY',
      name: cell('name'),
      aliases: split(cell('aliases')).map((name) => ({ name })),
      addresses: cell('address') === '' ? [] : [addressIn(cell('address'), countries)],
      countries,
      programs: [],
      listed: cell('listed'),
      delisted: cell('delisted'),
      ...(number && { number }),
      ...(reason && { remarks: reason }),
    }),
  ];
}

const split = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The one country of the row is the address's; of several nobody knows which. */
const addressIn = (text: string, [country, ...others]: readonly string[]) =>
  country !== undefined && others.length === 0 ? { text, country } : { text };

const BY_HEADER = new Map(
  (Object.entries(HEADERS) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [name, column] as const),
  ),
);

const columnOf = (header: string): Column | undefined =>
  BY_HEADER.get(
    header
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
