import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { GUARDS, MIGRATIONS } from './index.ts';
import { type Dialect, inDialect } from './migration.ts';

/** As the database notes it down. */
const hashOf = (name: string, dialect: Dialect): string => {
  const { statements } = MIGRATIONS.find((one) => one.name === name) as (typeof MIGRATIONS)[number];
  const texts = statements(dialect).map((text) => inDialect(text, dialect));
  return createHash('sha256').update(texts.join(';\n')).digest('hex');
};

/**
 * Databases out there were made by these steps and refuse others in their place. A hash that differs here means that a
 * published step was edited: put it back and write a new step. A new step gets a new line.
 */
const PUBLISHED: readonly (readonly [name: string, sqlite: string, postgres: string])[] = [
  [
    '0001-desk',
    'e5f62ea84587a13d8d3172ce531914e9998188b4a13f2da5bf2f8350bd9ee6ea',
    '4afdf690e68d43885c9a03e55e1643f34dddad3e97587901dcb15b6c029131cf',
  ],
  [
    '0002-server',
    'c2801f95728eef69587c0aca14694971cf7f10bddf2caa99b7574b9a8538b95c',
    'd46e565c0429fd6c77ec7f5ce36ae76c0b59636cb3e14b9f8df65d701a5a4333',
  ],
  [
    '0003-kept',
    '9a72ab200354c855bfd2bc9086bc9c3317b84ec452eedb5dd527ed0ff7690014',
    '948a45a2a7d5778a6919571b5684c9b0be871bf558dffc4ac172fba318451ca3',
  ],
  [
    '0004-imports',
    'b5a7ea3c15654b4ab24ae846c36a8b0a5edbd1afc310cf4646360c35eaf0d716',
    'e994b5e6eb4a7042ab31ae8b5493e0fc3e98d660541fd565bd77f7d7b625ac99',
  ],
];

test.each(PUBLISHED)('%s is as it was published', (name, sqlite, postgres) => {
  expect([hashOf(name, 'sqlite'), hashOf(name, 'postgres')]).toEqual([sqlite, postgres]);
});

test('every step is pinned, in order, and no guard has the name of another', () => {
  expect(MIGRATIONS.map(({ name }) => name)).toEqual(PUBLISHED.map(([name]) => name));
  expect(PUBLISHED.map(([name]) => name)).toEqual(PUBLISHED.map(([name]) => name).sort());
  expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
});
