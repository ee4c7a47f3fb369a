import type { IndexData } from './index-data.ts';

/** Raised where the bytes are no index of this version. The way out is always to build it again. */
export class DamagedIndex extends Error {
  constructor(what: string) {
    super(`index: expected an index of version ${VERSION}, ${what}. It is built again from the snapshot.`);
    this.name = 'DamagedIndex';
  }
}

/** Grows with every change of what is kept or how words are read, so that no old index answers. */
const VERSION = 4;
const MAGIC = `licet-names-${VERSION}\n`;

const ARRAYS = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array } as const;
type ArrayName = keyof typeof ARRAYS;
type Numbers = InstanceType<(typeof ARRAYS)[ArrayName]>;

interface Section {
  readonly name: string;
  readonly type: ArrayName | 'texts';
  /** In bytes. */
  readonly from: number;
  readonly length: number;
}

const NEWLINE = '\n';

/** The index as bytes: a line that names it, a line that says where everything stands, then the arrays. */
export function writeIndex(data: IndexData): Uint8Array {
  const sections: Section[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (name: string, type: Section['type'], bytes: Uint8Array) => {
    sections.push({ name, type, from: at, length: bytes.length });
    parts.push(bytes);
    at += bytes.length;
    const gap = (4 - (at % 4)) % 4;
    if (gap > 0) parts.push(new Uint8Array(gap));
    at += gap;
  };
  const numbers = (name: string, array: Numbers) => {
    const type = (Object.keys(ARRAYS) as ArrayName[]).find(
      (one) => array instanceof ARRAYS[one],
    ) as ArrayName;
    put(name, type, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  };
  for (const [name, value] of Object.entries(data)) {
    if (Array.isArray(value)) put(name, 'texts', new TextEncoder().encode(value.join(NEWLINE)));
    else if (ArrayBuffer.isView(value)) numbers(name, value as Numbers);
    else
      for (const [part, array] of Object.entries(value as Record<string, Numbers>))
        numbers(`${name}.${part}`, array);
  }
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(sections)}\n`);
  // The arrays begin at a multiple of four, so that they are read in place.
  const start = Math.ceil(head.length / 4) * 4;
  const all = new Uint8Array(start + at);
  all.fill(0x20, head.length, start);
  all.set(head);
  let to = start;
  for (const part of parts) {
    all.set(part, to);
    to += part.length;
  }
  return all;
}

/** Throws `DamagedIndex`. The arrays are views of `bytes`: nothing is copied where it stands at a multiple of four. */
export function readIndex(bytes: Uint8Array): IndexData {
  const lines = new TextDecoder('latin1');
  const magic = lines.decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new DamagedIndex(`got bytes that begin ${JSON.stringify(magic.slice(0, 20))}`);
  const end = bytes.indexOf(0x0a, MAGIC.length);
  if (end < 0) throw new DamagedIndex('got one that breaks off');
  const sections = sectionsIn(lines.decode(bytes.subarray(MAGIC.length, end)));
  const start = Math.ceil((end + 1) / 4) * 4;
  const body = bytes.byteOffset % 4 === 0 ? bytes.subarray(start) : Uint8Array.from(bytes.subarray(start));
  const data: Record<string, unknown> = {};
  for (const { name, type, from, length } of sections) {
    if (from + length > body.length) throw new DamagedIndex('got one that breaks off');
    const part = body.subarray(from, from + length);
    const value =
      type === 'texts'
        ? new TextDecoder().decode(part).split(NEWLINE)
        : new ARRAYS[type](
            part.buffer as ArrayBuffer,
            part.byteOffset,
            length / ARRAYS[type].BYTES_PER_ELEMENT,
          );
    const [whole, inner] = name.split('.') as [string, string | undefined];
    if (inner === undefined) data[whole] = value;
    else data[whole] = { ...(data[whole] as object), [inner]: value };
  }
  return data as unknown as IndexData;
}

function sectionsIn(line: string): readonly Section[] {
  try {
    return JSON.parse(line) as Section[];
  } catch {
    throw new DamagedIndex('got one whose table of contents cannot be read');
  }
}
