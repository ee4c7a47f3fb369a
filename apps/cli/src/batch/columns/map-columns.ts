import { assignColumns, headerKey, quotedHeaders, Refusal, saidTwice } from '@licet/tables';
import { factNamed } from './fact-columns.ts';
import { FIELD_NAMES, FIELDS, type Field } from './fields.ts';

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
  const { fields, free } = assignColumns(header, FIELDS, name, choices, (field) => `--${optionOf(field)}`);

  const facts: FactColumn[] = [];
  for (const index of free) {
    const fact = factNamed(header[index] as string);
    if (fact === undefined || isSpellingOfField(header[index] as string)) continue;
    const twin = facts.find((one) => one.name === fact);
    if (twin) throw saidTwice(fact, header, [twin.index, index], name, '--ignore-column');
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
      `${name}: found the headers ${quotedHeaders(header)}. Expected ${wanting.join(' and ')}. ` +
        'Rename the column, or name it: --item-column, --to-column.',
    );
  return { fields, facts };
}

/** A second "destination" beside "ship to" is data, not a fact of the same name. */
const isSpellingOfField = (header: string): boolean =>
  FIELD_NAMES.some((field) => (FIELDS[field] as readonly string[]).includes(headerKey(header)));

/** `ship to` is chosen with --to-column, the end user with --end-user-column. */
export const optionOf = (field: Field): string =>
  `${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-column`;
