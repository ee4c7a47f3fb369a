import { companyCsv } from './company-csv.ts';
import { detect } from './detect.ts';
import { ftm } from './ftm.ts';
import { peek } from './head.ts';
import { list1260h } from './list-1260h.ts';
import { ofacCsv } from './ofac-csv.ts';
import { ofacXml } from './ofac-xml.ts';
import type { Layout, ListFile, Read, Reader } from './reader.ts';
import { meuJson, supplement4Json } from './supplement-4-json.ts';
import { supplement4Xml } from './supplement-4-xml.ts';
import { tradeGov } from './trade-gov.ts';
import { unXml } from './un-xml.ts';

export type { ListFile, Read, Reader } from './reader.ts';

/** The reader of each layout. */
export const READERS: Readonly<Record<Layout, Reader>> = {
  'trade-gov': tradeGov,
  'supplement-4-json': supplement4Json,
  'supplement-4-xml': supplement4Xml,
  'meu-json': meuJson,
  'ofac-xml': ofacXml,
  'ofac-csv': ofacCsv,
  'un-xml': unXml,
  ftm,
  '1260h-csv': list1260h,
  'company-csv': companyCsv,
};

/** The reader for a file, found from its first bytes, and the file as it was. */
export async function readerOf(
  given: ListFile,
): Promise<{ readonly reader: Reader; readonly file: ListFile }> {
  const { head, file } = await peek(given);
  return { reader: READERS[detect(head, file.name)], file };
}

/**
 * Everything in a list file of any layout that Licet reads, in its order and in constant memory. Throws `ListError`
 * where the file as a whole cannot be trusted: what was read before that must not be used.
 */
export async function* readList(given: ListFile): AsyncGenerator<Read> {
  const { reader, file } = await readerOf(given);
  yield* reader.read(file);
}
