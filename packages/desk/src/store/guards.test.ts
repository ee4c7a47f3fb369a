import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import type { Actor, Store } from './store.ts';
import { release, seed } from './test/records.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };
const raw = (store: Store, ...texts: readonly string[]) =>
  store.change(someone, async ({ db }) => {
    for (const text of texts) await sql.raw(text).execute(db);
  });
const refused = { code: 'refused-by-store' };
const DETERMINATION =
  'INSERT INTO determinations (id, line_id, made_at, asked_by, cause, question, answer, outcome, edition)';

forEachStore('the database itself refuses', (open) => {
  const seeded = async () => {
    const store = await open();
    await seed(store);
    await release(store, 'approver');
    await raw(
      store,
      "INSERT INTO texts (hash, text) VALUES ('h', '{}')",
      "INSERT INTO users (id, name, email, roles, created_at) VALUES ('u', 'U', 'u@x.example', '[]', 'now')",
      "INSERT INTO drawdowns (id, license_line_id, order_line_id, quantity, value, tpp, state, at, by) VALUES ('w', 'nl', 'l', 1, 1, 1, 'reserved', 'now', 'u')",
      "INSERT INTO exception_uses (id, symbol, at, by) VALUES ('x', 'NAC', 'now', 'u')",
      "INSERT INTO documents (id, sha256, name, media_type, size, subject, added_at, added_by) VALUES ('c', 's', 'n', 'm', 1, 'order-line:l', 'now', 'u')",
      "INSERT INTO tasks (id, kind, subject, title, status, changed_at, changed_by) VALUES ('t', 'k', 'license:n', 'T', 'open', 'now', 'u')",
    );
    return store;
  };

  test.each([
    "UPDATE audit SET actor = 'nobody'",
    'DELETE FROM audit',
    "INSERT INTO audit SELECT 3, at, actor, action, subject, data, hash, 'h', keep_until FROM audit",
    "INSERT INTO audit SELECT 2, at, actor, action, subject, data, 'other', 'h', keep_until FROM audit",
    'DELETE FROM determinations',
    'DELETE FROM texts',
    "UPDATE texts SET text = '{}'",
    'DELETE FROM drawdowns',
    'DELETE FROM exception_uses',
    'DELETE FROM documents',
    "UPDATE documents SET sha256 = 'x'",
    'DELETE FROM users',
    'DELETE FROM tasks',
    'DELETE FROM releases',
    'DELETE FROM order_lines',
    'DELETE FROM orders',
    'DELETE FROM license_lines',
    'DELETE FROM licenses',
    "UPDATE determinations SET outcome = 'nlr'",
    "UPDATE determinations SET asked_by = 'x', superseded_at = 'now'",
    "UPDATE releases SET reason = 'other'",
    'UPDATE license_lines SET reserved_quantity = 11',
    'UPDATE license_lines SET reserved_quantity = 6, used_quantity = 5',
    'UPDATE license_lines SET used_value = 101',
    'UPDATE license_lines SET reserved_tpp = 1, used_tpp = 50',
    'UPDATE license_lines SET used_quantity = -1',
    'UPDATE license_lines SET quantity = -1',
    'UPDATE order_lines SET quantity = 0',
    'UPDATE order_lines SET value = 9007199254740992',
    "UPDATE order_lines SET status = 'shipped', changed_by = 'u1'",
    "UPDATE order_lines SET determination_id = 'other', changed_by = 'u1'",
  ])('%s', async (text) => {
    const store = await seeded();
    await expect(raw(store, text)).rejects.toMatchObject(refused);
  });

  test.each(['DELETE FROM parties', 'DELETE FROM items'])('%s, as long as a line names one', async (text) => {
    const store = await seeded();
    await expect(raw(store, text)).rejects.toThrow(/foreign key/i);
  });

  test('a whole table thrown away, or a row replaced', async () => {
    const store = await seeded();
    await expect(
      raw(
        store,
        store.dialect === 'sqlite'
          ? 'INSERT OR REPLACE INTO determinations SELECT * FROM determinations'
          : 'TRUNCATE determinations CASCADE',
      ),
    ).rejects.toMatchObject(refused);
    await expect(
      raw(
        store,
        store.dialect === 'sqlite' ? 'INSERT OR REPLACE INTO audit SELECT * FROM audit' : 'TRUNCATE audit',
      ),
    ).rejects.toMatchObject(refused);
  });

  test.each([['asker'], ['maker']])('a release by the %s', async (by) => {
    const store = await open();
    await seed(store);
    await expect(release(store, by)).rejects.toMatchObject(refused);
    await release(store, 'approver');
  });

  test('a release by an old determination, or by one of another line', async () => {
    const store = await open();
    await seed(store);
    await raw(store, `${DETERMINATION} VALUES ('e', 'l', 'now', 'asker', 'by-hand', '{}', '{}', 'nlr', 'e')`);
    await raw(store, "UPDATE order_lines SET determination_id = 'e'");
    await expect(release(store, 'approver')).rejects.toMatchObject(refused);
    await raw(store, "UPDATE order_lines SET determination_id = 'd'");
    await raw(store, "UPDATE determinations SET superseded_at = 'now' WHERE id = 'd'");
    await expect(release(store, 'approver')).rejects.toMatchObject(refused);
  });

  test('the status of a release without a release', async () => {
    const store = await open();
    await seed(store);
    const released = () => raw(store, "UPDATE order_lines SET status = 'released'");
    await expect(released()).rejects.toMatchObject(refused);
    await release(store, 'approver');
    await released();
    await raw(store, "UPDATE order_lines SET status = 'held'", "UPDATE releases SET expired_at = 'now'");
    await expect(released()).rejects.toMatchObject(refused);
  });

  test('to end twice', async () => {
    const store = await seeded();
    for (const text of [
      "UPDATE determinations SET superseded_at = 'now'",
      "UPDATE releases SET expired_at = 'now'",
    ]) {
      await raw(store, text);
      await expect(raw(store, text)).rejects.toMatchObject(refused);
    }
  });

  test('nothing of what is right', async () => {
    const store = await seeded();
    await raw(
      store,
      'UPDATE license_lines SET reserved_quantity = 4, used_quantity = 6, used_value = 100, reserved_tpp = 50',
      'UPDATE license_lines SET quantity = NULL, used_quantity = 9007199254740987',
      "UPDATE order_lines SET quantity = 7, status = 'open', changed_by = 'u1'",
      "UPDATE order_lines SET status = 'free'",
      "UPDATE order_lines SET status = 'cancelled', changed_by = 'u2'",
    );
  });
});
