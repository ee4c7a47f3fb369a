import { createContext, useContext } from 'react';

/** Who is signed in. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly csrfToken?: string;
}

interface Session {
  readonly who: Who;
  /** After a 401: shows the sign-in in place of the page, whose drafts stay. */
  readonly ended: () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A desk page stands outside of the desk.');
  return session;
}
