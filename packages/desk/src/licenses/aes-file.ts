import type { Table } from '@licet/tables';
import { DeskError } from '../errors.ts';

/** A license and the value used on it, as AES has it: minor units of U.S. dollars. */
export interface AesBalance {
  readonly line: number;
  readonly number: string;
  readonly used: number;
}

/** A row that could not be read; nothing of it counts. */
export interface AesProblem {
  readonly line: number;
  readonly problem: string;
}

/** Headings by which the two columns are known, letters and digits only. */
const NUMBER = ['licensenumber', 'licenseno', 'license', 'number'];
const USED = ['valueused', 'usedvalue', 'used', 'value'];

const MOST_ROWS = 100_000;
/** Dollars with or without groups of thousands, at most two decimals. */
const AMOUNT = /^\$?((?:\d{1,3}(?:,\d{3})+)|\d+)(?:\.(\d{1,2}))?$/;

/** Reads a balance file. A column that is missing refuses the file; a row that cannot be read is a problem with its line. */
export async function readAesFile(
  table: Table,
): Promise<{ readonly balances: readonly AesBalance[]; readonly problems: readonly AesProblem[] }> {
  const number = column(table, 'license number', NUMBER);
  const used = column(table, 'value used', USED);
  const balances = new Map<string, AesBalance>();
  const problems: AesProblem[] = [];
  let rows = 0;
  for await (const portion of table.rows)
    for (const { line, cells, problem } of portion) {
      rows += 1;
      if (rows > MOST_ROWS) throw new DeskError('too-many-rows', { most: MOST_ROWS, line });
      const refuse = (text: string) => problems.push({ line, problem: text });
      if (problem !== undefined) {
        refuse(problem);
        continue;
      }
      const [given, amount] = [(cells[number] ?? '').trim(), (cells[used] ?? '').trim()];
      const cents = dollars(amount);
      const earlier = balances.get(given);
      if (given === '') refuse('license number: expected one, got an empty cell.');
      else if (cents === undefined)
        refuse(`value used: expected dollars such as 1234567.89, got '${amount}'.`);
      else if (earlier !== undefined)
        refuse(`license ${given} stands on line ${earlier.line} already; only that line counts.`);
      else balances.set(given, { line, number: given, used: cents });
    }
  return { balances: [...balances.values()], problems };
}

function column({ header }: Table, what: string, names: readonly string[]): number {
  const plain = header.map((cell) => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const index = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
  if (index === undefined)
    throw new DeskError('no-column', { what, expected: names.join(', '), given: header.join(', ') });
  return index;
}

/** Cents; undefined for what is no amount or too large to be exact. */
function dollars(text: string): number | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  const cents = Number(`${match[1]?.replaceAll(',', '')}${(match[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(cents) ? cents : undefined;
}
