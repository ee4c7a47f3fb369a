import type { Role, Store } from '@licet/desk';
import type { Principal } from './principal.ts';
import { hashOf, newSecret } from './secrets.ts';

/** How a token begins, so that scanners for lost secrets know it. */
const PREFIX = 'licet_';

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

/** Makes a token for its own user; the secret is given once and only its hash is kept. */
export async function makeToken(store: Store, { actor }: Principal, { name, scopes, days }: NewToken) {
  const secret = `${PREFIX}${newSecret()}`;
  return store.change(actor, async (change) => {
    const row = {
      id: change.id(),
      name,
      scopes: JSON.stringify(scopes),
      created_at: change.at,
      expires_at: new Date(Date.parse(change.at) + days * 86_400_000).toISOString(),
    };
    await change.db
      .insertInto('api_tokens')
      .values({ ...row, hash: hashOf(secret), user_id: actor.id, revoked_at: null })
      .execute();
    await change.audit('token.made', `token:${row.id}`, { name, scopes, expiresAt: row.expires_at });
    return { id: row.id, name, scopes, createdAt: row.created_at, expiresAt: row.expires_at, secret };
  });
}

/** Revokes one of the user's own tokens; false where there is none. */
export async function revokeToken(store: Store, { actor }: Principal, id: string): Promise<boolean> {
  return store.change(actor, async (change) => {
    const found = await change.db
      .updateTable('api_tokens')
      .set({ revoked_at: change.at })
      .where('id', '=', id)
      .where('user_id', '=', actor.id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (found !== undefined) await change.audit('token.revoked', `token:${id}`, {});
    return found !== undefined;
  });
}

/** The token with a hash, and its user. Written once: to write it takes as long as to run it, and every request does. */
function heldIn(db: Store['db']) {
  return db
    .selectFrom('api_tokens')
    .innerJoin('users', 'users.id', 'api_tokens.user_id')
    .where('hash', '=', '')
    .where('revoked_at', 'is', null)
    .where('users.disabled_at', 'is', null)
    .select([
      'api_tokens.id as token',
      'api_tokens.scopes',
      'api_tokens.expires_at',
      'users.id',
      'users.name',
      'users.email',
      'users.roles',
    ])
    .compile();
}

const written = new WeakMap<Store['db'], ReturnType<typeof heldIn>>();

function held(db: Store['db']): ReturnType<typeof heldIn> {
  const known = written.get(db) ?? heldIn(db);
  written.set(db, known);
  return known;
}

/** Whose token it is; undefined where it is unknown, revoked or expired, or its user was disabled. */
export async function tokenOf(store: Store, secret: string, now: Date): Promise<Principal | undefined> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return undefined;
  const query: ReturnType<typeof heldIn> = { ...held(store.db), parameters: [hashOf(secret)] };
  const [row] = (await store.db.executeQuery(query)).rows;
  if (row === undefined || Date.parse(row.expires_at) <= now.getTime()) return undefined;
  return {
    actor: { id: row.id, roles: JSON.parse(row.roles) as Role[] },
    name: row.name,
    email: row.email,
    via: 'token',
    key: `token:${row.token}`,
    scopes: JSON.parse(row.scopes) as string[],
    expiresAt: row.expires_at,
  };
}
