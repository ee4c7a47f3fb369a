import type { SourceId } from '../sources.ts';
import { nameAndAddress } from './entity-cell.ts';
import { isoDay, tidy } from './parts.ts';
import { countryOf } from './place.ts';
import { ListError, type Read, type Reader } from './reader.ts';
import { supplementReads } from './supplement.ts';
import { quoted } from './values.ts';
import { children, type XmlElement, xmlElements } from './xml.ts';

/** Roots of eCFR files that hold a part: the bulk title, the versioner's answer, and the divisions of a title. */
export const ECFR_ROOTS = [
  'DLPSTEXTCLASS',
  'ECFR',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `DIV${level}`),
];

/** Columns of the tables, in order; what a heading has to say for the table to be read. */
const COLUMNS = {
  country: /country/i,
  entity: /entity|listed person/i,
  requirement: /license requirement/i,
  policy: /review policy/i,
  citation: /federal register/i,
} as const;
type Column = keyof typeof COLUMNS;

const SUPPLEMENTS: Readonly<
  Record<string, { readonly source: SourceId; readonly columns: readonly Column[] }>
> = {
  4: { source: 'EL', columns: ['country', 'entity', 'requirement', 'policy', 'citation'] },
  6: { source: 'UVL', columns: ['country', 'entity', 'citation'] },
  7: { source: 'MEU', columns: ['country', 'entity', 'citation'] },
};

/** `, a.k.a., the following two aliases:` */
const ALIASES = /,?\s*(?:[af]\.k\.a\.?,?\s*)?the following (?:[\w-]+ )?alias(?:es)?\s*[:,]\s*/i;
/** A dash that begins an item of a list, not one within a name. */
const ITEM = /(?:^|[\n;]\s*|\s)[—–]\s*(?=\S)/;
/** Rows between the entries that name the kind of what follows. */
const MARKER = /^(?:subordinate institut?ions?|affiliated entit(?:y|ies)|the following .{0,120}):?$/i;

/**
 * Supplements No. 4 (Entity List), No. 6 (Unverified List) and No. 7 (MEU List) to part 744 as eCFR gives them:
 * `DIV9` with an HTML-like table, in which a country stands only in its first row, aliases are lists of dashes, and
 * footnote marks are `SU`. Any file with that part will do: the part, an appendix, or the whole of title 15.
 */
export const supplement4Xml: Reader = {
  id: 'supplement-4-xml',
  sources: ['EL', 'MEU', 'UVL'],
  async *read(file) {
    let table: Table | undefined;
    let entries = 0;
    for await (const element of xmlElements(file, { roots: ECFR_ROOTS, take: ['HEAD', 'AMDDATE', 'TR'] })) {
      if (element.name === 'AMDDATE') yield* amended(element);
      else if (element.name === 'HEAD') table = tableOf(element);
      else if (table !== undefined)
        for (const read of table.row(element, file.name)) {
          if (read.kind === 'party') entries++;
          yield read;
        }
    }
    if (entries === 0)
      throw new ListError('wrong-layout', {
        file: file.name,
        place: 'in the whole file',
        expected: 'the table of Supplement No. 4, 6 or 7 to part 744',
        given: 'none with an entry',
      });
  },
};

interface Table {
  row(row: XmlElement, file: string): Generator<Read>;
}

