import { isUtf8 } from 'node:buffer';

const windows1252 = new TextDecoder('windows-1252');

/** Turns the bytes of a row into text: UTF-8, or else windows-1252, which is what Excel saves in the West. */
export interface Decoder {
  /** Whether a row, as a whole, has to be read as windows-1252. */
  foreign(row: Buffer): boolean;
  text(bytes: Buffer, foreign: boolean): string;
}

export const decoder: Decoder = {
  foreign: (row) => !isUtf8(row),
  text: (bytes, foreign) => (foreign ? windows1252.decode(bytes) : bytes.toString('utf8')),
};
