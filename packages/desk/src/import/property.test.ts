import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import type { Store } from '../store/store.ts';
import { counts, folder, imported } from './test/file.ts';
import { contentOf, hashOfAll } from './test/tables.ts';

const files = folder();
afterAll(() => files[Symbol.dispose]());

const HEAD =
  'Order,Line,Customer,Item,Quantity,Value,Currency,Ship from,Ship to,Export date,Consignee id,Consignee,Headquarters,End user';

/** What is true of a party; rows say more or less of it. */
const PARTIES = [
  ['C-1', 'Jade River', 'CN'],
  ['C-2', 'Norrsken', 'SE'],
  ['C-3', 'Harbor Lights', 'SG'],
] as const;

const party = fc.constantFrom(...PARTIES);
const row = fc
  .record({
    party,
    user: party,
    told: fc.record({ id: fc.boolean(), hq: fc.boolean(), user: fc.boolean() }),
    item: fc.constantFrom('H20', 'nvidia h20', 'T4', '8x H200', 'RTX 4090', 'H2O', ''),
    quantity: fc.constantFrom('1', '2', '70', '0', 'x'),
    from: fc.constantFrom('', 'US', 'TW'),
    to: fc.constantFrom('CN', 'Singapore', 'Korea'),
    day: fc.constantFrom('2026-10-01', '2026-02-30'),
  })
  .map(({ party: [id, name, hq], user, told, item, quantity, from, to, day }) =>
    [
      ...['Northwind', item, quantity, '10.00', 'USD', from, to, day, told.id ? id : '', name],
      ...[told.hq ? hq : '', told.user ? user[1] : ''],
    ].join(','),
  );

/** Rows of lines of their own: no two say different things of one. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, at) => `SO-${at % 3},${at},${one}`));

const file = (some: readonly string[]): string => files.file([HEAD, ...some, ''].join('\n'));

/** The same rows in another order, cut into files, some of them given again. */
const dealt = (all: readonly string[]): fc.Arbitrary<readonly (readonly string[])[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...all], { minLength: all.length }),
      fc.array(fc.nat({ max: all.length }), { maxLength: 3 }),
      fc.subarray([...all]),
    )
    .map(([mixed, cuts, again]) => {
      const places = [0, ...cuts.sort((a, b) => a - b), mixed.length];
      return [...places.slice(1).map((to, at) => mixed.slice(places[at], to)), again];
    });

forEachStore('whatever the rows', (open) => {
  const runs = { numRuns: 12 };

  test('any order of them in any files comes to the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((all) => fc.tuple(fc.constant(all), dealt(all))),
        async ([all, hands]) => {
          const [one, other] = [await open(), await open()];
          await imported(one, 'orders', file(all));
          for (const hand of hands) await imported(other, 'orders', file(hand));
          expect(await contentOf(other)).toEqual(await contentOf(one));
        },
      ),
      runs,
    );
  });

  test('a dry run changes nothing and is right; the second time changes nothing', async () => {
    const twice = fc.tuple(rows, rows);
    await fc.assert(
      fc.asyncProperty(twice, async ([before, all]) => {
        const store: Store = await open();
        await imported(store, 'orders', file(before));
        const path = file([...all, ...all.slice(0, 2)]);
        const hash = await hashOfAll(store);
        const dry = await imported(store, 'orders', path, { dryRun: true });
        expect(await hashOfAll(store)).toBe(hash);
        const real = await imported(store, 'orders', path);
        expect({ ...real, id: null, dryRun: true }).toEqual(dry);
        const content = await contentOf(store);
        const [created, changed, unchanged, refused] = counts(await imported(store, 'orders', path));
        expect([created, changed]).toEqual([0, 0]);
        expect(unchanged + refused).toBe(all.length + Math.min(2, all.length));
        expect(await contentOf(store)).toEqual(content);
      }),
      runs,
    );
  });
});
