import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { hashOf, rowOf, type User, userOf } from './accounts.ts';
import { isPassword } from './password.ts';
import { changeAs } from './refusals.ts';

/**
 * The user behind an email and a password; undefined where there is none, the password is another, the account is
 * disabled or has no password here. Which of these it was is not said, and all take the same time. Nothing counts or
 * slows down tries: that is for whoever stands at the door.
 */
export async function signIn(
  db: Kysely<Schema>,
  input: { readonly email: string; readonly password: string },
): Promise<User | undefined> {
  const email = input.email.trim().toLowerCase();
  const row = await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
  const right = await isPassword(input.password, row?.password_hash ?? null);
  return right && row !== undefined && row.disabled_at === null ? userOf(row) : undefined;
}

/** Who acts when this user does. Throws `disabled-user`. */
function actorOf(user: User): Actor {
  if (user.disabled) throw new DeskError('disabled-user', { given: user.email });
  return { id: user.id, roles: user.roles };
}

/**
 * A new password: one's own with the old one (`wrong-password` otherwise), anybody's by an administrator. Sessions that
 * are open are for the server to end.
 */
export async function setPassword(
  store: Store,
  actor: Actor,
  input: { readonly user: string; readonly password: string; readonly old?: string },
): Promise<void> {
  const { user, password, old } = input;
  const own = actor.id === user;
  if (own) {
    const { password_hash } = await rowOf(store.db, user);
    if (!(await isPassword(old ?? '', password_hash))) throw new DeskError('wrong-password');
  }
  const hash = await hashOf(password);
  const subject = `user:${user}`;
  await changeAs(store, actor, { action: own ? 'read' : 'keep-users', subject }, async (change) => {
    const { id } = await rowOf(change.db, user);
    await change.db.updateTable('users').set({ password_hash: hash }).where('id', '=', id).execute();
    await change.audit('user.password', subject, { own });
  });
}
