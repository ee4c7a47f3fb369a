import type { Store } from '@licet/desk';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import { setCookie } from './cookie.ts';
import { SESSION_COOKIE } from './identify.ts';
import type { Principal } from './principal.ts';
import { beginSession, SESSION_SECONDS, sessionOf } from './sessions.ts';

/** Begins a session: who it is for, and the cookie that carries it. */
export async function signedIn(
  { store, settings, clock }: World,
  user: string,
  how: string,
): Promise<{ readonly who: Principal; readonly cookie: string }> {
  const secret = await beginSession(store, user, how);
  const who = await sessionOf(store, secret, clock());
  if (who === undefined) throw new Error('A session that was just begun is not there.');
  return { who, cookie: sessionCookie(settings, secret, SESSION_SECONDS) };
}

export const sessionCookie = (settings: Settings, secret: string, maxAge: number): string =>
  setCookie(settings, SESSION_COOKIE, secret, { sameSite: 'Strict', maxAge });

/** The account behind an email that a provider vouches for; undefined where there is none that is open. */
export const userWithEmail = (db: Store['db'], email: string): Promise<{ readonly id: string } | undefined> =>
  db
    .selectFrom('users')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
