import type { Principal } from '../access/principal.ts';
import type { Settings } from '../settings.ts';
import { limiter } from './rate.ts';

/** How many requests are taken, by whom. Each throws `too-many`. */
export interface Limits {
  /** Before anybody is known: guesses of tokens, floods. */
  readonly address: (address: string) => void;
  readonly principal: (who: Principal) => void;
  /** Guesses of passwords: of one account from anywhere, and of any account from one place. */
  readonly account: (email: string, address: string) => void;
  /** Sign-ins at a provider, which bounds guesses itself. */
  readonly door: (address: string) => void;
}

export function limitsOf({ tokenRate }: Settings, clock: () => Date): Limits {
  const now = (): number => clock().getTime();
  const addresses = limiter({ perSecond: 2 * tokenRate, burst: 4 * tokenRate }, now);
  const tokens = limiter({ perSecond: tokenRate, burst: 2 * tokenRate }, now);
  const sessions = limiter({ perSecond: 50, burst: 500 }, now);
  const accounts = limiter({ perSecond: 1 / 60, burst: 10 }, now);
  const doors = limiter({ perSecond: 1 / 6, burst: 50 }, now);
  return {
    address: addresses,
    principal: ({ key, via }) => (via === 'token' ? tokens(key) : sessions(key)),
    door: doors,
    account: (email, address) => {
      doors(address);
      accounts(email.toLowerCase().slice(0, 320));
    },
  };
}
