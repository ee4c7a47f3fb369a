import type { Actor } from '@licet/desk';

/** Who asks, and how they showed it. */
export interface Principal {
  readonly actor: Actor;
  readonly name: string;
  readonly email: string;
  readonly via: 'session' | 'token';
  /** Tells sessions and tokens apart, for limits: never the secret itself. */
  readonly key: string;
  /** What an API token may be used for; a session may be used for everything that the roles allow. */
  readonly scopes?: readonly string[];
  /** What a page must send back with whatever changes something; sessions only. */
  readonly csrfToken?: string;
  readonly expiresAt: string;
}
