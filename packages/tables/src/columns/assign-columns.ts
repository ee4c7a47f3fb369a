import { Refusal } from '../refusal.ts';
import { headerKey } from './header-key.ts';

export interface ColumnChoices<Field extends string> {
  /** Columns named by hand, which win over every spelling. */
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  /** Columns that say nothing to us, whatever their header. */
  readonly ignore?: readonly string[];
}

export interface AssignedColumns<Field extends string> {
  /** Index of the column that says a field. */
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  /** Columns that say none, in the order of the file, without those that were to be ignored. */
  readonly free: readonly number[];
}

/**
 * Which column says what: first the columns named by hand, then by the spellings of each field (as `headerKey` makes
 * them), most telling first. Where two columns fit, the earlier spelling wins and the other stays free; two columns of
 * the same spelling are refused, as is a column that is not there. `file` is for messages.
 */
export function assignColumns<Field extends string>(
  header: readonly string[],
  spellings: Readonly<Record<Field, readonly string[]>>,
  file: string,
  { columns, ignore = [] }: ColumnChoices<Field>,
  wayOut: (field: Field) => string,
): AssignedColumns<Field> {
  const keys = header.map(headerKey);
  const free = new Set(header.keys());
  for (const column of ignore) free.delete(columnNamed(header, column, file));

  const names = Object.keys(spellings) as Field[];
  const fields: Partial<Record<Field, number>> = {};
  const take = (field: Field, index: number): void => {
    fields[field] = index;
    free.delete(index);
  };
  for (const field of names) {
    const column = columns?.[field];
    if (column !== undefined) take(field, columnNamed(header, column, file));
  }
  for (const field of names) {
    if (fields[field] !== undefined) continue;
    for (const spelling of spellings[field]) {
      const fitting = [...free].filter((index) => keys[index] === spelling);
      if (fitting.length > 1) throw saidTwice(field, header, fitting, file, wayOut(field));
      if (fitting[0] === undefined) continue;
      take(field, fitting[0]);
      break;
    }
  }
  return { fields, free: [...free] };
}

function columnNamed(header: readonly string[], column: string, file: string): number {
  const exact = header.indexOf(column);
  const index = exact >= 0 ? exact : header.findIndex((one) => headerKey(one) === headerKey(column));
  if (index < 0)
    throw new Refusal(`${file}: there is no column '${column}'. The headers are ${quotedHeaders(header)}.`);
  return index;
}

/** The refusal of two columns that say the same. `wayOut` is what the reader can write. */
export const saidTwice = (
  what: string,
  header: readonly string[],
  which: readonly number[],
  file: string,
  wayOut: string,
): Refusal =>
  new Refusal(
    `${file}: columns ${which.map((index) => `${index + 1} ('${(header[index] as string).trim()}')`).join(' and ')} ` +
      `both say '${what}'. Rename one of them, or say which: ${wayOut} NAME.`,
  );

const MOST_SHOWN = 30;

/** The headers as a message shows them: the first ones, cut short. */
export function quotedHeaders(header: readonly string[]): string {
  const shown = header.slice(0, MOST_SHOWN).map((one) => `'${one.trim().slice(0, 60)}'`);
  return shown.join(', ') + (header.length > MOST_SHOWN ? ` and ${header.length - MOST_SHOWN} more` : '');
}
