import { csvTable, Refusal, type Table } from '@licet/tables';
import { ListError, type ListFile, type Read } from './reader.ts';

/** A longer row is reported, not read. In bytes. */
const LONGEST_ROW = 1 << 20;

/** Opens a CSV with a header. What the table reader refuses as a whole is a `ListError`. */
export async function openCsv(file: ListFile): Promise<Table> {
  let bytes = 0;
  async function* buffers(): AsyncGenerator<Buffer> {
    for await (const chunk of file.bytes) {
      bytes += chunk.length;
      yield bufferOf(chunk);
    }
  }
  try {
    return await csvTable(buffers(), { name: file.name, limit: LONGEST_ROW });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (bytes === 0) throw new ListError('empty', { file: file.name });
    if (error.message.includes('UTF-16'))
      throw new ListError('bad-encoding', {
        file: file.name,
        place: 'at the start',
        expected: 'UTF-8 but UTF-16',
      });
    const because = error.message.replace(`${file.name}, `, '').replace(/\.$/, '');
    throw new ListError('malformed', { file: file.name, place: 'the header', because });
  }
}

/** What the table reader has to say once the rows are read. */
export const warningsOf = (table: Table, file: ListFile): Read[] =>
  table.warnings().map((warning) => ({
    kind: 'problem',
    place: 'the whole file',
    message: warning.replace(`${file.name}: `, '').replace(' The result is UTF-8.', ''),
  }));

/** The same memory, under the type that the row reader asks for. */
export const bufferOf = (chunk: Uint8Array): Buffer =>
  Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
