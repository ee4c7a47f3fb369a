import { csvTable, Refusal, type Table } from '@licet/tables';
import { OwnershipError } from './ownership-error.ts';
import type { OwnershipFile } from './read.ts';

/** Longest row in bytes. */
const LIMIT = 1 << 20;

export async function tableOf({ name, bytes }: OwnershipFile): Promise<Table> {
  try {
    return await csvTable(buffers(bytes), { name, limit: LIMIT });
  } catch (error) {
    if (error instanceof Refusal)
      throw new OwnershipError('not-a-table', { file: name, because: error.message });
    throw error;
  }
}

async function* buffers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
