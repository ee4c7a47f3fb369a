import type { ListFile } from './reader.ts';

/** Enough for the root of an XML file after its comments, and for a long CSV header. */
const ENOUGH = 64 * 1024;

/** The first bytes of a file, and the file as it was, to be read once from its beginning. */
export async function peek(file: ListFile): Promise<{ readonly head: Uint8Array; readonly file: ListFile }> {
  const bytes = file.bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < ENOUGH) {
    const { value, done } = await bytes.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return {
    head: Buffer.concat(chunks).subarray(0, ENOUGH),
    file: { name: file.name, bytes: again(chunks, bytes) },
  };
}

async function* again(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
