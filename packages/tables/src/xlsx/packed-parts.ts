import { closeSync, openSync, readSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** One file inside a zip, as the table of contents at the end of the zip lists it. */
export interface PackedPart {
  readonly path: string;
  readonly deflated: boolean;
  /** Where its local header begins. */
  readonly at: number;
  readonly packed: number;
  /** What it says it unpacks to. */
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;
const MOST_CONTENTS = 4 << 20;

/** The table of contents of a zip file. Throws `Refusal` for what no spreadsheet program writes. */
export function packedParts(path: string, size: number, name: string): PackedPart[] {
  const no = (why: string): Refusal => new Refusal(`${name} cannot be read as XLSX: ${why}.`);
  const file = openSync(path, 'r');
  try {
    const tail = bytesAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END)
      throw no('the end of the file is missing');
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const at = tail.readUInt32LE(end + 16);
    if (count === 0xffff || length > MOST_CONTENTS || at + length > size)
      throw no('its table of contents is not that of a workbook');
    return entriesOf(bytesAt(file, at, length), count, no);
  } finally {
    closeSync(file);
  }
}

function entriesOf(contents: Buffer, count: number, no: (why: string) => Refusal): PackedPart[] {
  const parts: PackedPart[] = [];
  for (let at = 0, left = count; left > 0; left--) {
    if (at + 46 > contents.length || contents.readUInt32LE(at) !== ENTRY)
      throw no('its table of contents is broken');
    const [flags, method] = [contents.readUInt16LE(at + 8), contents.readUInt16LE(at + 10)];
    const nameLength = contents.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + contents.readUInt16LE(at + 30) + contents.readUInt16LE(at + 32);
    const path = contents.toString('utf8', at + 46, at + 46 + nameLength);
    if ((flags & 1) === 1) throw no('it is protected by a password');
    if (method !== 0 && method !== 8) throw no(`${path} is packed in a way that no workbook is`);
    parts.push({
      path,
      deflated: method === 8,
      at: contents.readUInt32LE(at + 42),
      packed: contents.readUInt32LE(at + 20),
      size: contents.readUInt32LE(at + 24),
    });
    at = next;
  }
  return parts;
}

/** Where the bytes of a part begin: behind its own header, whose length only it knows. */
export function dataAt(path: string, part: PackedPart): number {
  const file = openSync(path, 'r');
  try {
    const header = bytesAt(file, part.at, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return -1;
    return part.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
