import { crc32, inflateRawSync } from 'node:zlib';
import { CENTRAL, DEFLATED, END, FLAGS, LOCAL, MOST_FILES, STORED } from './layout.ts';
import type { ZipFile } from './write.ts';

/** The file is not a ZIP as a bundle is one. The message says what and where. */
export class BadZip extends Error {}

export interface ZipLimits {
  /** Bytes of all files together, unpacked. */
  readonly total: number;
  /** Whether a file of this name may be there. */
  readonly mayHold: (name: string) => boolean;
}

/**
 * The files of a ZIP that `zip` wrote, in their order. Everything is bounded before it is unpacked: a file unpacks to
 * the size that it states or is refused, and sizes are summed first. Throws `BadZip`.
 */
export function unzip(bytes: Buffer, { total, mayHold }: ZipLimits): ZipFile[] {
  const end = bytes.length - END.size;
  if (end < 0 || bytes.readUInt32LE(end) !== END.signature)
    throw new BadZip('it does not end as a ZIP ends; it was cut off, or bytes were added');
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  if (count > MOST_FILES) throw new BadZip(`${count} files, at most ${MOST_FILES}`);
  if (
    bytes.readUInt16LE(end + 8) !== count ||
    directory + bytes.readUInt32LE(end + 12) !== end ||
    bytes.readUInt32LE(end + 4) !== 0 ||
    bytes.readUInt16LE(end + 20) !== 0
  )
    throw new BadZip('its directory is not where its end says');
  const files: ZipFile[] = [];
  const names = new Set<string>();
  let [at, local, sum] = [directory, 0, 0];
  for (let n = 0; n < count; n++) {
    const entry = centralAt(bytes, at, end);
    const { name, size } = entry;
    if (!mayHold(name)) throw new BadZip(`'${shown(name)}' has no place in a bundle`);
    if (names.has(name)) throw new BadZip(`'${shown(name)}' is there twice`);
    names.add(name);
    sum += size;
    if (sum > total) throw new BadZip(`more than ${total} bytes, unpacked`);
    if (entry.local !== local) throw new BadZip(`'${shown(name)}' does not follow the file before it`);
    const body = bodyAt(bytes, entry, directory);
    files.push({ name, data: unpacked(body, entry) });
    at += CENTRAL.size + entry.nameLength;
    local += LOCAL.size + entry.nameLength + body.length;
  }
  if (at !== end || local !== directory) throw new BadZip('it holds bytes that belong to no file');
  return files;
}

interface Entry {
  readonly name: string;
  readonly nameLength: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  /** What the local header repeats. */
  readonly head: Buffer;
}

function centralAt(bytes: Buffer, at: number, end: number): Entry {
  if (at + CENTRAL.size > end || bytes.readUInt32LE(at) !== CENTRAL.signature)
    throw new BadZip(`its directory cannot be read at byte ${at}`);
  const nameLength = bytes.readUInt16LE(at + 28);
  const nameAt = at + CENTRAL.size;
  if (nameAt + nameLength > end) throw new BadZip(`its directory cannot be read at byte ${at}`);
  const name = bytes.toString('utf8', nameAt, nameAt + nameLength);
  const method = bytes.readUInt16LE(at + 10);
  // Extra field, comment, disk, attributes: the writer leaves them all empty.
  const rest = bytes.subarray(at + 30, at + 42);
  if (
    bytes.readUInt16LE(at + 8) !== FLAGS ||
    (method !== STORED && method !== DEFLATED) ||
    rest.some((byte) => byte !== 0)
  )
    throw new BadZip(`'${shown(name)}' is packed in a way that a bundle does not use`);
  return {
    ...{ name, nameLength, method },
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    head: bytes.subarray(at + 6, at + 32),
  };
}

function bodyAt(bytes: Buffer, { name, nameLength, packed, local, head }: Entry, directory: number): Buffer {
  const bodyAt = local + LOCAL.size + nameLength;
  if (bodyAt + packed > directory) throw new BadZip(`'${shown(name)}' is cut off`);
  if (
    bytes.readUInt32LE(local) !== LOCAL.signature ||
    !bytes.subarray(local + 4, local + LOCAL.size).equals(head) ||
    bytes.toString('utf8', local + LOCAL.size, bodyAt) !== name
  )
    throw new BadZip(`'${shown(name)}' is not as the directory says`);
  return bytes.subarray(bodyAt, bodyAt + packed);
}

function unpacked(body: Buffer, { name, method, size, crc }: Entry): Buffer {
  let data = body;
  if (method === DEFLATED)
    try {
      data = inflateRawSync(body, { maxOutputLength: Math.max(size, 1) });
    } catch {
      throw new BadZip(`'${shown(name)}' cannot be unpacked to the size that it states`);
    }
  if (data.length !== size || crc32(data) !== crc)
    throw new BadZip(`'${shown(name)}' is damaged (size or checksum)`);
  return data;
}

/** A name from a stranger, for a message. */
const shown = (name: string): string => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
