import type { Actor, Store } from '../store/store.ts';
import { insertUser, type User } from './accounts.ts';
import { generatedPassword } from './generated-password.ts';
import { hashPassword } from './password.ts';

const SYSTEM: Actor = { id: 'system', roles: [] };

/** The account of a desk that has none yet, with the one time that its password is told. */
export interface FirstAdministrator {
  readonly user: User;
  readonly password: string;
}

/** Opens the administrator's account where there is no account at all; undefined otherwise. */
export async function firstAdministrator(
  store: Store,
  email = 'admin@localhost',
): Promise<FirstAdministrator | undefined> {
  const any = await store.db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  if (any !== undefined) return undefined;
  const password = generatedPassword();
  const hash = await hashPassword(password);
  return store.change(SYSTEM, async (change) => {
    // Another process may have started at the same moment.
    const meanwhile = await change.db.selectFrom('users').select('id').limit(1).executeTakeFirst();
    if (meanwhile !== undefined) return undefined;
    const user = await insertUser(change, { name: 'Administrator', email, roles: ['administrator'] }, hash);
    return { user, password };
  });
}
