import { Refused } from '../problems/problem.ts';

/** The version of a row as an ETag. */
export const etag = (version: number): string => `"${version}"`;

/**
 * The version that the client last saw, from `If-Match`. `*` is refused: it would overwrite whatever somebody else
 * did. Throws `no-if-match` or `bad-header`.
 */
export function readIfMatch({ headers }: Request): number {
  const given = headers.get('if-match');
  if (given === null) throw new Refused('no-if-match', { expected: etag(1) });
  const [, digits] = /^"(\d{1,15})"$/.exec(given.trim()) ?? [];
  if (digits === undefined)
    throw new Refused('bad-header', {
      header: 'If-Match',
      expected: `the ETag that you last saw, such as ${etag(1)}`,
      given: given.slice(0, 60),
    });
  return Number(digits);
}

/** The same where the client may leave it out. */
export const ifMatch = (request: Request): { readonly version?: number } =>
  request.headers.has('if-match') ? { version: readIfMatch(request) } : {};
