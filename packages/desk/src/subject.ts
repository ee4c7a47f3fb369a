import type { Kysely } from 'kysely';
import { DeskError } from './errors.ts';
import type { Schema } from './store/schema.ts';

/** What tasks, documents and entries of the log are about, by the word before the id in `order-line:ID`. */
const TABLES = {
  'order-line': 'order_lines',
  order: 'orders',
  party: 'parties',
  item: 'items',
  license: 'licenses',
  task: 'tasks',
} as const;

/** The subject, once it is known to be there. Throws `bad-choice` or `not-found`. */
export async function subjectOf(db: Kysely<Schema>, given: string): Promise<string> {
  const [, kind = '', id = ''] = /^([a-z-]{1,20}):(.{1,100})$/s.exec(given) ?? [];
  if (!Object.hasOwn(TABLES, kind))
    throw new DeskError('bad-choice', {
      what: 'subject',
      expected: `KIND:ID with a kind of ${Object.keys(TABLES).join(', ')}`,
      given: given.slice(0, 130),
    });
  const found = await db
    .selectFrom(TABLES[kind as keyof typeof TABLES] as 'tasks')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new DeskError('not-found', { what: kind.replace('-', ' '), id });
  return given;
}
