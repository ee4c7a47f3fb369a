import { createReadStream } from 'node:fs';
import path from 'node:path';
import {
  collectOwnership,
  type OwnershipCollection,
  OwnershipError,
  readHoldingsCsv,
} from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';

export interface Owners {
  /** Name of the file. */
  readonly source: string;
  readonly records: OwnershipCollection;
}

/** A table of holdings. A file that is none is refused; a row that cannot be read is among the problems. */
export async function readOwners(file: string): Promise<Owners> {
  const source = path.basename(file);
  try {
    const records = await collectOwnership(readHoldingsCsv({ name: source, bytes: createReadStream(file) }));
    return { source, records };
  } catch (error) {
    const why = error instanceof OwnershipError ? error.message : (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new BadInput('owners-unreadable', { file, why });
  }
}
