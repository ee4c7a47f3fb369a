import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { earRules } from '../determine/determiner.ts';
import { deskLists } from '../determine/lists.ts';
import { listsHome } from '../determine/test/lists-home.ts';
import type { Store } from '../store/store.ts';
import { inspectFile } from './inspect.ts';
import { confirmMapping } from './mappings.ts';
import { problemLine } from './problems-csv.ts';
import type { Problem } from './row.ts';
import { runImport } from './run.ts';
import { counts, DESK, folder, imported, told } from './test/file.ts';
import { contentOf, hashOfAll } from './test/tables.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/orders.csv', import.meta.url));
const files = folder();
const lists = listsHome();
afterAll(() => {
  files[Symbol.dispose]();
  lists[Symbol.dispose]();
});

const HEAD = 'Order,Line,Item,Quantity,Value,Currency,Ship to,Export date,Consignee';
const ROW = 'SO-1,1,H20,10,1000.50,USD,CN,2026-10-01,Jade River';
const csv = (...rows: string[]): string => files.file([HEAD, ...rows, ''].join('\n'));
const linesOf = (store: Store) => store.db.selectFrom('order_lines').selectAll().orderBy('id').execute();

forEachStore('an import', (open) => {
  test('the order book of the examples goes in as shipped, is determined, and the second time changes nothing', async () => {
    const store = await open();
    const seen = await inspectFile(store, { path: EXAMPLE, kind: 'orders', sender: 'Northwind' });
    expect(seen).toMatchObject({ rows: 200, missing: [], remembered: false });
    expect(Object.values(seen.mapping)).not.toContain(null);
    await lists.list([{ name: 'Jade River Computing' }], '2026-09-18');
    const world = { rules: earRules(), lists: deskLists({ home: lists.home, today: '2026-09-20' }) };
    const phases = new Set<string>();
    const report = await imported(store, 'orders', EXAMPLE, {
      world,
      onProgress: ({ phase }) => void phases.add(phase),
    });
    expect(counts(report)).toEqual([198, 0, 0, 2]);
    expect(report).toMatchObject({ determined: 198, state: 'done' });
    expect(report.held).toBeGreaterThan(50);
    expect([...phases]).toEqual(['reading', 'determining']);
    expect(told(report)).toEqual([
      "57 Export date: '2024-02-30', a day of the calendar written YYYY-MM-DD. Write for example 2026-09-20.",
      "73 Item: 'H2O', the id of an item on record, or the name of one item of the catalog (licet chips). Did you mean 'H20'?",
    ]);
    expect(report.understood).toContainEqual({
      given: '8x L40S server',
      as: 'NVIDIA L40S 8-GPU server',
      note: 'Taken as a plain server of 8.',
    });
    const before = await contentOf(store);
    const again = await imported(store, 'orders', EXAMPLE, { world });
    expect(counts(again)).toEqual([0, 0, 198, 2]);
    expect(again.determined).toBe(0);
    expect(await contentOf(store)).toEqual(before);
    const [record] = await store.db.selectFrom('imports').selectAll().orderBy('id').execute();
    expect(record).toMatchObject({ sha256: report.sha256, state: 'done', made_by: 'u-desk', kind: 'orders' });
    const begun = await store.db
      .selectFrom('audit')
      .select('data')
      .where('action', '=', 'import.begun')
      .execute();
    expect(JSON.parse(begun[0]?.data ?? '')).toMatchObject({ sha256: report.sha256 });
    expect((await verifyAudit(store)).findings).toEqual([]);
  });

  test('a dry run changes no table and says what the import then does', async () => {
    const store = await open();
    const file = csv(ROW, ROW.replace(',10,', ',ten,'), ROW.replace(',1,', ',2,'), ROW);
    await imported(store, 'orders', csv(ROW.replace(',10,', ',9,')));
    const before = await hashOfAll(store);
    const dry = await imported(store, 'orders', file, { dryRun: true });
    expect(await hashOfAll(store)).toBe(before);
    const real = await imported(store, 'orders', file);
    expect(counts(dry)).toEqual([1, 1, 1, 1]);
    expect({ ...real, id: null, dryRun: true }).toEqual(dry);
  });

  test('a mapping is remembered for the sender and the layout', async () => {
    const store = await open();
    const path = files.file('Auftrag,Chip,Stk,Wert,Whg,Land,Tag\nA-1,H20,1,5,USD,SG,2026-10-01\n');
    const look = (sender: string, at = path) => inspectFile(store, { path: at, kind: 'orders', sender });
    const first = await look('Spielwerk');
    expect(first.missing).toEqual([
      'order',
      'quantity',
      'currency',
      'shipTo',
      'exportDate',
      'value|unitPrice',
    ]);
    await expect(imported(store, 'orders', path)).rejects.toMatchObject({ code: 'bad-field' });
    const mapping = {
      ...{ Auftrag: 'order', Chip: 'item', Stk: 'quantity', Wert: 'value', Whg: 'currency', Land: 'shipTo' },
      Tag: 'exportDate',
    };
    const confirm = (sender: string, more: object = {}) =>
      confirmMapping(store, DESK, {
        kind: 'orders',
        sender,
        columns: first.columns,
        mapping: { ...mapping, ...more },
      });
    for (const [more, message] of [
      [{ Tag: 'nonsense' }, 'mapping.Tag: expected the name of a field, or fact: and a fact'],
      [{ Tag: 'order' }, "'Auftrag' says it already"],
      [{ Tag: null }, 'a column for exportDate'],
      [{ Wert: null }, 'a column for value or unitPrice'],
      [{ constructor: 'line' }, 'a column of the file'],
      [{ Tag: 'fact:nothing' }, 'or fact: and a fact'],
    ] as const)
      await expect(confirm('Spielwerk', more)).rejects.toThrow(message);
    await confirm('Spielwerk');
    await confirm('Spielwerk');
    expect(await store.db.selectFrom('audit').selectAll().execute()).toHaveLength(1);
    expect(await look('Spielwerk')).toMatchObject({ mapping, remembered: true, missing: [] });
    expect((await look('Bosfor')).remembered).toBe(false);
    const wider = files.file('Auftrag,Chip,Stk,Wert,Whg,Land,Tag,Neu\n');
    expect((await look('Spielwerk', wider)).remembered).toBe(false);
    expect(counts(await imported(store, 'orders', path, { mapping }))).toEqual([1, 0, 0, 0]);
  });

  test('headers in French, in any order, and semicolons', async () => {
    const store = await open();
    const file = files.file(
      'Devise;Quantité;Puce;N° commande;Ligne;Destinataire;Siège;Société mère;Date d’expédition;Prix unitaire;Pays de destination;Utilisateur final\n' +
        'EUR;2;H20;C-1;1;Atelier Calcul;France;la Chine;2026-10-01;12000.5;Émirats arabes unis;Atelier Calcul\n',
    );
    expect(counts(await imported(store, 'orders', file))).toEqual([1, 0, 0, 0]);
    expect(await linesOf(store)).toMatchObject([{ value: 2_400_100, currency: 'EUR', ship_to: 'AE' }]);
    expect(await store.db.selectFrom('parties').selectAll().execute()).toMatchObject([
      { name: 'Atelier Calcul', headquarters: 'FR', ultimate_parent: 'CN' },
    ]);
  });

  test('what a file says twice it says alike; what has shipped stays', async () => {
    const store = await open();
    const twice = await imported(store, 'orders', csv(ROW, ROW, ROW.replace(',10,', ',11,')));
    expect(counts(twice)).toEqual([1, 0, 1, 1]);
    expect(told(twice)[0]).toMatch(/^4 Line: '1', the same as in row 2\./);
    await store.change(
      DESK,
      async ({ db }) => void (await db.updateTable('order_lines').set({ status: 'shipped' }).execute()),
    );
    const later = await imported(
      store,
      'orders',
      csv(ROW.replace(',10,', ',11,'), ROW.replace(',1,', ',2,')),
    );
    expect(counts(later)).toEqual([1, 0, 0, 1]);
    expect(later.problems[0]).toMatchObject({ code: 'line-fixed', row: 2, column: 'Line' });
  });

  test('rows that cannot be read are told with their place, and leave nothing behind', async () => {
    const store = await open();
    const report = await imported(
      store,
      'orders',
      csv(
        'SO-1,1,toaster,10,5,USD,CN,2026-10-01,Nobody',
        'SO-1,2,H20,"1,000",5,USD,CN,2026-10-01,Nobody',
        'SO-1,3,H20,1,5.005,USD,CN,2026-10-01,Nobody',
        'SO-1,4,H20,1,5,JPYX,CN,2026-10-01,Nobody',
        'SO-1,5,H20,1,5,USD,Atlantis,01/10/2026,Nobody',
        ',6,H20,1,5,USD,CN,2026-10-01,Nobody',
        'SO-1,7,H20,1,5,USD,CN,2026-10-01',
        'SO-1,8,H20,"1,5,USD,CN,2026-10-01,Nobody',
      ),
    );
    expect(counts(report)).toEqual([0, 0, 0, 8]);
    expect(told(report).map((text) => text.slice(0, 45))).toEqual([
      "2 Item: 'toaster', the id of an item on recor",
      "3 Quantity: '1,000', a whole number from 1. W",
      "4 Value: '5.005', an amount in USD with at mo",
      "5 Currency: 'JPYX', three letters of a curren",
      "6 Ship to: 'Atlantis', a country, by its name",
      "6 Export date: '01/10/2026', a day of the cal",
      "7 Order: '', a value. Fill the cell in.",
      "8 null: 'the row has 8 cells, the header has ",
      "9 null: 'a quote is opened and never closed: ",
    ]);
    expect(told(report)[1]).toContain('Write for example 1000.');
    for (const table of ['parties', 'items', 'orders', 'order_lines'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('all or nothing', async () => {
    const store = await open();
    const before = await hashOfAll(store);
    const bad = await imported(store, 'orders', csv(ROW, ROW.replace('H20', 'H2O')), { allOrNothing: true });
    expect(bad).toMatchObject({ state: 'refused', id: null, created: 0, refused: 1 });
    expect(bad.problems).toHaveLength(1);
    expect(await hashOfAll(store)).toBe(before);
    expect(counts(await imported(store, 'orders', csv(ROW), { allOrNothing: true }))).toEqual([1, 0, 0, 0]);
  });

  test('stopped between two batches, what is in stays in', async () => {
    const store = await open();
    const rows = Array.from({ length: 2_500 }, (_, at) => ROW.replace(',1,', `,${at},`));
    const stop = new AbortController();
    const report = await imported(store, 'orders', csv(...rows), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(report).toMatchObject({ state: 'cancelled', created: 1_000 });
    expect(await store.db.selectFrom('imports').select('state').execute()).toEqual([{ state: 'cancelled' }]);
    expect(counts(await imported(store, 'orders', csv(...rows)))).toEqual([1_500, 0, 1_000, 0]);
  });

  test('parties, items, stock and commitments; columns that are not there leave what is on record', async () => {
    const store = await open();
    const parties = files.file('id,name,country,headquarters\nC-1,Jade River,China,CN\nC-2,Norrsken,SE,\n');
    expect(counts(await imported(store, 'parties', parties))).toEqual([2, 0, 0, 0]);
    const countries = files.file('id,name,country\nC-1,Jade River,\nC-2,Norrsken,SE\n');
    expect(counts(await imported(store, 'parties', countries))).toEqual([0, 1, 1, 0]);
    expect(await store.db.selectFrom('parties').selectAll().orderBy('id').execute()).toMatchObject([
      { country: null, headquarters: 'CN' },
      { country: 'SE' },
    ]);
    const items = files.file(
      'sku,name,chip,ECCN,tpp\nS-1,Box,8x H200,4A090.a,\nS-2,Own,,,2400\nS-3,Bad,,3A,x\n',
    );
    const report = await imported(store, 'items', items);
    expect(counts(report)).toEqual([2, 0, 0, 1]);
    expect(report.problems.map(({ column }) => column)).toEqual(['tpp', 'ECCN']);
    expect(await store.db.selectFrom('items').selectAll().orderBy('id').execute()).toMatchObject([
      { catalog_item: 'NVIDIA HGX H200 8-GPU server', eccn: '4A090.a', facts: '{}' },
      { catalog_item: null, tpp: 2_400_000 },
    ]);
    const stock = files.file(
      'Item,Warehouse,Qty,Date\nS-1,Rotterdam,5,2026-09-20\n8x H200,Lyon,0,2026-09-20\nX,Lyon,1,2026-09-20\n',
    );
    expect(counts(await imported(store, 'stock', stock))).toEqual([2, 0, 0, 1]);
    expect(counts(await imported(store, 'stock', stock))).toEqual([0, 0, 2, 1]);
    const bought = files.file(
      'PO,Item,Place,Qty,Value,Currency,Due,Cancel by\nP-1,S-1,Lyon,5,10.5,EUR,2026-12-01,2026-11-01\nP-2,S-1,Lyon,5,10.5,EUR,2026-12-01,2026-12-02\n',
    );
    expect(counts(await imported(store, 'commitments', bought))).toEqual([1, 0, 0, 1]);
    expect(counts(await imported(store, 'commitments', bought))).toEqual([0, 0, 1, 1]);
  });

  test('licenses go in whole or not at all, and none on record is changed', async () => {
    const store = await open();
    await imported(store, 'parties', files.file('id,name\nC-1,Jade River\n'));
    await imported(store, 'items', files.file('id,name,chip\nS-1,Accelerator,H20\n'));
    const head =
      'License,Agency,Applied,Granted,Expires,ECCN,Item,Consignee,Destination,Currency,Qty,Value\n';
    const rows = (...all: string[]) => files.file(`${head}${all.join('\n')}\n`);
    const two = [
      'D1,BIS,2026-01-02,2026-03-01,2028-03-01,3A090.a,S-1,C-1,China,USD,100,5000.00',
      'D1,BIS,2026-01-02,2026-03-01,2028-03-01,4A090.a,,Jade River,CN,USD,,100',
    ];
    const applied = 'D2,BIS,2026-02-02,,,,,,,,,';
    const dry = await imported(store, 'licenses', rows(...two, applied), { dryRun: true });
    const real = await imported(store, 'licenses', rows(...two, applied));
    expect(counts(dry)).toEqual([3, 0, 0, 0]);
    expect(counts(real)).toEqual([3, 0, 0, 0]);
    expect(counts(await imported(store, 'licenses', rows(...two.reverse(), applied)))).toEqual([0, 0, 3, 0]);
    const granted = 'D2,BIS,2026-02-02,2026-03-01,2028-03-01,3A090.a,,,,USD,5,';
    expect(counts(await imported(store, 'licenses', rows(granted)))).toEqual([0, 1, 0, 0]);
    const bad = await imported(
      store,
      'licenses',
      rows(
        two[0] as string,
        'D3,BIS,2026-01-02,2026-03-01,2028-03-01,3A090.a,,Nobody,,USD,1,',
        'D4,BIS,2026-01-02,2026-03-01,2025-03-01,3A090.a,,,,USD,1,',
        'D5,BIS,2026-01-02,2026-03-01,2028-03-01,3A090.a,,,,USD,,',
        'D6,BIS,2999-01-02,,,,,,,,,',
        'D7,BIS,2026-01-02,2026-03-01,2028-03-01,3A090.a,,,,USD,1,',
        'D7,BIS,2026-01-02,2026-03-01,2028-03-01,3A0,,,,USD,1,',
      ),
    );
    expect(counts(bad)).toEqual([0, 0, 0, 7]);
    expect(bad.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 differs-from-record',
      '3 bad-field',
      '4 days-out-of-order',
      '5 bad-license-line',
      '6 day-to-come',
      '7 bad-field',
      '8 bad-field',
    ]);
    expect(await store.db.selectFrom('licenses').selectAll().execute()).toHaveLength(2);
    expect(await store.db.selectFrom('license_lines').selectAll().execute()).toHaveLength(3);
  });

  test('who may not is refused, and that is logged', async () => {
    const store = await open();
    const file = csv(ROW);
    const { mapping } = await inspectFile(store, { path: file, kind: 'orders', sender: 'x' });
    const auditor = { id: 'u-auditor', roles: ['auditor'] } as const;
    await expect(
      runImport(store, auditor, { path: file, name: 'x', kind: 'orders', sender: 'x', mapping }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await store.db.selectFrom('audit').select('action').execute()).toEqual([{ action: 'refused' }]);
  });
});

test('no cell of a list of problems is run as a formula', () => {
  const problem = {
    ...{ row: 2, column: "=cmd|' /C calc'!A0", field: 'item', code: 'bad-field', given: '@SUM(1+1)*cmd' },
    expected: { en: 'x', fr: 'x' },
    wayOut: { en: '-2+3', fr: 'x' },
  } as Problem;
  expect(problemLine(problem, 'en')).toBe(`2,"'=cmd|' /C calc'!A0",'@SUM(1+1)*cmd,x,'-2+3,bad-field\r\n`);
});
