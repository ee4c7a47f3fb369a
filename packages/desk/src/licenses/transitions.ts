import { DeskError } from '../errors.ts';
import type { LicenseStatus } from '../store/schema.ts';

/** What may become of a license: the whole table. What is not listed is final. */
export const TRANSITIONS: Readonly<Record<LicenseStatus, readonly LicenseStatus[]>> = {
  applied: ['returned-without-action', 'denied', 'granted'],
  'returned-without-action': [],
  denied: [],
  granted: ['expired', 'revoked'],
  expired: [],
  revoked: [],
};

/** Lets the step pass, or throws `license-transition` with the steps that are open. */
export function step(number: string, from: LicenseStatus, to: LicenseStatus): void {
  if (TRANSITIONS[from].includes(to)) return;
  throw new DeskError('license-transition', {
    number,
    from,
    to,
    expected: TRANSITIONS[from].join(', ') || 'nothing; apply anew',
  });
}
