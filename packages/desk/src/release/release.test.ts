import type { Iso } from '@licet/engine';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { type Desk, deskWith, LINE } from '../bundle/test/shipped.ts';
import { earRules } from '../determine/determiner.ts';
import { deskLists } from '../determine/lists.ts';
import { redetermine } from '../determine/redetermine.ts';
import { setDestinationGate } from '../licenses/destination-gate.ts';
import { giveBack } from '../licenses/give-back.ts';
import type { Role } from '../store/schema.ts';
import type { Actor } from '../store/store.ts';
import { createUser, setDisabled, setRoles } from '../users/accounts.ts';
import { release } from './release.ts';
import { shipLine } from './ship-line.ts';
import { whatBlocks } from './what-blocks.ts';
import { whyHeld } from './why-held.ts';
import { withdrawRelease } from './withdraw.ts';

const REASON = 'License at hand, papers checked.';
const ADMIN: Actor = { id: 'test', roles: ['administrator'] };

const lineOf = ({ store }: Desk) =>
  store.db.selectFrom('order_lines').selectAll().where('id', '=', LINE).executeTakeFirstOrThrow();
const releasesOf = ({ store }: Desk) =>
  store.db.selectFrom('releases').selectAll().where('line_id', '=', LINE).orderBy('id').execute();
const refusals = async ({ store }: Desk) =>
  (await store.db.selectFrom('audit').select('data').where('action', '=', 'refused').execute()).map(
    ({ data }) => JSON.parse(data).code,
  );
const releaseBy = async (desk: Desk, actor: Actor, reason = REASON) => {
  const { determination_id } = await lineOf(desk);
  return release(desk.store, actor, { line: LINE, determination: determination_id as string, reason });
};
const personWith = async (desk: Desk, name: string, ...roles: Role[]): Promise<Actor> => {
  const { id } = await createUser(desk.store, ADMIN, { name, email: `${name}@invented.example`, roles });
  return { id, roles };
};
const again = (desk: Desk, more: object = {}) =>
  redetermine(
    desk.store,
    { id: 'system', roles: [] },
    {
      ...{ rules: earRules(), lists: deskLists({ home: desk.home, today: '2026-09-20' }) },
      ...{ cause: 'changed-line', lines: [LINE], ...more },
    },
  );

