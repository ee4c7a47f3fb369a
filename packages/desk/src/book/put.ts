import { DeskError } from '../errors.ts';
import type { Made } from './ledger.ts';

/** What became of a record that a host system put. */
export interface Put {
  readonly id: string;
  readonly made: Made;
  readonly version: number;
}

/** Throws `changed-meanwhile` where the record is not the one that the client saw. */
export function checkVersion(
  what: string,
  row: { readonly version: number } | undefined,
  seen: number | undefined,
): void {
  if (seen !== undefined && row?.version !== seen) throw new DeskError('changed-meanwhile', { what });
}
