import type { Row } from '../row.ts';
import { CR, LF, NUL, QUOTE } from './bytes.ts';
import { decoder } from './decode.ts';
import { quotedRow } from './quoted-row.ts';

export interface RowReaderOptions {
  /** One ASCII character. */
  readonly delimiter: string;
  /** LF, or CR for files of old Macintoshes. */
  readonly newline: number;
  /** A row of more bytes is not read but reported. */
  readonly limit: number;
  /** Line number of the first byte. */
  readonly firstLine?: number;
}

export interface RowReader {
  /** The rows that end within the bytes so far. Keeps at most `limit` bytes for the next call. */
  push(chunk: Buffer): Row[];
  end(): Row[];
  readonly counts: {
    /** Lines without a character: no rows. */
    blank: number;
    /** Rows read as windows-1252, and the line of the first. */
    foreign: number;
    firstForeign: number;
  };
}

/**
 * Bytes to rows. A row that cannot be read comes out with a `problem`, and reading goes on behind it.
 *
 * Written by hand because of the long line: csv-parse 7.0 (2.0 s for a million orders here, fast enough)
 * ends the whole file with an error at `max_record_size`, papaparse 5.7 (0.6 s) has no limit and took 25 s
 * and 740 MB for one line of 64 MB; neither goes on behind a quote that is never closed. This takes 0.8 s.
 */
export function rowReader({ delimiter, newline, limit, firstLine = 1 }: RowReaderOptions): RowReader {
  const mark = delimiter.charCodeAt(0);
  const counts = { blank: 0, foreign: 0, firstForeign: 0 };
  let held: Buffer = Buffer.alloc(0);
  let line = firstLine;
  let skipping = false;

  const tooLong = (): string => `the row is longer than ${limit} bytes and was not read`;

  /** Cells of a line without quotes. */
  const plain = (bytes: Buffer, high: boolean): string[] => text(bytes, high).split(delimiter);

  const text = (bytes: Buffer, high: boolean): string => {
    if (!high) return bytes.toString('latin1');
    return decoder.text(bytes, isForeign(bytes));
  };

  const fieldCutter = (row: Buffer): ((from: number, to: number) => string) => {
    const foreign = isForeign(row);
    return (from, to) => decoder.text(row.subarray(from, to), foreign);
  };

  const isForeign = (bytes: Buffer): boolean => {
    const foreign = decoder.foreign(bytes);
    if (foreign) {
      counts.foreign++;
      counts.firstForeign ||= line;
    }
    return foreign;
  };

  const read = (bytes: Buffer, final: boolean): Row[] => {
    const rows: Row[] = [];
    const length = bytes.length;
    let start = 0;
    if (skipping) {
      const end = bytes.indexOf(newline);
      if (end < 0) return rows;
      skipping = false;
      line++;
      start = end + 1;
    }
    while (start < length) {
      let quoted = false;
      let nul = false;
      let high = false;
      let end = start;
      for (; end < length; end++) {
        const byte = bytes[end] as number;
        if (byte === newline) break;
        if (byte === QUOTE) quoted = true;
        else if (byte === NUL) nul = true;
        else if (byte > 0x7f) high = true;
      }
      const ended = end < length || final;
      if (!ended && end - start > limit) {
        rows.push({ line, cells: [], problem: tooLong() });
        skipping = true;
        start = length;
        break;
      }
      if (!quoted) {
        if (!ended) break;
        const to = newline === LF && end > start && bytes[end - 1] === CR ? end - 1 : end;
        if (to === start) counts.blank++;
        else if (end - start > limit) rows.push({ line, cells: [], problem: tooLong() });
        else {
          const cells = plain(bytes.subarray(start, to), high);
          rows.push(nul ? withNul(line, cells) : { line, cells });
        }
        line++;
        start = end + 1;
        continue;
      }
      const row = quotedRow(bytes, start, { delimiter: mark, newline, final });
      if (row.kind === 'open' && length - start <= limit) break;
      if (row.kind === 'row') {
        if (row.end - start > limit) rows.push({ line, cells: [], problem: tooLong() });
        else {
          const whole = bytes.subarray(start, row.end);
          const cut = high || row.lines > 1 ? fieldCutter(whole) : asciiCutter(whole);
          const cells = row.fields.map(({ from, to, doubled }) => {
            const cell = cut(from - start, to - start);
            return doubled ? cell.replaceAll('""', '"') : cell;
          });
          rows.push(nul || (row.lines > 1 && whole.includes(NUL)) ? withNul(line, cells) : { line, cells });
        }
        line += row.lines;
        start = row.end + 1;
        continue;
      }
      // One bad quote must not swallow the rows after it: only its own line is given up. That line may
      // still be on its way.
      if (!ended) break;
      const why = row.kind === 'broken' ? row.why : `a quote is not closed within ${limit} bytes`;
      const shown = text(bytes.subarray(start, Math.min(end, start + SHOWN)), high).replaceAll(
        '\0',
        NUL_SIGN,
      );
      rows.push({ line, cells: [], problem: `${why}: ${shown}` });
      line++;
      start = end + 1;
    }
    held = start === 0 ? bytes : Buffer.from(bytes.subarray(start));
    return rows;
  };

  return {
    counts,
    push: (chunk) => read(held.length === 0 ? chunk : Buffer.concat([held, chunk]), false),
    end: () => read(held, true),
  };
}

/** In ASCII a byte is a character, so the row is decoded once and cut as text. */
function asciiCutter(row: Buffer): (from: number, to: number) => string {
  const text = row.toString('latin1');
  return (from, to) => text.slice(from, to);
}

/** Bytes of a broken line that its error quotes. */
const SHOWN = 200;

const NUL_SIGN = '\u2400';

/** What a program cut off at the NUL would read is not what a person sees, so nobody reads the row. */
const withNul = (line: number, cells: readonly string[]): Row => ({
  line,
  cells: cells.map((cell) => cell.replaceAll('\0', NUL_SIGN)),
  problem: 'the row holds a NUL byte',
});
