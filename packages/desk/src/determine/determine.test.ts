import type { Iso } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import type { DeskError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { determineLine } from './determine-line.ts';
import { determineOpen } from './determine-open.ts';
import { determinerOf, earRules } from './determiner.ts';
import { lineRecords } from './line-record.ts';
import { deskLists } from './lists.ts';
import { lookback } from './lookback.ts';
import { redetermine } from './redetermine.ts';
import { contentIn, earlierOf, readDetermination } from './stored.ts';
import { ANALYST, APPROVER, fill, lineOf, type Sold, SYSTEM } from './test/desk.ts';
import { ALL_ITEMS, FOOTNOTE_4, type ListedRow, listsHome } from './test/lists-home.ts';
import { verifyDetermination } from './verify.ts';

const rules = earRules();
const [THEN, TODAY, LATER] = ['2026-09-10', '2026-09-20', '2026-09-21'] as const;
const ROWS: readonly ListedRow[] = [
  {
    name: 'Zorblax Quenton Semiconductor Co., Ltd.',
    license_requirement: FOOTNOTE_4,
    license_policy: 'Presumption of denial',
    start_date: '2024-03-28',
  },
  { name: 'Ostrakine Deepwater Works', license_requirement: ALL_ITEMS, start_date: '2023-01-16' },
];
const NEW_ROW: ListedRow = {
  name: 'Northwind Cloud Hosting',
  country: 'SG',
  license_requirement: ALL_ITEMS,
  license_policy: 'Presumption of denial',
  start_date: '2026-09-15',
};

const PARTIES = [
  { id: 'p-north', name: 'Northwind Cloud Hosting', country: 'SG' },
  { id: 'p-bakery', name: 'Ordinary Bakery', country: 'SG' },
  { id: 'p-zorblax', name: 'Zorblax Quenton Semiconductor Co., Ltd.', country: 'CN' },
  { id: 'p-maybe', name: 'Zorblaks Quenton Semiconductors', country: 'CN' },
  { id: 'p-lotus', name: 'Lotus Field Data', country: 'CN' },
];
const sold = (id: string, item: string, to: string, on: Iso, ...parties: string[]): Sold => ({
  id,
  item,
  to,
  on,
  parties: parties.map((party, at) => [at === 0 ? 'ultimate-consignee' : 'end-user', party]),
});
const LINES: readonly Sold[] = [
  sold('l-1', 'H20', 'CN', '2025-03-01', 'p-lotus'),
  sold('l-2', 'H20', 'CN', '2026-10-01', 'p-lotus'),
  sold('l-3', 'H100', 'SG', '2026-10-01', 'p-north'),
  sold('l-4', 'T4', 'SG', '2026-10-01', 'p-bakery'),
  sold('l-5', 'T4', 'SG', '2026-10-01', 'p-bakery', 'p-zorblax'),
  sold('l-6', 'T4', 'SG', '2026-10-01', 'p-bakery', 'p-maybe'),
  sold('l-7', 'T4', 'SG', '2026-10-01'),
];

const release = (store: Store, line: string) =>
  store.change(APPROVER, async (change) => {
    const { determination_id } = await change.db
      .selectFrom('order_lines')
      .select('determination_id')
      .where('id', '=', line)
      .executeTakeFirstOrThrow();
    await change.db
      .insertInto('releases')
      .values({
        id: change.id(),
        line_id: line,
        determination_id: determination_id as string,
        released_by: 'u-approver',
        reason: 'license in hand',
        at: change.at,
        expired_at: null,
      })
      .execute();
    await change.db.updateTable('order_lines').set({ status: 'released' }).where('id', '=', line).execute();
  });

/** Every line as it is now, and as it would be if it were determined anew. */
async function staleLines(store: Store, world: Parameters<typeof determinerOf>[0]): Promise<string[]> {
  const { ask, answers } = determinerOf(world);
  const lines = await store.db
    .selectFrom('order_lines')
    .selectAll()
    .where('status', 'in', ['free', 'held', 'released'])
    .execute();
  const earlier = await earlierOf(
    store.db,
    lines.map(({ determination_id }) => determination_id as string),
  );
  return (await lineRecords(store.db, lines)).flatMap((record) => {
    const was = earlier.get(record.line.determination_id as string);
    return was && contentIn(was) === answers.judge(ask(record)).content ? [] : [record.line.id];
  });
}

forEachStore('determinations', (open) => {
  const filled = async (lines = LINES, parties = PARTIES) => {
    const store = await open();
    await fill(store, parties, lines);
    return store;
  };

  test('every open line is determined on its export date; only what is free is free', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const lists = deskLists({ home: home.home, today: TODAY });
    const counts = await determineOpen(store, SYSTEM, { rules, lists });
    expect(counts).toMatchObject({ determined: 7, free: 3, held: 4 });
    const rows = await store.db.selectFrom('order_lines').selectAll().orderBy('id').execute();
    expect(
      rows.map(({ id, status, hold_reason }) => [id, status, hold_reason?.split(':')[0] ?? null]),
    ).toEqual([
      ['l-1', 'free', null],
      ['l-2', 'held', 'license-required'],
      ['l-3', 'free', null],
      ['l-4', 'free', null],
      ['l-5', 'held', 'license-required'],
      ['l-6', 'held', 'undetermined'],
      ['l-7', 'held', 'no-parties'],
    ]);
    expect(rows.every(({ version, changed_by }) => version === 2 && changed_by === 'u-desk')).toBe(true);
    const logged = await store.db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'line.determined')
      .execute();
    expect(logged).toHaveLength(7);
    await store.close();
  });

  test('what is stored is whole: question, answer, proof, edition, snapshot, who and why', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const lists = deskLists({ home: home.home, today: TODAY });
    const made = await determineLine(store, ANALYST, 'l-5', { rules, lists, cause: 'by-hand' });
    const stored = await readDetermination(store.db, made.determination);
    expect(stored).toMatchObject({
      line: 'l-5',
      askedBy: 'u-analyst',
      cause: 'by-hand',
      snapshot: lists.snapshot,
      supersededAt: null,
      question: { on: '2026-10-01', known: TODAY, reading: 'enforced', terms: { quantity: 10, to: 'SG' } },
      answer: { outcome: 'license-required', on: '2026-10-01', known: TODAY },
    });
    expect(stored.question.facts['item.model']).toMatchObject({ value: 'T4', from: 'catalog' });
    expect(stored.answer.parties.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Zorblax Quenton Semiconductor Co., Ltd.', 'match'],
      ['Ordinary Bakery', 'clear'],
    ]);
    expect(stored.answer.trace.length).toBeGreaterThan(5);
    expect(stored.answer.edition).toBe(stored.edition);
    await store.close();
  });

  test('determined again: the earlier one is superseded, never changed', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const world = { rules, lists: deskLists({ home: home.home, today: TODAY }) };
    const first = await determineLine(store, ANALYST, 'l-4', { ...world, cause: 'by-hand' });
    const second = await determineLine(store, ANALYST, 'l-4', { ...world, cause: 'by-hand' });
    expect((await lineOf(store, 'l-4')).determination_id).toBe(second.determination);
    expect((await readDetermination(store.db, first.determination)).supersededAt).not.toBeNull();
    expect(await store.db.selectFrom('texts').select('hash').execute()).toHaveLength(3);
    await store.close();
  });

  test('a release stands while the same is said of the same line, and expires with the first difference', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const world = { rules, lists: deskLists({ home: home.home, today: TODAY }) };
    await determineOpen(store, SYSTEM, world);
    await release(store, 'l-2');
    const kept = await determineLine(store, ANALYST, 'l-2', { ...world, cause: 'by-hand' });
    expect(kept).toMatchObject({ made: false, status: 'released' });
    const standing = () =>
      store.db.selectFrom('releases').select('id').where('expired_at', 'is', null).execute();
    expect(await standing()).toHaveLength(1);
    await store.change(SYSTEM, ({ db }) =>
      db.updateTable('order_lines').set({ quantity: 20 }).where('id', '=', 'l-2').execute(),
    );
    const report = await redetermine(store, SYSTEM, { ...world, cause: 'changed-line', lines: ['l-2'] });
    expect(report).toMatchObject({ determined: 1, changed: 1 });
    expect(await standing()).toEqual([]);
    expect((await lineOf(store, 'l-2')).status).toBe('held');
    await store.close();
  });

  test('a new list flips exactly the lines that it touches, with what hangs on them; first as a dry run', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    await determineOpen(store, SYSTEM, { rules, lists: deskLists({ home: home.home, today: TODAY }) });
    await home.list([...ROWS, NEW_ROW], TODAY);
    const lists = deskLists({ home: home.home, today: LATER });
    const options = { rules, lists, cause: 'new-list' } as const;
    const dry = await redetermine(store, ANALYST, { ...options, dryRun: true });
    expect((await lineOf(store, 'l-3')).status).toBe('free');
    const report = await redetermine(store, ANALYST, options);
    expect({ ...report, dryRun: true }).toEqual(dry);
    expect(report.looked).toBe(7);
    expect(report.flipped).toEqual([
      {
        line: 'l-3',
        from: { outcome: 'nlr', reviewPolicy: null, status: 'free' },
        to: { outcome: 'license-required', reviewPolicy: 'presumption-of-denial', status: 'held' },
        units: 10,
        tpp: 23_680_000,
        value: 500_000,
        currency: 'USD',
        because: { causes: ['new-list'], hold: expect.stringContaining('744.11') },
      },
    ]);
    expect(report.totals.nowHeld).toEqual({
      lines: 1,
      units: 10,
      tpp: 23_680_000n,
      tppUnknown: 0,
      value: { USD: 500_000n },
    });
    expect((await lineOf(store, 'l-3')).status).toBe('held');
    expect(await staleLines(store, { rules, lists })).toEqual([]);
    expect((await redetermine(store, ANALYST, options)).changed).toBe(0);
    await store.close();
  });

  test('new rules: only lines under another edition are determined, and only what differs is kept', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    // As known in March 2025 nobody could see what was to come.
    const before = deskLists({ home: home.home, today: TODAY }).asked('2025-03-15');
    await determineOpen(store, SYSTEM, { rules, lists: before });
    const lists = deskLists({ home: home.home, today: TODAY });
    const report = await redetermine(store, SYSTEM, { rules, lists, cause: 'new-rules' });
    expect(report.looked).toBe(7);
    expect(report.flipped.map(({ line }) => line)).toContain('l-2');
    expect(report.flipped.every(({ because }) => because.causes.includes('new-rules'))).toBe(true);
    expect(await staleLines(store, { rules, lists })).toEqual([]);
    await store.close();
  });

  test('a changed date and a changed headquarters', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const world = { rules, lists: deskLists({ home: home.home, today: TODAY }) };
    await determineOpen(store, SYSTEM, world);
    await store.change(SYSTEM, async ({ db }) => {
      await db
        .updateTable('parties')
        .set({ headquarters: 'CN', version: 2 })
        .where('id', '=', 'p-north')
        .execute();
      await db
        .updateTable('order_lines')
        .set({ export_date: '2025-03-01', status: 'open' })
        .where('id', '=', 'l-2')
        .execute();
    });
    const seat = await redetermine(store, SYSTEM, { ...world, cause: 'changed-party', parties: ['p-north'] });
    expect(seat.flipped.map(({ line, to }) => [line, to.outcome])).toEqual([['l-3', 'license-required']]);
    const date = await redetermine(store, SYSTEM, { ...world, cause: 'changed-line', lines: ['l-2'] });
    expect(date.flipped.map(({ line, from, to }) => [line, from.outcome, to.outcome])).toEqual([
      ['l-2', 'license-required', 'nlr'],
    ]);
    expect((await lineOf(store, 'l-2')).status).toBe('free');
    await store.close();
  });

  test('roles, settled lines and unknown ones are refused', async () => {
    using home = listsHome();
    const store = await filled();
    const options = { rules, lists: deskLists({ home: home.home, today: TODAY }), cause: 'by-hand' } as const;
    await store.change(SYSTEM, ({ db }) =>
      db.updateTable('order_lines').set({ status: 'shipped' }).where('id', '=', 'l-1').execute(),
    );
    const refusals = await Promise.all(
      [
        determineLine(store, APPROVER, 'l-2', options),
        determineLine(store, ANALYST, 'l-1', options),
        determineLine(store, ANALYST, 'l-99', options),
        redetermine(store, APPROVER, options),
        lookback(store, { id: 'u-desk', roles: ['order-desk'] }, options),
        redetermine(store, ANALYST, { ...options, lines: new Array(10_001).fill('l-1') }),
      ].map((refused) => refused.catch((error) => (error as DeskError).code)),
    );
    expect(refusals).toEqual([
      'not-allowed',
      'line-settled',
      'not-found',
      'not-allowed',
      'not-allowed',
      'too-many',
    ]);
    await store.close();
  });

  test('a lookback shows past shipments as known then and as known now, and changes nothing', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled([
      sold('s-1', 'H100', 'SG', '2026-09-16', 'p-north'),
      sold('s-2', 'T4', 'SG', '2026-09-16', 'p-bakery'),
      sold('s-3', 'T4', 'SG', '2026-01-10', 'p-bakery'),
    ]);
    await determineOpen(store, SYSTEM, { rules, lists: deskLists({ home: home.home, today: '2026-09-16' }) });
    await store.change(SYSTEM, ({ db }) =>
      db.updateTable('order_lines').set({ status: 'shipped' }).execute(),
    );
    // Listed on 15 September, imported only on the 20th.
    await home.list([...ROWS, NEW_ROW], TODAY);
    const lists = deskLists({ home: home.home, today: LATER });
    const before = await store.db.selectFrom('determinations').select('id').execute();
    const seen = await lookback(store, { id: 'u-auditor', roles: ['auditor'] }, { rules, lists });
    expect(seen).toMatchObject({ looked: 3, more: 0, listsNotAsKnown: 1 });
    expect(seen.different).toHaveLength(1);
    expect(seen.different[0]).toMatchObject({
      line: 's-1',
      determined: { outcome: 'nlr', status: 'shipped' },
      asKnownThen: { outcome: 'nlr', status: 'free' },
      asKnownNow: { outcome: 'license-required', status: 'held' },
      listsNotAsKnown: false,
    });
    expect(await store.db.selectFrom('determinations').select('id').execute()).toEqual(before);
    await lookback(store, ANALYST, { rules, lists, keep: true, from: '2026-09-01' });
    const kept = await store.db
      .selectFrom('determinations')
      .selectAll()
      .where('cause', '=', 'lookback')
      .execute();
    expect(kept.map(({ line_id }) => line_id)).toEqual(['s-1']);
    expect((await lineOf(store, 's-1')).determination_id).not.toBe(kept[0]?.id);
    await store.close();
  });

  test('a determination can be made once more, or says what is missing', async () => {
    using home = listsHome();
    await home.list(ROWS, THEN);
    const store = await filled();
    const lists = deskLists({ home: home.home, today: TODAY });
    await determineOpen(store, SYSTEM, { rules, lists });
    const ids = (await store.db.selectFrom('determinations').select('id').execute()).map(({ id }) => id);
    const listsOf = (id: string, today: Iso) => deskLists({ home: home.home, id, today });
    for (const id of ids)
      expect(await verifyDetermination(store, id, { rules, listsOf })).toMatchObject({
        answer: true,
        differences: [],
      });
    const { determination_id } = await lineOf(store, 'l-2');
    const elsewhere = await verifyDetermination(store, determination_id as string, {
      rules: { ...rules, edition: (asked) => rules.edition({ ...asked, reading: 'text' }) },
      listsOf: (id, today) => deskLists({ home: `${home.home}-gone`, id, today }),
    });
    expect(elsewhere).toMatchObject({ answer: null, screening: null });
    expect(elsewhere.differences.map(({ code }) => code)).toEqual(['rules-changed', 'snapshot-gone']);
    await store.close();
  });

  test('property: after a change of the lists, determining what is touched is determining everything', async () => {
    const names = [
      'Ordinary Bakery',
      'Umbrineth Electronics',
      'Quellidor Petroleum',
      'Vandermeel Orbital',
      'Tolvekhar',
    ];
    const rows = fc.uniqueArray(fc.constantFrom(...names, 'Umbrineth Elektronics', 'Vandermeer Orbital'), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.array(
          fc.tuple(
            fc.constantFrom('H100', 'T4', 'H20'),
            fc.constantFrom('SG', 'CN', 'DE'),
            fc.constantFrom(...names),
            fc.constantFrom<Iso>('2026-09-12', '2026-10-01'),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (before, after, lines) => {
          using home = listsHome();
          const row = (name: string): ListedRow => ({
            name,
            license_requirement: ALL_ITEMS,
            start_date: '2026-09-01',
          });
          await home.list([...ROWS, ...before.map(row)], THEN);
          const store = await filled(
            lines.map(([item, to, name, on], at) => sold(`l-${at}`, item, to, on, name)),
            names.map((name) => ({ id: name, name, country: 'SG' })),
          );
          await determineOpen(store, SYSTEM, { rules, lists: deskLists({ home: home.home, today: THEN }) });
          await home.list([...ROWS, ...after.map(row)], TODAY);
          const lists = deskLists({ home: home.home, today: LATER });
          await redetermine(store, SYSTEM, { rules, lists, cause: 'new-list' });
          expect(await staleLines(store, { rules, lists })).toEqual([]);
          await store.close();
        },
      ),
      { numRuns: 12 },
    );
  });
});
