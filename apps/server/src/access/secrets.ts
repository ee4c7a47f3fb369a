import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. The secret is random, so that one round suffices; passwords are another matter. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a page sends back: found from the session's secret, which no other site and no script can read. */
export const csrfTokenOf = (secret: string): string =>
  createHmac('sha256', secret).update('licet csrf').digest('base64url');

export function sameText(one: string, other: string): boolean {
  const [a, b] = [createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest()];
  return timingSafeEqual(a, b);
}
