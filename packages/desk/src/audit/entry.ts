import { createHash } from 'node:crypto';
import { canonical } from '../store/canonical.ts';
import type { AuditRow } from '../store/schema.ts';

/** Before the first entry. */
export const BEGINNING = '0'.repeat(64);

/** SHA-256 over everything that an entry says, the hash of the one before included. */
export const hashOf = ({
  hash: _,
  ...said
}: AuditRow | (Omit<AuditRow, 'hash'> & { hash?: string })): string =>
  createHash('sha256').update(canonical(said)).digest('hex');
