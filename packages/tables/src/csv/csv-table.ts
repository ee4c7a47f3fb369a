import { Refusal } from '../refusal.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { CR, LF } from './bytes.ts';
import { sniffDelimiter } from './delimiter.ts';
import { rowReader } from './row-reader.ts';

export interface CsvOptions {
  /** For messages. */
  readonly name: string;
  /** Largest row in bytes. */
  readonly limit: number;
  readonly size?: number;
}

const HEAD = 65_536;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** Excel's own way to name the delimiter, in a line before the header. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?\n/;

/** Opens CSV bytes: finds the delimiter and the line ends, reads the header, and streams the rows behind it. */
export async function csvTable(
  source: AsyncIterable<Buffer>,
  { name, limit, size }: CsvOptions,
): Promise<Table> {
  const chunks = source[Symbol.asyncIterator]();
  let read = 0;
  const next = async (): Promise<Buffer | undefined> => {
    const { value, done } = await chunks.next();
    if (done) return undefined;
    read += value.length;
    return value;
  };

  let head = Buffer.alloc(0);
  let final = false;
  let wanted = HEAD;
  const more = async (): Promise<void> => {
    while (!final && head.length < wanted) {
      const chunk = await next();
      if (chunk === undefined) final = true;
      else head = Buffer.concat([head, chunk]);
    }
  };
  await more();
  refuseUtf16(head, name);
  if (head.subarray(0, 3).equals(BOM)) head = head.subarray(3);
  const separator = SEPARATOR_LINE.exec(head.subarray(0, 8).toString('latin1'));
  if (separator) head = head.subarray(separator[0].length);

  const newline = head.includes(LF) || !head.includes(CR) ? LF : CR;
  let delimiter = separator?.[1] ?? sniffDelimiter(head, { newline, limit, final });
  while (delimiter === undefined && !final) {
    wanted = head.length * 2;
    await more();
    delimiter = sniffDelimiter(head, { newline, limit, final });
  }
  if (delimiter === undefined) throw new Refusal(`${name} is empty. Expected a header line and rows.`);

  const reader = rowReader({ delimiter, newline, limit, firstLine: separator ? 2 : 1 });
  let first: readonly Row[] = reader.push(head);
  while (first.length === 0 && !final) {
    const chunk = await next();
    if (chunk === undefined) final = true;
    else first = reader.push(chunk);
  }
  if (final) first = [...first, ...reader.end()];
  const [header, ...rest] = first;
  if (header === undefined) throw new Refusal(`${name} is empty. Expected a header line and rows.`);
  if (header.problem !== undefined)
    throw new Refusal(`${name}, line ${header.line}: the header cannot be read: ${header.problem}.`);

  return {
    header: header.cells,
    delimiter,
    newline: newline === LF && head.includes('\r\n') ? '\r\n' : '\n',
    rows: (async function* () {
      try {
        yield rest;
        while (!final) {
          const chunk = await next();
          if (chunk === undefined) final = true;
          yield chunk === undefined ? reader.end() : reader.push(chunk);
        }
      } finally {
        // Whoever stops reading keeps no file open.
        await chunks.return?.();
      }
    })(),
    warnings: () => [...foreignRows(reader.counts, name), ...blankRows(reader.counts.blank, name)],
    done: () => (size ? Math.min(1, read / size) : undefined),
  };
}

function foreignRows(
  { foreign, firstForeign }: { foreign: number; firstForeign: number },
  name: string,
): string[] {
  if (foreign === 0) return [];
  const rows = foreign === 1 ? '1 row is' : `${foreign} rows are`;
  return [
    `${name}: ${rows} not UTF-8 (first: line ${firstForeign}) and read as windows-1252. The result is UTF-8.`,
  ];
}

const blankRows = (blank: number, name: string): string[] =>
  blank === 0 ? [] : [`${name}: ${blank} blank ${blank === 1 ? 'line' : 'lines'} left out.`];

function refuseUtf16(head: Buffer, name: string): void {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Refusal(`${name} is UTF-16 text. Save it as "CSV UTF-8" and try again.`);
}