function tableOf(head: XmlElement): Table | undefined {
  const number = /^Supplement No\. (\d+) to Part 744\b/i.exec(linesOf(head).join(' '))?.[1];
  const supplement = number === undefined ? undefined : SUPPLEMENTS[number];
  if (supplement === undefined) return undefined;
  const { source, columns } = supplement;
  let country: string | undefined;
  let spanned = 0;
  let terms: Partial<Record<Column, string>> = {};

  return {
    *row(row, file) {
      const place = `line ${row.line}`;
      const heads = children(row, 'TH').map((cell) => linesOf(cell).join(' '));
      const cells = children(row, 'TD');
      if (cells.length === 0) {
        if (heads.length > 0) checkHeads(heads, columns, file, place);
        return;
      }
      const texts = [...heads.map((head) => [head]), ...cells.map(linesOf)];
      const filled = texts.filter((lines) => lines.length > 0);
      if (filled.length === 0) return;
      if (texts.length === 1) {
        const text = filled[0]?.join(' ') ?? '';
        if (countryOf(text) !== undefined) country = text;
        // Footnotes, the history of amendments, countries without an entry.
        else if (!/^(?:\d{1,2}\s|\[)/.test(text) && !MARKER.test(text))
          yield { kind: 'problem', place, message: `the row ${quoted(text)} has one cell and is no country` };
        return;
      }
      // A country cell that spans rows is printed once; the rows below it are one cell short.
      if (spanned > 0) {
        spanned--;
        if (texts.length === columns.length - 1) texts.unshift([]);
      }
      const span = Number(cells[0]?.attributes.rowspan ?? 1);
      if (span > 1 && span < 10_000) spanned = span - 1;
      if (texts.length !== columns.length) {
        const message = `expected ${columns.length} cells, found ${texts.length} (${quoted(filled[0]?.join(' ') ?? '')}); the row is not read`;
        yield { kind: 'problem', place, message };
        return;
      }

      const cell = (column: Column) => texts[columns.indexOf(column)] ?? [];
      const text = (column: Column) => cell(column).join(' ') || undefined;
      country = text('country') ?? country;
      const entity = cell('entity');
      if (entity.length === 0 || /^\[?reserved/i.test(entity[0] ?? '') || MARKER.test(entity.join(' ')))
        return;
      const own = { requirement: text('requirement'), policy: text('policy'), citation: text('citation') };
      const inherits = columns.slice(2).every((column) => text(column) === undefined);
      if (inherits && Object.keys(terms).length > 0)
        yield {
          kind: 'problem',
          place,
          message: `${quoted(entity[0] ?? '')} has no terms; those of the row above are taken`,
        };
      if (!inherits)
        terms = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      yield* supplementReads({ source, place, country, ...terms, ...entryOf(entity) });
    },
  };
}

function checkHeads(heads: readonly string[], columns: readonly Column[], file: string, place: string): void {
  const wrong = columns.find((column, i) => !COLUMNS[column].test(heads[i] ?? ''));
  if (heads.length !== columns.length || wrong !== undefined)
    throw new ListError('wrong-layout', {
      file,
      place,
      expected: `the ${columns.length} columns ${columns.join(', ')}`,
      given: `${heads.length}: ${quoted(heads.join(', '))}`,
    });
}

/** Name, aliases and address of an entity cell. */
function entryOf(lines: readonly string[]): { name: string; aliases: string[]; address?: string } {
  const text = lines.join('\n');
  const intro = ALIASES.exec(text);
  if (intro === null) {
    const [first = '', ...rest] = lines;
    const { name, shorter, address } = nameAndAddress(first);
    const all = [address, ...rest].filter((part) => part !== undefined).join(', ');
    return { name, aliases: shorter === undefined ? [] : [shorter], ...(all !== '' && { address: all }) };
  }
  const items = text.slice(intro.index + intro[0].length).split(new RegExp(ITEM, 'g'));
  const aliases = items.slice(0, -1).map(aliasOf);
  const [last = '', ...address] = (items.at(-1) ?? '').split('\n');
  return {
    name: tidy(text.slice(0, intro.index)),
    aliases: [...aliases, aliasOf(last)].filter((alias) => alias !== ''),
    ...(address.length > 0 && { address: address.join(', ') }),
  };
}

const aliasOf = (item: string): string =>
  tidy(item)
    .replace(/[;,]?\s*(?:\band|\bor)?$/i, '')
    .replace(/[;,]$/, '')
    .replace(/(?<!\b(?:ltd|inc|co|corp|l\.l\.c|s\.a|b\.v|\p{L}))\.$/iu, '');

/** The lines of a cell; white space of the file is no line. */
function linesOf(cell: XmlElement): string[] {
  return broken(cell)
    .split('\u0000')
    .map(tidy)
    .filter((line) => line !== '');
}

function broken(element: XmlElement): string {
  return element.content
    .map((part) => {
      if (typeof part === 'string') return part;
      const inside = broken(part);
      return /^(?:br|p|fp|div|fp-?\d)$/i.test(part.name) ? `\u0000${inside}\u0000` : inside;
    })
    .join('');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `June 11, 2026`, `Dec. 29, 2022(fm)`: the day up to which the title is amended. */
function* amended(element: XmlElement): Generator<Read> {
  const [, month = '', date = '', year] =
    /^([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})/.exec(linesOf(element).join(' ')) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const iso = isoDay(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (iso !== undefined) yield { kind: 'dated', date: iso, what: 'AMDDATE' };
}
