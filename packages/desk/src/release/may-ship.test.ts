import type { Iso, Outcome } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { lppOf, recordLppElsewhere, useLpp } from '../exceptions/lpp.ts';
import { answerNac, delayNac, notifyNac } from '../exceptions/nac.ts';
import { cancel } from '../licenses/cancel.ts';
import { addCondition } from '../licenses/conditions.ts';
import { setDestinationGate } from '../licenses/destination-gate.ts';
import {
  AMERICAN,
  addLine,
  ahead,
  CHINESE,
  clock,
  countersOf,
  DOCUMENT,
  grant,
  type LineInput,
  manager,
  RIDDLE,
  seed,
  TODAY,
} from '../licenses/fixture.ts';
import { reserve } from '../licenses/reserve.ts';
import { ship } from '../licenses/ship.ts';
import type { Store } from '../store/store.ts';
import { finishTask } from '../tasks/tasks.ts';
import { shipLine } from './ship-line.ts';
import { whatBlocks, whatToKnow } from './what-blocks.ts';

const A = '742.6(a)(6)/a-destination';
const B = '742.6(a)(6)/b-destination';

interface Made extends LineInput {
  readonly outcome?: Outcome;
  /** Symbols of exceptions that are open. */
  readonly open?: readonly string[];
  readonly rules?: readonly string[];
}

/** A line with a determination made by hand, released by a second person where it is not free. */
async function made(store: Store, { outcome, open = [], rules = [A], ...input }: Made): Promise<string> {
  const line = await addLine(store, { exportDate: TODAY, ...input });
  const decided = outcome ?? 'license-exception';
  const free = decided === 'nlr' || decided === 'not-subject';
  const answer = {
    outcome: decided,
    exceptions: open.map((symbol) => ({ symbol, status: 'available', conditions: [] })),
    requirements: rules.map((rule) => ({ rule, cite: rule, conditions: [] })),
  };
  await store.change({ id: 'ann', roles: ['approver'] }, async ({ db, at, id }) => {
    const determination = id();
    await db
      .insertInto('determinations')
      .values({
        ...{ id: determination, line_id: line, made_at: at, asked_by: 'olga', cause: 'import' },
        ...{ question: '{}', answer: JSON.stringify(answer), outcome: decided, review_policy: null },
        ...{ edition: 'e', snapshot: null, superseded_at: null },
      })
      .execute();
    const set = (status: 'free' | 'held' | 'released') =>
      db
        .updateTable('order_lines')
        .set({ determination_id: determination, status })
        .where('id', '=', line)
        .execute();
    await set(free ? 'free' : 'held');
    if (free) return;
    await db
      .insertInto('releases')
      .values({
        ...{ id: id(), line_id: line, determination_id: determination, released_by: 'ann' },
        ...{ reason: 'papers checked', at, expired_at: null },
      })
      .execute();
    await set('released');
  });
  return line;
}

