import { writeSync } from 'node:fs';
import { DeskError } from '../../src/errors.ts';
import { cancel } from '../../src/licenses/cancel.ts';
import { CHINESE, CHIP, DOCUMENT, manager, TODAY } from '../../src/licenses/fixture.ts';
import { giveBack } from '../../src/licenses/give-back.ts';
import { reserve } from '../../src/licenses/reserve.ts';
import { ship } from '../../src/licenses/ship.ts';
import { release } from '../../src/release/release.ts';
import type { LineStatus } from '../../src/store/schema.ts';
import { type Actor, openStore, type Store } from '../../src/store/store.ts';
import { createTask, finishTask } from '../../src/tasks/tasks.ts';
import type { Acknowledged } from './verify.ts';

/**
 * A process to be killed: clients who change everything at once, for ever. Each change is told to standard output, a
 * line of JSON, after the store said that it was made and not before. Arguments: the address of the store, the license
 * line to draw on.
 */
const [url = '', licenseLine = ''] = process.argv.slice(2);
const CLIENTS = 16;
const ORDER = 'order-one';

const began = Date.now();
const clock = () => new Date(Date.parse(`${TODAY}T12:00:00.000Z`) + Date.now() - began);
const maker: Actor = { id: 'maker', roles: ['order-desk'] };
const approver: Actor = { id: 'approver', roles: ['approver'] };

/** By its number and at once: what is buffered here would be lost with the process although it was acknowledged. */
const tell = (one: Acknowledged | { readonly error: string }) =>
  void writeSync(1, `${JSON.stringify(one)}\n`);
const pick = (most: number) => Math.floor(Math.random() * most);

const store = await openStore({ url, clock, existing: true });
await Promise.all(Array.from({ length: CLIENTS }, (_, client) => forEver(store, client)));

async function forEver(on: Store, client: number): Promise<never> {
  const lena: Actor = { ...manager, id: `manager-${client}` };
  for (;;)
    try {
      await [sold, sold, approved, approved, seenTo, noted][pick(6)]?.(on, lena);
    } catch (error) {
      const code = error instanceof DeskError ? error.code : String(error);
      // A client whose answer is in doubt, or who is out of luck, goes on with something else.
      if (code !== 'store-lost' && code !== 'store-in-doubt' && code !== 'license-exceeded')
        tell({ error: code });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

/** A line that may go: reserved, and then shipped, given up, or shipped and given back. */
async function sold(on: Store, lena: Actor): Promise<void> {
  const line = await added(on, 'free');
  if (pick(2) === 0) await changed(on, line);
  await drawn(on, lena, line);
}

/** A line that is held until a second person lets it go. */
async function approved(on: Store, lena: Actor): Promise<void> {
  const line = await added(on, 'held');
  const { id } = await release(on, approver, {
    line,
    determination: `of-${line}`,
    reason: 'papers are in order',
  });
  tell({ op: 'released', line, release: id });
  if (pick(2) === 0) await drawn(on, lena, line);
}

async function drawn(on: Store, lena: Actor, line: string): Promise<void> {
  const { id: drawdown } = await reserve(on, lena, { orderLine: line, licenseLine });
  tell({ op: 'reserved', line, drawdown });
  const next = pick(3);
  if (next === 0) {
    await cancel(on, lena, { drawdown, reason: 'given up' });
    tell({ op: 'cancelled', drawdown });
    return;
  }
  await ship(on, lena, { drawdown, on: TODAY });
  tell({ op: 'shipped', drawdown });
  if (next === 1) return;
  await giveBack(on, lena, { drawdown, undelivered: true, evidence: DOCUMENT });
  tell({ op: 'returned', drawdown });
}

async function seenTo(on: Store): Promise<void> {
  const { id: task } = await createTask(on, maker, { subject: `item:${CHIP}`, title: 'Look at it' });
  tell({ op: 'task', task });
  await finishTask(on, maker, { task, evidence: DOCUMENT });
  tell({ op: 'finished', task });
}

/** Many entries in one change: all of them or none. */
async function noted(on: Store): Promise<void> {
  const note = await on.change(maker, async ({ id, audit }) => {
    const one = id();
    for (let entry = 0; entry < 7; entry++) await audit('noted', `note:${one}`, { entry });
    return one;
  });
  tell({ op: 'noted', note });
}

async function added(on: Store, status: LineStatus): Promise<string> {
  const line = await on.change(maker, async ({ db, at, id, audit }) => {
    const one = id();
    const determination = status === 'held' ? `of-${one}` : null;
    const quantity = 1 + pick(9);
    await db
      .insertInto('order_lines')
      .values({
        ...{ id: one, order_id: ORDER, external_id: one, item_id: CHIP, quantity, value: quantity * 1_000 },
        ...{ currency: 'USD', ship_from: 'US', ship_to: 'CN', export_date: TODAY, facts: '{}', status },
        ...{ hold_reason: determination && 'made up', determination_id: determination },
        ...{ destination_gate: 'unknown', changed_at: at, changed_by: 'maker' },
      })
      .execute();
    await db
      .insertInto('line_parties')
      .values({ line_id: one, role: 'ultimate-consignee', party_id: CHINESE })
      .execute();
    if (determination !== null)
      await db
        .insertInto('determinations')
        .values({
          ...{ id: determination, line_id: one, made_at: at, asked_by: 'asker', cause: 'import' },
          ...{ question: '{}', answer: '{}', outcome: 'license-required', edition: 'e' },
        })
        .execute();
    await audit('line.added', `order-line:${one}`, { orderLine: one });
    return one;
  });
  tell({ op: 'added', line });
  return line;
}

async function changed(on: Store, line: string): Promise<void> {
  await on.change(maker, async ({ db, at, audit }) => {
    await db
      .updateTable('order_lines')
      .set((eb) => ({ value: eb('value', '+', 1), version: eb('version', '+', 1), changed_at: at }))
      .where('id', '=', line)
      .execute();
    await audit('line.changed', `order-line:${line}`, { orderLine: line });
  });
  tell({ op: 'changed', line });
}
