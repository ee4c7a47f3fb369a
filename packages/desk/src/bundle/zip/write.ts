import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL, DATE, DEFLATED, END, FLAGS, LOCAL, STORED, VERSION } from './layout.ts';

export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The files in their order, as one ZIP; the same files give the same bytes. */
export function zip(files: readonly ZipFile[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const { name, head, body } = packed(file);
    const local = Buffer.alloc(LOCAL.size);
    local.writeUInt32LE(LOCAL.signature, 0);
    head.copy(local, 4);
    const central = Buffer.alloc(CENTRAL.size);
    central.writeUInt32LE(CENTRAL.signature, 0);
    central.writeUInt16LE(VERSION, 4);
    head.copy(central, 6);
    central.writeUInt32LE(at, 42);
    locals.push(local, name, body);
    centrals.push(central, name);
    at += local.length + name.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What stands in both headers of a file: version to flags, method, time, sums, sizes, length of the name. */
function packed({ name: given, data }: ZipFile) {
  const name = Buffer.from(given, 'utf8');
  const deflated = deflateRawSync(data, { level: 9 });
  const isSmaller = deflated.length < data.length;
  const body = isSmaller ? deflated : Buffer.from(data);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(FLAGS, 2);
  head.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(crc32(data), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt16LE(name.length, 22);
  return { name, head, body };
}
