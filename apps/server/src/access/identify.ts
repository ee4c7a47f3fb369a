import { allow } from '@licet/desk';
import type { Method } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import type { World } from '../world.ts';
import { readCookie } from './cookie.ts';
import { checkCsrf } from './origin.ts';
import type { Principal } from './principal.ts';
import { inScope, scopeOf } from './scopes.ts';
import { sessionOf } from './sessions.ts';
import type { Access } from './table.ts';
import { tokenOf } from './tokens.ts';

export const SESSION_COOKIE = 'licet_session';

/**
 * Who asks: by an API token, else by a session's cookie; undefined for nobody. A token that does not hold is refused
 * even where anyone may ask. Throws `Refused`.
 */
export async function identify(
  request: Request,
  method: Method,
  { store, settings, clock }: World,
): Promise<Principal | undefined> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const [, secret] = /^Bearer ([\w-]{1,100})$/i.exec(authorization.trim()) ?? [];
    const found = secret === undefined ? undefined : await tokenOf(store, secret, clock());
    if (found === undefined) throw new Refused('bad-token', {}, CHALLENGE);
    return found;
  }
  const secret = readCookie(settings, request, SESSION_COOKIE);
  if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return undefined;
  const found = await sessionOf(store, secret, clock());
  if (found !== undefined && method !== 'get') checkCsrf(request, secret, settings);
  return found;
}

const CHALLENGE = { headers: { 'www-authenticate': 'Bearer realm="licet"' } };

/** Throws `not-signed-in`, `in-person`, `out-of-scope`, or the desk's own `not-allowed`. */
export function checkAccess(access: Access, kind: string, method: Method, who: Principal | undefined): void {
  if (access === 'anyone') return;
  if (who === undefined) throw new Refused('not-signed-in', {}, CHALLENGE);
  if (access === 'in-person') {
    if (who.via !== 'session') throw new Refused('in-person');
    return;
  }
  if (access !== 'signed-in') allow(who.actor, access);
  const needed = scopeOf(kind, method, access);
  if (who.scopes !== undefined && !inScope(who.scopes, needed))
    throw new Refused('out-of-scope', { expected: needed, has: who.scopes.join(', ') || 'none' });
}
