import { z } from '@hono/zod-openapi';
import type { Access } from './table.ts';

/**
 * What an API token may be used for: `read` or `write` of everything, or of one kind: `orders:read`. Writing includes
 * reading. A scope never gives what the roles of the token's owner do not.
 */
export const SCOPE = z
  .string()
  .regex(/^(?:[a-z]{2,30}:)?(?:read|write)$/, 'expected read, write, or a kind before it such as orders:read')
  .openapi({ example: 'orders:read' });

/** The scope that a request needs. Asking what would hold changes nothing, whatever the method. */
export const scopeOf = (kind: string, method: string, access: Access): string =>
  `${kind}:${method === 'get' || access === 'read' ? 'read' : 'write'}`;

export function inScope(scopes: readonly string[], needed: string): boolean {
  const [kind, deed] = needed.split(':') as [string, string];
  const deeds = deed === 'read' ? ['read', 'write'] : ['write'];
  return deeds.some((one) => scopes.includes(one) || scopes.includes(`${kind}:${one}`));
}
