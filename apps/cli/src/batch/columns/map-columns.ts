import { Refusal } from '@licet/tables';
import { factNamed } from './fact-columns.ts';
import { FIELD_NAMES, FIELDS, type Field, key } from './fields.ts';

interface FactColumn {
  readonly name: string;
  readonly index: number;
}

/** Which column says what. A column that is in neither list is only carried along. */
export interface Mapping {
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  readonly facts: readonly FactColumn[];
}

export interface ColumnChoices {
  /** Columns named by hand, which win over every spelling. */
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  /** Columns that say nothing to us, whatever their header. */
  readonly ignore?: readonly string[];
}

/** Maps a header; refuses what would have to be guessed. `name` is that of the file, for messages. */
export function mapColumns(header: readonly string[], name: string, choices: ColumnChoices = {}): Mapping {
  const { columns = {}, ignore = [] } = choices;
  const free = new Set(header.keys());
  for (const column of ignore) free.delete(indexOf(header, column, name));

  const fields: Partial<Record<Field, number>> = {};
  for (const field of FIELD_NAMES) {
    const column = columns[field];
    if (column === undefined) continue;
    const index = indexOf(header, column, name);
    fields[field] = index;
    free.delete(index);
  }
  for (const field of FIELD_NAMES) {
    if (fields[field] !== undefined) continue;
    const index = bySpelling(header, free, field, name);
    if (index === undefined) continue;
    fields[field] = index;
    free.delete(index);
  }

  const facts: FactColumn[] = [];
  for (const index of free) {
    const fact = factNamed(header[index] as string);
    if (fact === undefined || isSpellingOfField(header[index] as string)) continue;
    const twin = facts.find((one) => one.name === fact);
    if (twin) throw twice(fact, header, [twin.index, index], name, '--ignore-column');
    facts.push({ name: fact, index });
  }

  const described = fields.item !== undefined || facts.some((fact) => fact.name.startsWith('item.'));
  const wanting = [
    ...(described
      ? []
      : ['an item column (item, product, chip, sku, article ...), or columns of facts such as item.tpp']),
    ...(fields.to === undefined ? ['a destination column (to, destination, ship to, pays ...)'] : []),
  ];
  if (wanting.length > 0)
    throw new Refusal(
      `${name}: found the headers ${quoted(header)}. Expected ${wanting.join(' and ')}. ` +
        'Rename the column, or name it: --item-column, --to-column.',
    );
  return { fields, facts };
}

function bySpelling(
  header: readonly string[],
  free: ReadonlySet<number>,
  field: Field,
  name: string,
): number | undefined {
  for (const spelling of FIELDS[field]) {
    const fitting = [...free].filter((index) => key(header[index] as string) === spelling);
    if (fitting.length > 1) throw twice(field, header, fitting, name, `--${optionOf(field)}`);
    if (fitting[0] !== undefined) return fitting[0];
  }
  return undefined;
}

/** A second "destination" beside "ship to" is data, not a fact of the same name. */
const isSpellingOfField = (header: string): boolean =>
  FIELD_NAMES.some((field) => (FIELDS[field] as readonly string[]).includes(key(header)));

function indexOf(header: readonly string[], column: string, name: string): number {
  const exact = header.indexOf(column);
  const index = exact >= 0 ? exact : header.findIndex((one) => key(one) === key(column));
  if (index < 0)
    throw new Refusal(`${name}: there is no column '${column}'. The headers are ${quoted(header)}.`);
  return index;
}

const twice = (
  what: string,
  header: readonly string[],
  which: readonly number[],
  name: string,
  way: string,
): Refusal =>
  new Refusal(
    `${name}: columns ${which.map((index) => `${index + 1} ('${(header[index] as string).trim()}')`).join(' and ')} ` +
      `both say '${what}'. Rename one of them, or say which: ${way} NAME.`,
  );

const MOST_SHOWN = 30;

function quoted(header: readonly string[]): string {
  const shown = header.slice(0, MOST_SHOWN).map((one) => `'${one.trim().slice(0, 60)}'`);
  return shown.join(', ') + (header.length > MOST_SHOWN ? ` and ${header.length - MOST_SHOWN} more` : '');
}

/** `ship to` is chosen with --to-column, the end user with --end-user-column. */
export const optionOf = (field: Field): string =>
  `${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-column`;
