import { type FactInput, type Label, type Language, label } from '@licet/engine';
import { factName, readFactText } from '../door/facts.ts';
import { faultOf } from '../door/refused.ts';
import { DeskError, type DeskErrorCode } from '../errors.ts';
import { FACT } from './field.ts';

/** What is wrong with a row, and where. */
export interface Problem {
  /** Line of a CSV file, row of a sheet; the header is 1. */
  readonly row: number;
  /** Header of the column; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly field: string | null;
  readonly code: DeskErrorCode;
  readonly given: string;
  readonly expected: Label;
  readonly wayOut: Label;
}

/** A problem in one sentence, without its place. */
export const problemText = (
  { expected, given, wayOut }: Pick<Problem, 'expected' | 'given' | 'wayOut'>,
  language: Language,
): string =>
  language === 'fr'
    ? `${expected.fr} attendu, reçu « ${given} ». ${wayOut.fr}`
    : `expected ${expected.en}, got '${given}'. ${wayOut.en}`;

/** Which column says a field. */
export interface Columns {
  readonly at: ReadonlyMap<string, number>;
  readonly header: readonly string[];
}

/** The cells of one row by their fields. What is wrong with one of them is noted, and the next one is read. */
export interface Row {
  /** Whether a column says it. */
  has(field: string): boolean;
  /** What the cell says; undefined where it is empty or there is no column. */
  text(field: string): string | undefined;
  /** The same, read; undefined as well where it cannot be. */
  read<T>(field: string, as: (what: string, given: string) => T): T | undefined;
  /** The same of a cell that must not be empty. */
  need<T>(field: string, as: (what: string, given: string) => T): T | undefined;
  /** The columns of facts; null is an empty cell. */
  facts(): Readonly<Record<string, FactInput | null>>;
  readonly problems: readonly Problem[];
}

const EMPTY = label('a value', 'une valeur');
const FILL = label('Fill the cell in.', 'Remplissez la cellule.');

export function rowOf(line: number, cells: readonly string[], { at, header }: Columns): Row {
  const problems: Problem[] = [];
  const place = (field: string) => {
    const index = at.get(field);
    return { row: line, column: index === undefined ? null : (header[index] ?? null), field };
  };
  const text = (field: string): string | undefined => {
    const index = at.get(field);
    return index === undefined ? undefined : cells[index]?.trim() || undefined;
  };
  const trying = <T>(field: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      problems.push({ ...problemOf(error), ...place(field) });
      return undefined;
    }
  };
  return {
    problems,
    text,
    has: (field) => at.has(field),
    read(field, as) {
      const given = text(field);
      return given === undefined ? undefined : trying(field, () => as(field, given));
    },
    need(field, as) {
      const given = text(field);
      if (given !== undefined) return trying(field, () => as(field, given));
      problems.push({ ...place(field), code: 'bad-field', given: '', expected: EMPTY, wayOut: FILL });
      return undefined;
    },
    facts() {
      const found: Record<string, FactInput | null> = {};
      for (const field of at.keys()) {
        if (!field.startsWith(FACT)) continue;
        const name = factName(field.slice(FACT.length), 'shipment') as string;
        const given = text(field);
        const fact = given === undefined ? null : trying(field, () => readFactText(name, name, given));
        if (fact !== undefined) found[name] = fact;
      }
      return found;
    },
  };
}

/** An error about a field, without its place. Anything else is thrown on. */
export function problemOf(error: unknown): Pick<Problem, 'code' | 'given' | 'expected' | 'wayOut'> {
  const fault = error instanceof DeskError ? faultOf(error) : undefined;
  if (fault === undefined) throw error;
  const { given, expected, wayOut } = fault;
  return { code: (error as DeskError).code, given, expected, wayOut };
}
