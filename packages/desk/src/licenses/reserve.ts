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

/** Reservations of one change; more would hold up everybody else's. */
const MOST = 200;

type Reserving = (input: Reservation) => Promise<Drawdown>;
const desks = new WeakMap<Store, Map<string, Reserving>>();

/**
 * Sets quantity, value and TPP of an order line aside on a license line, so that no other order can have them.
 *
 * Without `licenseLine` the one license line that fits is taken. Throws `no-license-fits` or `several-licenses-fit`
 * with the nearest candidates and why not; with a `licenseLine` that does not fit, the first reason (`license-expired`,
 * `license-exceeded` and so on) with what was wanted and what is allowed or left; `already-reserved` where the order
 * line stands on a license already.
 *
 * Reservations of one actor that wait for the store go together in one change.
 */
export async function reserve(store: Store, actor: Actor, input: Reservation): Promise<Drawdown> {
  if (!may(actor, 'reserve'))
    return changeAs(store, actor, permit([input]), () => Promise.reject(new Error('not reached')));
  return reservingOf(store, actor)(input);
}

const permit = (inputs: readonly Reservation[]) =>
  ({
    action: 'reserve',
    subject: inputs.length === 1 ? `order-line:${inputs[0]?.orderLine}` : 'order-lines',
  }) as const;

function reservingOf(store: Store, actor: Actor): Reserving {
  let desk = desks.get(store);
  if (desk === undefined) {
    desk = new Map();
    desks.set(store, desk);
  }
  let reserving = desk.get(actor.id);
  if (reserving === undefined) {
    reserving = gathered(
      (inputs) => changeAs(store, actor, permit(inputs), (change) => reserveAll(change, inputs)),
      MOST,
    );
    desk.set(actor.id, reserving);
  }
  return reserving;
}
