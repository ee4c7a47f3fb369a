import { userInfo } from 'node:os';
import type { Actor } from '@licet/desk';

/**
 * Whoever sits at a shell with access to the database could read all of it anyway: they act under the name of their
 * account on this machine, with no role but those that the command needs.
 */
export const cliActor = (roles: Actor['roles']): Actor => ({ id: `cli:${userName()}`, roles });

/** Some systems give the process no name. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? 'unknown';
  }
}
