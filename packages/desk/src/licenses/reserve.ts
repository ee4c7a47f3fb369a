import { DeskError } from '../errors.ts';
import type { Actor, Store } from '../store/store.ts';
import { may } from '../users/allow.ts';
import { changeAs } from '../users/refusals.ts';
import { gathered } from './gather.ts';
import type { Measures } from './measures.ts';
import { reserveAll } from './reserve-all.ts';

export interface Reservation {
  readonly orderLine: string;
  /** Absent: the one license line that fits. */
  readonly licenseLine?: string;
}

/** An order line on a license line, and what the license line has left now; null is no limit. */
export interface Drawdown extends Measures {
  readonly id: string;
  readonly licenseLine: string;
  readonly orderLine: string;
  readonly left: Readonly<Record<keyof Measures, number | null>>;
}

/** A reservation with whoever asks for it. */
export interface Request extends Reservation {
  readonly by: Actor;
}

/** Reservations of one change; more would hold up everybody else's. */
const MOST = 200;

const desks = new WeakMap<Store, (request: Request) => Promise<Drawdown>>();

/**
 * Sets quantity, value and TPP of an order line aside on a license line, so that no other order can have them.
 *
 * Without `licenseLine` the one license line that fits is taken. Throws `no-license-fits` or `several-licenses-fit`
 * with the nearest candidates and why not; with a `licenseLine` that does not fit, the first reason (`license-expired`,
 * `license-exceeded` and so on) with what was wanted and what is allowed or left; `already-reserved` where the order
 * line stands on a license already.
 *
 * Reservations that wait for the store go together in one change, each under the name of whoever asked for it.
 */
export async function reserve(store: Store, actor: Actor, input: Reservation): Promise<Drawdown> {
  const permit = { action: 'reserve', subject: `order-line:${input.orderLine}` } as const;
  if (!may(actor, 'reserve'))
    return changeAs(store, actor, permit, () => Promise.reject(new Error('not reached')));
  return reservingOf(store)({ ...input, by: actor });
}

function reservingOf(store: Store): (request: Request) => Promise<Drawdown> {
  let reserving = desks.get(store);
  if (reserving === undefined) {
    reserving = gathered(
      (requests) => store.change((requests[0] as Request).by, (change) => reserveAll(change, requests)),
      MOST,
      oneIsToBlame,
    );
    desks.set(store, reserving);
  }
  return reserving;
}

/** A database that is full or gone is so for everybody. */
const oneIsToBlame = (error: unknown): boolean =>
  error instanceof DeskError && !error.code.startsWith('store-');