forEachStore('a release', (open) => {
  test('states its reason, stands under the determination, and is in the log', async () => {
    using desk = await deskWith(open, 'held');
    const before = await lineOf(desk);
    expect((await whyHeld(desk.store.db, before))?.text.fr).toMatch(/^Une licence est requise/);
    const made = await releaseBy(desk, desk.people.approver, `  ${REASON}\n`);
    expect(await lineOf(desk)).toMatchObject({
      ...{ status: 'released', hold_reason: null, version: made.version },
      changed_by: before.changed_by,
    });
    expect(await releasesOf(desk)).toMatchObject([
      { reason: REASON, released_by: desk.people.approver.id, expired_at: null },
    ]);
    const entry = await desk.store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'line.released')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.data)).toMatchObject({ reason: REASON, held: before.hold_reason });
    expect(await whyHeld(desk.store.db, await lineOf(desk))).toBeNull();
  });

  test('tells what it does not settle: whether the goods may be imported there', async () => {
    using desk = await deskWith(open, 'held');
    const told = async (gate: 'unknown' | 'open' | 'closed') => {
      if (gate !== 'unknown')
        await setDestinationGate(desk.store, desk.people.manager, {
          ...{ orderLine: LINE, gate, reason: 'customs of the destination' },
        });
      const { notes } = await releaseBy(desk, desk.people.approver);
      await withdrawRelease(desk.store, desk.people.approver, { line: LINE, reason: REASON });
      return notes.map(({ code }) => code);
    };
    expect(await told('unknown')).toEqual(['destination-unknown']);
    expect(await told('closed')).toEqual(['destination-closed']);
    expect(await told('open')).toEqual([]);
    const entries = await desk.store.db
      .selectFrom('audit')
      .select('data')
      .where('action', '=', 'line.released')
      .orderBy('seq')
      .execute();
    expect(entries.map(({ data }) => JSON.parse(data).notes)).toEqual([
      ['destination-unknown'],
      ['destination-closed'],
      [],
    ]);
  });

  test('what came back is held for that, in both languages, until somebody releases it again', async () => {
    using desk = await deskWith(open, 'shipped');
    const { id } = await desk.store.db
      .selectFrom('drawdowns')
      .select('id')
      .where('order_line_id', '=', LINE)
      .executeTakeFirstOrThrow();
    const paper = await desk.store.db.selectFrom('documents').select('id').executeTakeFirstOrThrow();
    const back = { drawdown: id, undelivered: true, evidence: paper.id };
    await giveBack(desk.store, desk.people.manager, back);
    const line = await lineOf(desk);
    expect(line).toMatchObject({
      status: 'held',
      hold_reason: expect.stringMatching(/^came-back: Came back/),
    });
    const why = await whyHeld(desk.store.db, line);
    expect(why?.code).toBe('came-back');
    expect(why?.text.fr).toMatch(/^Revenue sans avoir été livrée/);
    expect((await whatBlocks(desk.store, LINE, '2026-10-01')).map(({ code }) => code)).toEqual([
      'not-free-or-released',
      'no-reservation',
    ]);
  });

  test.each([
    ['', 'no-reason'],
    [' \n ', 'no-reason'],
    ['ok', 'bad-text'],
    ['x'.repeat(2_001), 'bad-text'],
    ['License at hand\u0000, checked', 'bad-text'],
  ])('for the reason %j is refused', async (reason, code) => {
    using desk = await deskWith(open, 'held');
    await expect(releaseBy(desk, desk.people.approver, reason)).rejects.toMatchObject({ code });
    expect((await lineOf(desk)).status).toBe('held');
  });

  test('is not for who determined or changed it, nor for other roles; each try is logged', async () => {
    using desk = await deskWith(open, 'held');
    const { analyst, desk: clerk, manager, auditor } = desk.people;
    const both: Actor = { id: analyst.id, roles: ['analyst', 'approver'] };
    await setRoles(desk.store, ADMIN, { user: analyst.id, roles: ['analyst', 'approver'] });
    await expect(releaseBy(desk, both)).rejects.toMatchObject({ code: 'own-work' });
    for (const actor of [clerk, manager, auditor])
      await expect(releaseBy(desk, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await refusals(desk)).toEqual(['own-work', 'not-allowed', 'not-allowed', 'not-allowed']);
    expect((await lineOf(desk)).status).toBe('held');
  });

  test('takes the roles of the account as it is now, whatever a session says', async () => {
    using desk = await deskWith(open, 'held');
    const approver = await personWith(desk, 'once', 'approver');
    await setRoles(desk.store, ADMIN, { user: approver.id, roles: ['auditor'] });
    await expect(releaseBy(desk, approver)).rejects.toMatchObject({ code: 'not-allowed' });
    await setRoles(desk.store, ADMIN, { user: approver.id, roles: ['approver'] });
    await setDisabled(desk.store, ADMIN, { user: approver.id, disabled: true });
    await expect(releaseBy(desk, approver)).rejects.toMatchObject({ code: 'disabled-user' });
    expect(await refusals(desk)).toEqual(['not-allowed', 'disabled-user']);
  });

  test('past the handlers: the store itself has four eyes', async () => {
    using desk = await deskWith(open, 'held');
    const { determination_id, changed_by } = await lineOf(desk);
    const put = (by: string, determination = determination_id as string) =>
      desk.store.change({ id: by, roles: ['approver'] }, ({ db, at, id }) =>
        db
          .insertInto('releases')
          .values({
            ...{ id: id(), line_id: LINE, determination_id: determination, released_by: by },
            ...{ reason: REASON, at, expired_at: null },
          })
          .execute(),
      );
    const refused = { code: 'refused-by-store' };
    await expect(put(desk.people.analyst.id)).rejects.toMatchObject(refused);
    await expect(put(changed_by)).rejects.toMatchObject(refused);
    // Nor does it help to take the name of the changer away first.
    await expect(
      desk.store.change(desk.people.approver, ({ db }) =>
        db.updateTable('order_lines').set({ status: 'released' }).where('id', '=', LINE).execute(),
      ),
    ).rejects.toMatchObject(refused);
    await desk.determine(LINE);
    await expect(put(desk.people.approver.id)).rejects.toMatchObject(refused);
    expect(await releasesOf(desk)).toEqual([]);
  });

  test('of another determination than the current one is refused', async () => {
    using desk = await deskWith(open, 'held');
    const { determination_id: old } = await lineOf(desk);
    await desk.determine(LINE);
    await expect(
      release(desk.store, desk.people.approver, { line: LINE, determination: old as string, reason: REASON }),
    ).rejects.toMatchObject({ code: 'not-current' });
  });

  test('does not lift what is prohibited, unknown, free or gone', async () => {
    using desk = await deskWith(open, 'shipped');
    await expect(releaseBy(desk, desk.people.approver)).rejects.toMatchObject({ code: 'line-not-held' });
    using other = await deskWith(open, 'held');
    for (const item of ['nothing in the catalog'])
      await other.store.change(ADMIN, ({ db }) =>
        db.updateTable('items').set({ catalog_item: item }).execute(),
      );
    await other.determine(LINE);
    await expect(releaseBy(other, other.people.approver)).rejects.toMatchObject({ code: 'not-releasable' });
  });

  test.each([
    ['date', { export_date: '2025-01-20' as Iso }],
    ['quantity', { quantity: 11 }],
    ['destination', { ship_to: 'SG' }],
  ])('expires with a changed %s', async (_, terms) => {
    using desk = await deskWith(open, 'held');
    await releaseBy(desk, desk.people.approver);
    await again(desk);
    expect((await lineOf(desk)).status).toBe('released');
    await desk.store.change(desk.people.desk, ({ db }) =>
      db
        .updateTable('order_lines')
        .set({ ...terms, changed_by: desk.people.desk.id })
        .where('id', '=', LINE)
        .execute(),
    );
    await again(desk);
    expect((await releasesOf(desk))[0]?.expired_at).not.toBeNull();
    expect((await lineOf(desk)).status).not.toBe('released');
  });

  test('expires with a changed party, even one that nobody lists', async () => {
    using desk = await deskWith(open, 'held');
    await releaseBy(desk, desk.people.approver);
    await desk.store.change(desk.people.desk, ({ db }) =>
      db
        .updateTable('parties')
        .set((eb) => ({ name: 'Jade River Trading', version: eb('version', '+', 1) }))
        .where('id', '=', 'p-jade')
        .execute(),
    );
    await again(desk, { cause: 'changed-party' });
    expect((await releasesOf(desk))[0]?.expired_at).not.toBeNull();
    expect((await lineOf(desk)).status).toBe('held');
    // And who changed the party does not release what rests on it.
    await desk.store.change(desk.people.approver, ({ db }) =>
      db.updateTable('parties').set({ changed_by: desk.people.approver.id }).execute(),
    );
    await expect(releaseBy(desk, desk.people.approver)).rejects.toMatchObject({ code: 'own-work' });
  });

  test('can be withdrawn: held again for what it was held for', async () => {
    using desk = await deskWith(open, 'held');
    const { hold_reason } = await lineOf(desk);
    await expect(
      withdrawRelease(desk.store, desk.people.approver, { line: LINE, reason: REASON }),
    ).rejects.toMatchObject({ code: 'line-not-released' });
    await releaseBy(desk, desk.people.approver);
    const withdraw = (actor: Actor, reason: string) =>
      withdrawRelease(desk.store, actor, { line: LINE, reason });
    await expect(withdraw(desk.people.analyst, REASON)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(withdraw(desk.people.approver, 'no')).rejects.toMatchObject({ code: 'bad-text' });
    await withdraw(desk.people.approver, 'The papers were of another deal.');
    expect(await lineOf(desk)).toMatchObject({ status: 'held', hold_reason });
    expect((await releasesOf(desk))[0]?.expired_at).not.toBeNull();
    await releaseBy(desk, desk.people.approver);
    expect((await lineOf(desk)).status).toBe('released');
    expect(await releasesOf(desk)).toHaveLength(2);
  });

  test('only what is free or released ships, on its day', async () => {
    using held = await deskWith(open, 'held');
    const ship = (desk: Desk, on: Iso) => shipLine(desk.store, desk.people.manager, { line: LINE, on });
    await expect(ship(held, '2026-09-20')).rejects.toMatchObject({
      code: 'may-not-ship',
      details: { because: 'not-free-or-released, other-day, no-reservation' },
    });
    using desk = await deskWith(open, 'released');
    await expect(ship(desk, '2026-09-20')).rejects.toMatchObject({ details: { because: 'other-day' } });
    await expect(ship(desk, '2026-10-01')).rejects.toMatchObject({ code: 'day-to-come' });
    await expect(
      shipLine(desk.store, desk.people.approver, { line: LINE, on: '2026-09-20' }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await withdrawRelease(desk.store, desk.people.approver, { line: LINE, reason: REASON });
    desk.go('2026-10-01');
    await expect(ship(desk, '2026-10-01')).rejects.toMatchObject({
      details: { because: 'not-free-or-released' },
    });
    await releaseBy(desk, desk.people.approver);
    await ship(desk, '2026-10-01');
    await expect(ship(desk, '2026-10-01')).rejects.toMatchObject({ code: 'may-not-ship' });
  });

  test('two at once: one release', async () => {
    using desk = await deskWith(open, 'held');
    const approvers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => personWith(desk, `approver${at}`, 'approver')),
    );
    const done = await Promise.allSettled(approvers.map((one) => releaseBy(desk, one)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of done) if (one.status === 'rejected') expect(one.reason.code).toBe('line-not-held');
    expect(await releasesOf(desk)).toHaveLength(1);
  });

  test('while it is determined again: never released under a determination that is over', async () => {
    using desk = await deskWith(open, 'held');
    for (let round = 0; round < 6; round++) {
      const before = (await lineOf(desk)).determination_id as string;
      const [made] = await Promise.allSettled([
        release(desk.store, desk.people.approver, { line: LINE, determination: before, reason: REASON }),
        desk.determine(LINE),
      ]);
      const { status, determination_id } = await lineOf(desk);
      const standing = (await releasesOf(desk)).filter(({ expired_at }) => expired_at === null);
      // Either the determination found the release, and says the same, or the release found another determination.
      if (made.status === 'fulfilled') {
        expect(status).toBe('released');
        expect(standing.map((one) => one.determination_id)).toEqual([determination_id]);
        await withdrawRelease(desk.store, desk.people.approver, { line: LINE, reason: REASON });
      } else {
        expect(made.reason.code).toBe('not-current');
        expect([status, standing]).toEqual(['held', []]);
      }
    }
    expect((await verifyAudit(desk.store)).findings).toEqual([]);
  });
});