forEachStore('what must be met before a line ships', (open) => {
  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };
  const codes = async (store: Store, line: string, on: Iso = TODAY) =>
    (await whatBlocks(store, line, on)).map(({ code }) => code);
  const shipped = (store: Store, line: string, on: Iso = TODAY) => shipLine(store, manager, { line, on });
  const statusOf = async (store: Store, line: string) =>
    (
      await store.db
        .selectFrom('order_lines')
        .select('status')
        .where('id', '=', line)
        .executeTakeFirstOrThrow()
    ).status;
  const notify = (store: Store, orderLine: string, registeredOn: Iso) =>
    notifyNac(store, manager, { orderLine, registeredOn, evidence: DOCUMENT });
  const confirm = (store: Store, notice: string, on: Iso, answer: 'confirmed' | 'license-required') =>
    answerNac(store, manager, { notice, answer, on, evidence: DOCUMENT });
  const count = (store: Store, orderLine: string, more: object = {}) =>
    useLpp(store, manager, { orderLine, consignee: CHINESE, on: TODAY, evidence: DOCUMENT, ...more });

  test('NAC: a notice, its waiting time with its delays, and the answer of BIS', async () => {
    const store = await ready();
    const line = await made(store, { open: ['NAC'] });
    expect(await codes(store, line)).toEqual(['nac-not-notified']);
    await expect(shipped(store, line)).rejects.toMatchObject({
      code: 'may-not-ship',
      details: { because: 'nac-not-notified', on: TODAY },
      message: expect.stringMatching(/No NAC notice is recorded.*reserve a license/),
    });
    const { id } = await notify(store, line, ahead(-24));
    const [waits] = await whatBlocks(store, line, TODAY);
    expect(waits?.code).toBe('nac-waiting');
    expect(waits?.text.en).toContain(ahead(1));
    expect(waits?.text.fr).toContain(ahead(1));
    await delayNac(store, manager, { notice: id, days: 3, reason: 'lapse in appropriations' });
    expect((await whatBlocks(store, line, ahead(3))).map(({ code }) => code)).toEqual([
      'other-day',
      'nac-waiting',
    ]);
    expect(await codes(store, line, ahead(4))).toEqual(['other-day', 'nac-not-confirmed']);
    await confirm(store, id, TODAY, 'confirmed');
    expect(await codes(store, line)).toEqual(['nac-waiting']);
    expect(await codes(store, line, ahead(4))).toEqual(['other-day']);
    expect(await statusOf(store, line)).toBe('released');
  });

  test('NAC: confirmed by the day of shipment, not after it', async () => {
    const store = await ready();
    const line = await made(store, { open: ['NAC'], exportDate: ahead(-2) });
    const { id } = await notify(store, line, ahead(-40));
    expect(await codes(store, line, ahead(-2))).toEqual(['nac-not-confirmed']);
    await confirm(store, id, ahead(-1), 'confirmed');
    expect(await codes(store, line, ahead(-2))).toEqual(['nac-not-confirmed']);
    const other = await made(store, { open: ['NAC'], exportDate: ahead(-2) });
    const { id: earlier } = await notify(store, other, ahead(-27));
    await confirm(store, earlier, ahead(-2), 'confirmed');
    expect(await shipped(store, other, ahead(-2))).toMatchObject({ drawdown: null });
    expect(await statusOf(store, other)).toBe('shipped');
  });

  test('NAC: where BIS asks for a license, only a license counts, unless its last answer is another', async () => {
    const store = await ready();
    const line = await made(store, { open: ['NAC', 'TMP'] });
    const { id } = await notify(store, line, ahead(-60));
    await confirm(store, id, ahead(-40), 'license-required');
    expect(await codes(store, line)).toEqual(['nac-license-required']);
    const { id: second } = await notify(store, line, ahead(-30));
    expect(await codes(store, line)).toEqual(['nac-license-required']);
    await grant(store, [{}]);
    const { id: drawdown } = await reserve(store, manager, { orderLine: line });
    expect(await codes(store, line)).toEqual([]);
    await cancel(store, manager, { drawdown, reason: 'other order' });
    await confirm(store, second, ahead(-40 + 12), 'confirmed');
    expect(await codes(store, line)).toEqual([]);
    // A notice that was confirmed does not help against a later demand on another.
    const { id: third } = await notify(store, line, ahead(-10));
    expect(await codes(store, line)).toEqual([]);
    await confirm(store, third, ahead(-1), 'license-required');
    expect(await codes(store, line)).toEqual(['nac-license-required']);
  });

  test('NAC: a notice holds for what it named', async () => {
    const store = await ready();
    const line = await made(store, { open: ['NAC'], quantity: 10 });
    const { id } = await notify(store, line, ahead(-30));
    await confirm(store, id, ahead(-4), 'confirmed');
    expect(await codes(store, line)).toEqual([]);
    const change = (before: object, after: object) =>
      store.change(manager, ({ audit }) =>
        audit('order-line.changed', `order-line:${line}`, { before, after }),
      );
    await change({ export_date: ahead(3) }, { export_date: TODAY });
    const parties = (who: string) =>
      JSON.stringify([
        ['purchaser', who],
        ['ultimate-consignee', CHINESE],
      ]);
    await change({ parties: parties('p-1') }, { parties: parties('p-2') });
    expect(await codes(store, line)).toEqual([]);
    await change({ quantity: 10, value: 1 }, { quantity: 12, value: 1 });
    const [changed] = await whatBlocks(store, line, TODAY);
    expect(changed?.code).toBe('nac-notice-changed');
    expect(changed?.text.en).toContain('(quantity)');
    await change({ quantity: 12 }, { quantity: 10 });
    expect(await codes(store, line)).toEqual([]);
    await change({ parties: '[["end-user","p-1"]]' }, { parties: '[["end-user","p-2"]]' });
    expect(await codes(store, line)).toEqual(['nac-notice-changed']);
    await notify(store, line, ahead(-1));
    expect(await codes(store, line)).toEqual(['nac-waiting']);
  });

  test('a reservation is what the line leaves under, and it has to cover the line', async () => {
    const store = await ready();
    const { license, line: licenseLine } = await grant(store, [{ quantity: 10 }]);
    const line = await made(store, { open: ['NAC'], quantity: 2 });
    const { id } = await reserve(store, manager, { orderLine: line });
    expect(await codes(store, line)).toEqual([]);
    const set = (values: object) =>
      store.change(manager, ({ db }) =>
        db.updateTable('order_lines').set(values).where('id', '=', line).execute(),
      );
    await set({ quantity: 3 });
    const [stale] = await whatBlocks(store, line, TODAY);
    expect(stale?.code).toBe('reservation-stale');
    expect(stale?.text.fr).toMatch(/Réservez à nouveau/);
    await set({ quantity: 2, ship_to: 'RU' });
    expect(await codes(store, line)).toEqual(['license-destination']);
    await set({ ship_to: 'CN' });
    await store.change(manager, ({ db }) =>
      db
        .updateTable('licenses')
        .set({ expires_on: ahead(-1) })
        .where('id', '=', license)
        .execute(),
    );
    await expect(shipped(store, line)).rejects.toMatchObject({
      code: 'may-not-ship',
      details: { because: 'license-expired' },
    });
    await store.change(manager, ({ db }) =>
      db.updateTable('licenses').set({ expires_on: TODAY }).where('id', '=', license).execute(),
    );
    expect(await shipped(store, line)).toMatchObject({ drawdown: id });
    expect((await countersOf(store, licenseLine)).counters).toMatchObject({
      reserved: [0, 0, 0],
      used: [2, 2_000, 9_600_000],
    });
    const bare = await made(store, { outcome: 'license-required' });
    expect(await codes(store, bare)).toEqual(['no-reservation']);
    expect((await verifyAudit(store)).findings).toEqual([]);
  });

  test('LPP: all of the line counted, in the year in which it leaves, within the limit', async () => {
    const store = await ready();
    const line = await made(store, { open: ['LPP'], quantity: 2 });
    expect(await codes(store, line)).toEqual(['lpp-not-counted']);
    await expect(shipped(store, line)).rejects.toMatchObject({ details: { because: 'lpp-not-counted' } });
    await count(store, line, { on: ahead(-365) });
    expect(await codes(store, line)).toEqual(['lpp-not-counted']);
    await count(store, line);
    expect(await codes(store, line)).toEqual([]);
    await store.change(manager, ({ db }) =>
      db.updateTable('order_lines').set({ quantity: 5 }).where('id', '=', line).execute(),
    );
    const [short] = await whatBlocks(store, line, TODAY);
    expect(short?.code).toBe('lpp-count-short');
    expect(short?.text.en).toContain('counts 9600 TPP in 2026, but has 24000');
    expect(await count(store, line)).toMatchObject({ used: 24_000_000 });
    await expect(count(store, line)).rejects.toMatchObject({ code: 'already-counted' });
    const { left } = await lppOf(store, CHINESE, TODAY);
    const others = { consignee: CHINESE, year: 2026, evidence: DOCUMENT };
    await recordLppElsewhere(store, manager, { ...others, tpp: left });
    expect(await codes(store, line)).toEqual([]);
    await recordLppElsewhere(store, manager, { ...others, tpp: 1 });
    expect(await codes(store, line)).toEqual(['lpp-year-exceeded']);
    await store.change(manager, ({ db }) =>
      db.updateTable('order_lines').set({ item_id: RIDDLE }).where('id', '=', line).execute(),
    );
    expect(await codes(store, line)).toEqual(['lpp-tpp-unknown']);
    // Days on which there was no LPP, or on which nobody has counted yet.
    for (const on of ['2025-01-12', '2000-01-01', '2099-12-31'] as const)
      expect(await codes(store, line, on)).toEqual(['other-day', 'lpp-not-counted']);
  });

  test('LPP: counted for somebody whom the line does not name is told, and blocks nothing', async () => {
    const store = await ready();
    const line = await made(store, { open: ['LPP'] });
    await count(store, line, { consignee: AMERICAN });
    expect(await codes(store, line)).toEqual([]);
    const { notes } = await shipped(store, line);
    expect(notes.map(({ code }) => code)).toEqual(['destination-unknown', 'lpp-other-consignee']);
    expect(notes[1]?.text.fr).toContain('Denver Made-up Data');
  });

  test('each requirement needs an exception of its own; where several are open one is enough', async () => {
    const store = await ready();
    const put = (open: readonly string[], rules: readonly string[]) => made(store, { open, rules });
    expect(await codes(store, await put(['NAC', 'ACA'], [A, B]))).toEqual([]);
    // LPP reaches .a only, so NAC is not spared.
    expect(await codes(store, await put(['LPP', 'NAC'], [A]))).toEqual([
      'lpp-not-counted',
      'nac-not-notified',
    ]);
    const both = await put(['LPP', 'NAC'], [A, B]);
    await count(store, both);
    expect(await codes(store, both)).toEqual(['nac-not-notified']);
    expect(await codes(store, await put(['NAC', 'HBM'], [B, '742.6(a)(6)/c-destination']))).toEqual([
      'nac-not-notified',
    ]);
    // A notice says under which exception the line goes.
    const noticed = await put(['NAC', 'TMP'], [B]);
    expect(await codes(store, noticed)).toEqual([]);
    await notify(store, noticed, ahead(-1));
    expect(await codes(store, noticed)).toEqual(['nac-waiting']);
    // What no open exception is known to overcome waits, whatever was counted or noticed.
    const beside = await put(['LPP'], [B]);
    await count(store, beside);
    for (const line of [
      beside,
      await put(['TMP'], ['a rule of long ago']),
      await put(['TMP'], [B, 'a rule of long ago']),
      await put(['TMP'], []),
      await put([], [A]),
    ])
      expect(await codes(store, line)).toEqual(['no-exception-open']);
  });

  test('a condition of the license that is overdue and open blocks, one that is due later does not', async () => {
    const store = await ready();
    const { license, number } = await grant(store, [{}], {
      conditions: [
        { title: 'Delivery report', owner: null, due: ahead(90) },
        { title: 'Due today', owner: null, due: TODAY },
        { title: 'No military end use', owner: null, due: null },
      ],
    });
    const other = await made(store, { outcome: 'nlr' });
    const line = await made(store, { outcome: 'license-required' });
    const { id } = await reserve(store, manager, { orderLine: line });
    expect(await codes(store, line)).toEqual([]);
    expect((await whatToKnow(store, line, TODAY)).map(({ code }) => code)).toEqual([
      'destination-unknown',
      'condition-without-day',
    ]);
    const condition = { title: 'Know-your-customer report', owner: null, due: ahead(-1) };
    const task = await addCondition(store, manager, { license, condition });
    const [overdue] = await whatBlocks(store, line, TODAY);
    expect(overdue?.code).toBe('condition-overdue');
    for (const said of [number, 'Know-your-customer report', ahead(-1), task.id])
      expect([overdue?.text.en, overdue?.text.fr].every((text) => text?.includes(said))).toBe(true);
    await expect(ship(store, manager, { drawdown: id, on: TODAY })).rejects.toMatchObject({
      code: 'condition-overdue',
    });
    await expect(shipped(store, line)).rejects.toMatchObject({ details: { because: 'condition-overdue' } });
    expect(await codes(store, other)).toEqual([]);
    // What left before that day left in time.
    expect(await codes(store, line, ahead(-1))).toEqual(['other-day']);
    await finishTask(store, manager, { task: task.id, evidence: DOCUMENT });
    expect((await shipped(store, line)).notes.map(({ code }) => code)).toEqual([
      'destination-unknown',
      'condition-without-day',
    ]);
  });

  test('the gate of the destination: closed blocks, unknown is told, open is silent', async () => {
    const store = await ready();
    const line = await made(store, { outcome: 'nlr' });
    const gate = (to: 'open' | 'closed' | 'unknown') =>
      setDestinationGate(store, manager, { orderLine: line, gate: to, reason: 'customs' });
    await gate('closed');
    await expect(shipped(store, line)).rejects.toMatchObject({ details: { because: 'destination-closed' } });
    await gate('open');
    expect(await whatToKnow(store, line, TODAY)).toEqual([]);
    await gate('unknown');
    const { notes } = await shipped(store, line);
    expect(notes.map(({ code }) => code)).toEqual(['destination-unknown']);
    const entry = await store.db
      .selectFrom('audit')
      .select('data')
      .where('action', '=', 'line.shipped')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.data)).toMatchObject({ on: TODAY, notes: ['destination-unknown'] });
    expect(await codes(store, line)).toEqual(['not-free-or-released']);
  });

  test.each(['', 'yesterday', '2026-02-30', '2026-6-15'])('a day such as %j is refused', async (on) => {
    const store = await ready();
    const line = await made(store, { outcome: 'nlr' });
    for (const asked of [
      async () => whatBlocks(store, line, on as Iso),
      async () => whatToKnow(store, line, on as Iso),
      async () => shipped(store, line, on as Iso),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'bad-date' });
    await expect(whatBlocks(store, 'nothing', TODAY)).rejects.toMatchObject({ code: 'not-found' });
    await expect(shipped(store, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('what blocks before is what refuses after, and nothing else', async () => {
    const store = await ready();
    await grant(store, [{}], { conditions: [{ title: 'Later', owner: null, due: ahead(1) }] });
    const some = fc.record({
      outcome: fc.constantFrom<Outcome>('nlr', 'license-exception', 'license-required'),
      symbols: fc.subarray(['NAC', 'LPP', 'ACA']),
      rules: fc.subarray([A, B], { minLength: 1 }),
      gate: fc.constantFrom('open', 'closed', 'unknown'),
      noticed: fc.option(fc.constantFrom(-60, -26, -25, -24, -1)),
      answer: fc.option(fc.constantFrom('confirmed', 'license-required')),
      counted: fc.boolean(),
      reserved: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(some, async (one) => {
        const { outcome, symbols, rules, gate, noticed, answer, counted, reserved } = one;
        const line = await made(store, { outcome, open: symbols, rules });
        if (gate !== 'unknown')
          await setDestinationGate(store, manager, { orderLine: line, gate, reason: 'customs' });
        if (noticed !== null) {
          const { id } = await notify(store, line, ahead(noticed));
          if (answer !== null) await confirm(store, id, TODAY, answer);
        }
        if (counted) await count(store, line);
        if (reserved) await reserve(store, manager, { orderLine: line });
        const before = await codes(store, line);
        const done = await shipped(store, line).then(
          () => '',
          ({ code, details }) => (code === 'may-not-ship' ? details.because : code),
        );
        expect(done).toBe(before.join(', '));
        // Said once more from the law: no closed door, and something that lets it go.
        const nac = noticed !== null && noticed <= -25 && answer === 'confirmed';
        if (done === '') {
          expect(gate).not.toBe('closed');
          expect(
            reserved ||
              outcome === 'nlr' ||
              (outcome === 'license-exception' &&
                answer !== (noticed === null ? 'none' : 'license-required') &&
                rules.every(
                  (rule) =>
                    symbols.includes('ACA') ||
                    (symbols.includes('NAC') && nac) ||
                    (symbols.includes('LPP') && counted && rule === A),
                )),
          ).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
