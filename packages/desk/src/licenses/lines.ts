import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import type { LicenseLine } from './fit.ts';

/** License lines with the state of their license. */
export const linesOf = (db: Kysely<Schema>) =>
  db
    .selectFrom('license_lines')
    .innerJoin('licenses', 'licenses.id', 'license_lines.license_id')
    .selectAll('license_lines')
    .select(['licenses.number', 'licenses.status', 'licenses.decided_on', 'licenses.expires_on']);

/** One license line by id. */
export async function licenseLineOf(db: Kysely<Schema>, id: string): Promise<LicenseLine> {
  const line = await linesOf(db).where('license_lines.id', '=', id).executeTakeFirst();
  if (line === undefined) throw new DeskError('not-found', { what: 'license line', id });
  return line;
}
