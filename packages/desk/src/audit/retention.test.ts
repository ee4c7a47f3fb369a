import type { Iso } from '@licet/engine';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { deskWith, LINE, OTHER_LINE } from '../bundle/test/shipped.ts';
import { revokeLicense } from '../licenses/applications.ts';
import { giveBack } from '../licenses/give-back.ts';
import type { Store } from '../store/store.ts';
import { documentRetention, licenseRetention, lineRetention, type Retention } from './retention.ts';
import { retentionText } from './retention-text.ts';

const short = ({ keepUntil, from, years, because, ofac }: Retention) =>
  [keepUntil, from, years, because, ofac] as const;

/** Puts a hit, or nobody, into the evidence of a determination: a new one, since none is ever changed. */
const determinedWith = (store: Store, parties: readonly object[]) =>
  store.change({ id: 'test', roles: [] }, async (change) => {
    const row = await change.db
      .selectFrom('determinations')
      .selectAll()
      .where('line_id', '=', LINE)
      .executeTakeFirstOrThrow();
    const answer = JSON.stringify({ ...JSON.parse(row.answer), parties });
    await change.db
      .insertInto('determinations')
      .values({ ...row, id: `${row.id}x`, answer, cause: 'lookback', superseded_at: null })
      .execute();
  });
const party = (verdict: string, hits: readonly object[] = []) => ({
  ...{ role: 'end-user', name: 'x', verdict, hits, silenced: [], more: 0 },
});
const hit = (source: string, verdict: string) => ({ source, verdict, name: 'x', entry: 'e' });

forEachStore('the clock of a record', (open) => {
  test('does not run before the transaction has ended', async () => {
    using desk = await deskWith(open, 'released');
    const { db } = desk.store;
    for (const line of [LINE, OTHER_LINE])
      expect(short(await lineRetention(db, line))).toEqual([null, null, 5, 'not-ended', null]);
    expect(short(await licenseRetention(db, desk.license))).toEqual([null, null, 5, 'not-ended', null]);
  });

  test('begins with the last thing known: the shipment, then a return', async () => {
    using desk = await deskWith(open, 'shipped');
    const { store, people } = desk;
    expect(short(await lineRetention(store.db, LINE))).toEqual([
      '2031-10-01',
      '2026-10-01',
      5,
      'shipped',
      null,
    ]);
    desk.go('2028-02-29' as Iso);
    const { id: drawdown } = await store.db
      .selectFrom('drawdowns')
      .select('id')
      .where('order_line_id', '=', LINE)
      .executeTakeFirstOrThrow();
    const { id: evidence } = await store.db.selectFrom('documents').select('id').executeTakeFirstOrThrow();
    await giveBack(store, people.manager, { drawdown, evidence, undelivered: false });
    const later = await lineRetention(store.db, LINE);
    expect(short(later)).toEqual(['2033-03-01', '2028-02-29', 5, 'shipped', null]);
    for (const language of ['en', 'fr'] as const)
      expect(retentionText(later, language)).toContain('762.6(a)');
  });

  test('an export of the bundle, or a refusal, is nothing that happened to it', async () => {
    using desk = await deskWith(open, 'shipped');
    desk.go('2029-01-01' as Iso);
    await desk.store.change(desk.people.auditor, ({ audit }) =>
      audit('bundle.exported', `order-line:${LINE}`, {}),
    );
    expect((await lineRetention(desk.store.db, LINE)).keepUntil).toBe('2031-10-01');
  });

  test.each([
    ['a hit on a list of OFAC', [party('match', [hit('SDN', 'match')])], 'listed'],
    ['a possible hit', [party('possible', [hit('SSI', 'possible')])], 'listed'],
    ['a brand in common', [party('related', [hit('SDN', 'related')])], null],
    ['a hit on another list', [party('match', [hit('EL', 'match')])], null],
    ['a party that could not be screened', [party('clear'), party('failed')], 'not-excluded'],
    ['nobody named', [], 'not-excluded'],
  ] as const)('is ten years long after %s', async (_, parties, ofac) => {
    using desk = await deskWith(open, 'shipped');
    await determinedWith(desk.store, parties);
    const { keepUntil, years, ofac: found } = await lineRetention(desk.store.db, LINE);
    expect([found, years, keepUntil]).toEqual(
      ofac === null ? [null, 5, '2031-10-01'] : [ofac, 10, '2036-10-01'],
    );
  });

  test('of a license: of the shipments under it, whichever is later; of papers: of what they belong to', async () => {
    using desk = await deskWith(open, 'shipped');
    const { store, people, license } = desk;
    await revokeLicense(store, people.manager, { license, reason: 'Taken back by BIS.' });
    // The other line still waits on it.
    expect((await licenseRetention(store.db, license)).keepUntil).toBeNull();
    await store.change(people.desk, ({ db, at }) =>
      db
        .updateTable('order_lines')
        .set({ status: 'cancelled', changed_at: at, changed_by: people.desk.id })
        .where('id', '=', OTHER_LINE)
        .execute(),
    );
    // The last day printed on its face is later than all that happened.
    const ended = await licenseRetention(store.db, license);
    expect(short(ended)).toEqual(['2033-08-31', '2028-08-31', 5, 'closed', null]);
    const of = (subject: string) => documentRetention(store.db, { subject });
    expect((await of(`license:${license}`)).keepUntil).toBe('2033-08-31');
    expect((await of(`order-line:${LINE}`)).keepUntil).toBe('2031-10-01');
    expect((await of('order:o')).keepUntil).toBe('2031-10-01');
    expect(short(await of('party:p-jade'))).toEqual([null, null, 5, 'shared', null]);
    await expect(of('order-line:nothing')).rejects.toMatchObject({ code: 'not-found' });
  });
});
