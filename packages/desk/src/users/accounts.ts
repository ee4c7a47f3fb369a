import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Role, Schema, UserRow } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { may } from './allow.ts';
import { hashPassword } from './password.ts';
import { changeAs } from './refusals.ts';
import { isRole, ROLES } from './roles.ts';

/** An account as others may see it: never with its hash. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /** Whether they sign in here; otherwise elsewhere (OpenID Connect). */
  readonly local: boolean;
}

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Absent for users who sign in elsewhere. */
  readonly password?: string;
}

/** Opens an account. Throws `bad-email`, `bad-text`, `bad-role`, `bad-password` or `email-taken`. */
export async function createUser(store: Store, actor: Actor, input: NewUser): Promise<User> {
  // Made before the transaction, which must not wait for it, and not at all for whoever may not.
  const hash = may(actor, 'keep-users') ? await hashOf(input.password) : null;
  return changeAs(store, actor, { action: 'keep-users', subject: 'users' }, (change) =>
    insertUser(change, input, hash),
  );
}

export const hashOf = async (password: string | undefined): Promise<string | null> =>
  password === undefined ? null : hashPassword(password);

/** Adds the row; whoever calls it has asked whether the actor may. */
export async function insertUser(change: Change, input: NewUser, hash: string | null): Promise<User> {
  const { db, at } = change;
  const email = emailOf(input.email);
  const name = nameOf(input.name);
  const roles = rolesOf(input.roles);
  const taken = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  if (taken !== undefined) throw new DeskError('email-taken', { given: email });
  const id = change.id();
  const row: UserRow = {
    id,
    name,
    email,
    roles: JSON.stringify(roles),
    password_hash: hash,
    disabled_at: null,
    created_at: at,
  };
  await db.insertInto('users').values(row).execute();
  await change.audit('user.created', `user:${id}`, { name, email, roles, local: hash !== null });
  return userOf(row);
}

/** Gives a user these roles and no others. Throws `last-administrator` where nobody could undo it. */
export async function setRoles(
  store: Store,
  actor: Actor,
  input: { readonly user: string; readonly roles: readonly Role[] },
): Promise<User> {
  const subject = `user:${input.user}`;
  return changeAs(store, actor, { action: 'keep-users', subject }, async (change) => {
    const roles = rolesOf(input.roles);
    const before = await rowOf(change.db, input.user);
    if (!roles.includes('administrator')) await notTheLast(change.db, before);
    await change.db
      .updateTable('users')
      .set({ roles: JSON.stringify(roles) })
      .where('id', '=', before.id)
      .execute();
    await change.audit('user.roles', subject, { from: userOf(before).roles, to: roles });
    return userOf({ ...before, roles: JSON.stringify(roles) });
  });
}

/** Closes or opens an account; its name stays on what it did. Throws `last-administrator`. */
export async function setDisabled(
  store: Store,
  actor: Actor,
  input: { readonly user: string; readonly disabled: boolean },
): Promise<User> {
  const subject = `user:${input.user}`;
  return changeAs(store, actor, { action: 'keep-users', subject }, async (change) => {
    const before = await rowOf(change.db, input.user);
    if (input.disabled) await notTheLast(change.db, before);
    const after = { ...before, disabled_at: input.disabled ? (before.disabled_at ?? change.at) : null };
    if (after.disabled_at === before.disabled_at) return userOf(before);
    await change.db
      .updateTable('users')
      .set({ disabled_at: after.disabled_at })
      .where('id', '=', before.id)
      .execute();
    await change.audit(input.disabled ? 'user.disabled' : 'user.enabled', subject, {});
    return userOf(after);
  });
}

/** The user, or `not-found`. */
export async function findUser(db: Kysely<Schema>, id: string): Promise<User> {
  return userOf(await rowOf(db, id));
}

/** A page of the accounts by id; `after` is the last id of the page before. */
export async function listUsers(
  db: Kysely<Schema>,
  { after = '', limit = 100 }: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly User[]> {
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(Math.min(Math.max(1, limit), MOST))
    .execute();
  return rows.map(userOf);
}

const MOST = 1_000;

export async function rowOf(db: Kysely<Schema>, id: string): Promise<UserRow> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DeskError('not-found', { what: 'user', id });
  return row;
}

export const userOf = ({ id, name, email, roles, disabled_at, password_hash }: UserRow): User => ({
  id,
  name,
  email,
  roles: (JSON.parse(roles) as unknown[]).filter(isRole),
  disabled: disabled_at !== null,
  local: password_hash !== null,
});

async function notTheLast(db: Kysely<Schema>, leaving: UserRow): Promise<void> {
  if (!reigns(leaving)) return;
  const others = await db.selectFrom('users').selectAll().where('id', '!=', leaving.id).execute();
  if (!others.some(reigns)) throw new DeskError('last-administrator', { given: leaving.email });
}

const reigns = (row: UserRow): boolean => {
  const { roles, disabled } = userOf(row);
  return !disabled && roles.includes('administrator');
};

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 200;

/** In lower case: two accounts must not differ by it alone. */
function emailOf(given: string): string {
  const email = given.trim().toLowerCase();
  if (email.length > LONGEST_EMAIL || !/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(email))
    throw new DeskError('bad-email', { given: given.slice(0, LONGEST_EMAIL) });
  return email;
}

function nameOf(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new DeskError('bad-text', {
      what: 'name',
      expected: `1 to ${LONGEST_NAME} characters on one line`,
      given: name.length,
    });
  return name;
}

function rolesOf(given: readonly string[]): readonly Role[] {
  const wrong = given.find((role) => !isRole(role));
  if (wrong !== undefined) throw new DeskError('bad-role', { given: wrong, expected: ROLES.join(', ') });
  return ROLES.filter((role) => given.includes(role));
}
