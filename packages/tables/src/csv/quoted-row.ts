import { CR, LF, QUOTE } from './bytes.ts';

/** Where a row with quotes ends and where its fields are; or why that cannot be told. */
export type QuotedRow =
  | {
      readonly kind: 'row';
      /** Index of the line end, or of the end of the bytes. */
      readonly end: number;
      readonly lines: number;
      readonly fields: readonly QuotedField[];
    }
  /** The bytes end before the row does. */
  | { readonly kind: 'open' }
  | { readonly kind: 'broken'; readonly why: string };

interface QuotedField {
  readonly from: number;
  readonly to: number;
  /** Holds doubled quotes that stand for one. */
  readonly doubled: boolean;
}

/**
 * RFC 4180 for one row that holds a quote. A quote inside a field that did not begin with one is a plain
 * character (8" rack); after a closing quote only a delimiter or the line end may follow.
 */
export function quotedRow(
  bytes: Uint8Array,
  start: number,
  { delimiter, newline, final }: { delimiter: number; newline: number; final: boolean },
): QuotedRow {
  const fields: QuotedField[] = [];
  const length = bytes.length;
  let lines = 1;
  let at = start;
  for (;;) {
    if (bytes[at] === QUOTE) {
      let doubled = false;
      let close = at + 1;
      for (;;) {
        while (close < length && bytes[close] !== QUOTE) {
          if (bytes[close] === newline) lines++;
          close++;
        }
        if (close >= length)
          return final ? { kind: 'broken', why: 'a quote is opened and never closed' } : { kind: 'open' };
        if (close + 1 >= length && !final) return { kind: 'open' };
        if (bytes[close + 1] !== QUOTE) break;
        doubled = true;
        close += 2;
      }
      fields.push({ from: at + 1, to: close, doubled });
      at = close + 1;
      if (bytes[at] === CR && newline === LF) {
        if (at + 1 >= length && !final) return { kind: 'open' };
        if (at + 1 >= length || bytes[at + 1] === LF) at++;
      }
      if (at >= length || bytes[at] === newline) return { kind: 'row', end: at, lines, fields };
      if (bytes[at] !== delimiter) return { kind: 'broken', why: 'text follows a closing quote' };
      at++;
    } else {
      const from = at;
      while (at < length && bytes[at] !== delimiter && bytes[at] !== newline) at++;
      if (at >= length && !final) return { kind: 'open' };
      const ended = at >= length || bytes[at] === newline;
      const to = ended && newline === LF && at > from && bytes[at - 1] === CR ? at - 1 : at;
      fields.push({ from, to, doubled: false });
      if (ended) return { kind: 'row', end: at, lines, fields };
      at++;
    }
  }
}
