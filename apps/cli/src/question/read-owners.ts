import { createReadStream } from 'node:fs';
import path from 'node:path';
import {
  collectOwnership,
  type OwnershipCollection,
  OwnershipError,
  readFtmOwnership,
  readGleif,
  readHoldingsCsv,
} from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';

export interface Owners {
  /** Name of the file. */
  readonly source: string;
  readonly records: OwnershipCollection;
}

/** FollowTheMoney has JSON lines, GLEIF XML; everything else is a table of holdings. */
const readerOf = (file: string): typeof readHoldingsCsv => {
  if (/\.i?jsonl?$/i.test(file)) return readFtmOwnership;
  return /\.xml$/i.test(file) ? readGleif : readHoldingsCsv;
};

/** Who holds whom. A file that cannot be read is refused; a row that cannot be is among the problems. */
export async function readOwners(file: string): Promise<Owners> {
  const source = path.basename(file);
  try {
    const records = await collectOwnership(readerOf(file)({ name: source, bytes: createReadStream(file) }));
    return { source, records };
  } catch (error) {
    const why = error instanceof OwnershipError ? error.message : (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new BadInput('owners-unreadable', { file, why });
  }
}
