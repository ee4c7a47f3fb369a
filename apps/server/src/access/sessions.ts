import type { Role, Store } from '@licet/desk';
import type { Principal } from './principal.ts';
import { csrfTokenOf, hashOf, newSecret } from './secrets.ts';

/** Milliseconds without a request after which a session ends. */
const IDLE = 60 * 60_000;
/** Milliseconds after which it ends in any case. */
const LONGEST = 12 * 60 * 60_000;
/** A session is noted as used at most this often. */
const NOTED = 60_000;

export const SESSION_SECONDS = LONGEST / 1_000;

/** The desk's own hand, for what no person asked for. */
export const SYSTEM = { id: 'system', roles: [] } as const;

/** Begins a session and gives its secret, of which only a hash is kept. */
export async function beginSession(store: Store, user: string, how: string): Promise<string> {
  const secret = newSecret();
  await store.change(SYSTEM, async (change) => {
    const now = Date.parse(change.at);
    await change.db.deleteFrom('sessions').where('expires_at', '<=', change.at).execute();
    await change.db
      .insertInto('sessions')
      .values({
        id_hash: hashOf(secret),
        user_id: user,
        created_at: change.at,
        seen_at: change.at,
        expires_at: new Date(now + LONGEST).toISOString(),
      })
      .execute();
    await change.audit('session.begun', `user:${user}`, { how });
  });
  return secret;
}

/** Whose session it is; undefined once it has ended, or its user was disabled. */
export async function sessionOf(store: Store, secret: string, now: Date): Promise<Principal | undefined> {
  const idHash = hashOf(secret);
  const row = await store.db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .where('sessions.id_hash', '=', idHash)
    .where('users.disabled_at', 'is', null)
    .select(['users.id', 'users.name', 'users.email', 'users.roles', 'seen_at', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const idle = now.getTime() - Date.parse(row.seen_at);
  if (Date.parse(row.expires_at) <= now.getTime() || idle >= IDLE) return undefined;
  if (idle >= NOTED)
    await store.change(SYSTEM, async (change) => {
      await change.db
        .updateTable('sessions')
        .set({ seen_at: change.at })
        .where('id_hash', '=', idHash)
        .execute();
    });
  return {
    actor: { id: row.id, roles: JSON.parse(row.roles) as Role[] },
    name: row.name,
    email: row.email,
    via: 'session',
    key: `session:${idHash.slice(0, 16)}`,
    csrfToken: csrfTokenOf(secret),
    expiresAt: row.expires_at,
  };
}

export async function endSession(store: Store, secret: string): Promise<void> {
  await store.change(SYSTEM, async (change) => {
    await change.db.deleteFrom('sessions').where('id_hash', '=', hashOf(secret)).execute();
  });
}

/** After a new password nobody stays signed in with the old one. */
export async function endSessionsOf(store: Store, user: string): Promise<void> {
  await store.change(SYSTEM, async (change) => {
    await change.db.deleteFrom('sessions').where('user_id', '=', user).execute();
  });
}
