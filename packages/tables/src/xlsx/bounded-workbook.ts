import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import { dataAt, type PackedPart, packedParts } from './packed-parts.ts';

const MB = 1 << 20;

export interface WorkbookLimits {
  /** Unpacked bytes of the sheet, which is streamed. */
  readonly sheet: number;
  /** Unpacked bytes of its texts, and of everything else: these are kept in memory. */
  readonly texts: number;
  readonly rest: number;
  /** Bytes without the end of a row. */
  readonly row: number;
  /** Times its packed size to which a part of more than a few megabytes may unpack. */
  readonly ratio: number;
}

/**
 * A sheet of Excel's own greatest height with ten filled columns is about 400 MB. Sheets pack to a tenth of their size,
 * a very repetitive one to a hundredth; ten times less is a sheet of nothing, made to keep a reader busy.
 */
export const LIMITS: WorkbookLimits = {
  ...{ sheet: 768 * MB, texts: 128 * MB, rest: 16 * MB, row: 16 * MB },
  ratio: 250,
};

/** A part that unpacks to no more is read whatever its ratio. */
const SMALL = 8 * MB;

const TEXTS = 'xl/sharedStrings.xml';
const PARTS = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', TEXTS];
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const EMPTY: Readonly<Record<string, string>> = {
  [TEXTS]: '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
};

/**
 * A workbook as a zip that is not packed any more and holds the first sheet and what belongs to it, nothing else. Each
 * part is counted while it is unpacked, so that a file of a few kilobytes that unpacks to gigabytes is refused
 * whatever it says of itself, and the reader behind never sees more than the limits. Texts come before the sheet, so
 * that the reader needs no temporary file.
 */
export function boundedWorkbook(path: string, name: string, limits: WorkbookLimits = LIMITS): Readable {
  return Readable.from(bytesOf(path, name, limits), { objectMode: false });
}

async function* bytesOf(path: string, name: string, limits: WorkbookLimits): AsyncGenerator<Buffer> {
  const parts = packedParts(path, statSync(path).size, name);
  const sheet = parts.find((part) => SHEET.test(part.path));
  if (sheet === undefined) throw new Refusal(`${name} cannot be read as XLSX: it has no sheet.`);
  for (const wanted of [...PARTS, sheet.path]) {
    const [part, twin] = parts.filter((one) => one.path === wanted);
    if (twin !== undefined) throw new Refusal(`${name} cannot be read as XLSX: ${wanted} is in it twice.`);
    if (part !== undefined) {
      yield localHeader(wanted, part.size);
      yield* unpacked(path, name, part, limits);
    } else if (EMPTY[wanted] !== undefined) {
      yield localHeader(wanted, EMPTY[wanted].length);
      yield Buffer.from(EMPTY[wanted]);
    }
  }
  yield END;
}

const limitOf = (part: PackedPart, limits: WorkbookLimits): number =>
  part.path === TEXTS ? limits.texts : SHEET.test(part.path) ? limits.sheet : limits.rest;

async function* unpacked(
  path: string,
  name: string,
  part: PackedPart,
  limits: WorkbookLimits,
): AsyncGenerator<Buffer> {
  const limit = limitOf(part, limits);
  if (part.size > limit) throw tooLarge(name, part.path, limit);
  // Its own word for its size is held against it below.
  if (part.size > SMALL && part.size > part.packed * limits.ratio)
    throw new Refusal(
      `${name} cannot be read as XLSX: ${part.path} unpacks to ${Math.round(part.size / part.packed)} times its size, which no real sheet does. Save the sheet as CSV.`,
    );
  const start = dataAt(path, part);
  const lies = new Refusal(
    `${name} cannot be read as XLSX: ${part.path} is not what its contents list says.`,
  );
  if (start < 0) throw lies;
  if (part.packed === 0) {
    if (part.size > 0) throw lies;
    return;
  }
  const source = createReadStream(path, { start, end: start + part.packed - 1 });
  const inflate = createInflateRaw();
  source.once('error', (error) => inflate.destroy(error));
  const rows = SHEET.test(part.path);
  let count = 0;
  let sinceRow = 0;
  try {
    for await (const chunk of (part.deflated ? source.pipe(inflate) : source) as AsyncIterable<Buffer>) {
      count += chunk.length;
      if (count > part.size) throw lies;
      if (rows) {
        sinceRow = chunk.includes('</row') ? 0 : sinceRow + chunk.length;
        if (sinceRow > limits.row) throw tooLarge(name, 'a row', limits.row);
      }
      yield chunk;
    }
  } finally {
    source.destroy();
    inflate.destroy();
  }
  if (count !== part.size) throw lies;
}

const tooLarge = (name: string, what: string, limit: number): Refusal =>
  new Refusal(
    `${name}: ${what} unpacks to more than ${Math.round(limit / MB)} MB and was not read. Save the sheet as CSV, or divide it.`,
  );

/** Header of a part that is stored as it is. */
function localHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(path), 26);
  return Buffer.concat([header, Buffer.from(path)]);
}

const END = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
