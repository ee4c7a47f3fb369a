import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { CHIP, clock, manager, seed } from '../licenses/fixture.ts';
import { addDocument, MOST_BYTES, readDocument } from './documents.ts';
import { plainName } from './name.ts';

test.each([
  ['../../../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system.ini', 'system.ini'],
  ['/etc/shadow', 'shadow'],
  ['C:\\boot.ini', 'boot.ini'],
  ['..', 'document'],
  ['.', 'document'],
  ['', 'document'],
  ['a/', 'document'],
  ['.htaccess', 'htaccess'],
  ['letter.pdf\u0000.exe', 'letter.pdf.exe'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['CON', '_CON'],
  ['aux.txt', '_aux.txt'],
  ['a"b<c>|d?e*f:g', 'a_b_c__d_e_f_g'],
  ['%2e%2e%2fpasswd', '%2e%2e%2fpasswd'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('%j is kept as %j', (given, name) => {
  expect(plainName(given)).toBe(name);
});

test('property: whatever it is called, it is a plain name, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = plainName(given.toWellFormed());
      expect(name).not.toMatch(/[/\\\p{Cc}<>:"|?*]|^\.|^$/u);
      expect([...name].length).toBeLessThanOrEqual(121);
      expect(plainName(name)).toBe(name);
    }),
  );
});

const PDF = Buffer.from('%PDF-1.4\ninvented');
const ITEM = `item:${CHIP}`;

forEachStore('documents', (open) => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'licet-documents-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };
  const files = () =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => name);

  test('come back as they were added, under the hash of what is in them', async () => {
    const store = await ready();
    const row = await addDocument(
      store,
      manager,
      { name: '../../x.pdf', data: PDF, subject: ITEM },
      { home },
    );
    expect(row).toMatchObject({ name: 'x.pdf', media_type: 'application/pdf', size: PDF.length });
    expect(files()).toEqual([row.sha256]);
    expect(existsSync(path.join(home, '..', 'x.pdf'))).toBe(false);
    expect((await readDocument(store.db, row.id, { home })).data).toEqual(PDF);
  });

  test.each(['../../../etc/passwd', '%2e%2e/x', '..', '/', "' OR '1'='1", '0'.repeat(64)])(
    'the id %j reads no file',
    async (id) => {
      const store = await ready();
      await expect(readDocument(store.db, id, { home })).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('whose hash in the table is a path are refused, not read', async () => {
    const store = await ready();
    writeFileSync(path.join(home, 'secret'), 'secret');
    await store.change(manager, async ({ db, at }) => {
      await db
        .insertInto('documents')
        .values({
          ...{ id: 'evil', sha256: '../../secret', name: 'x', media_type: 'text/plain', size: 6 },
          ...{ subject: ITEM, added_at: at, added_by: manager.id },
        })
        .execute();
    });
    await expect(readDocument(store.db, 'evil', { home })).rejects.toMatchObject({
      code: 'document-damaged',
    });
  });

  test('changed on the disk are not handed out', async () => {
    const store = await ready();
    const { id, sha256 } = await addDocument(
      store,
      manager,
      { name: 'a', data: PDF, subject: ITEM },
      { home },
    );
    const file = path.join(home, 'desk', 'documents', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    writeFileSync(file, 'something else');
    await expect(readDocument(store.db, id, { home })).rejects.toMatchObject({ code: 'document-damaged' });
    rmSync(file);
    await expect(readDocument(store.db, id, { home })).rejects.toMatchObject({ code: 'document-damaged' });
    await addDocument(store, manager, { name: 'a', data: PDF, subject: ITEM }, { home });
    expect((await readDocument(store.db, id, { home })).data).toEqual(PDF);
  });

  test.each([
    ['nothing in it', Buffer.alloc(0), ITEM, 'document-size'],
    ['too much in it', Buffer.alloc(MOST_BYTES + 1), ITEM, 'document-size'],
    ['no subject', PDF, 'item:none', 'not-found'],
    ['a path as subject', PDF, '../../etc/passwd', 'bad-choice'],
    ['SQL as subject', PDF, "item:' OR '1'='1", 'not-found'],
  ])('with %s leave nothing behind', async (_, data, subject, code) => {
    const store = await ready();
    await expect(addDocument(store, manager, { name: 'a', data, subject }, { home })).rejects.toMatchObject({
      code,
    });
    expect(files()).toEqual([]);
    const rows = await store.db.selectFrom('documents').select('id').where('name', '=', 'a').execute();
    expect(rows).toEqual([]);
  });
});
