import { type Guard, setUp } from '../guards.ts';
import type { Migration } from './migration.ts';

/** What the records of part 762 name by id without a foreign key: who acted, and what was to be done. */
const NAMED = ['users', 'tasks'];

export const GUARDS: readonly Guard[] = [
  ...NAMED.map(
    (table): Guard => ({
      name: `${table}_no_delete`,
      table,
      on: 'DELETE',
      because: 'records are kept (part 762) and cannot be deleted',
    }),
  ),
  { name: 'documents_no_update', table: 'documents', on: 'UPDATE', because: 'a document is never changed' },
];

/** What kept records rest on is kept as well. */
export const kept: Migration = {
  name: '0003-kept',
  statements: (dialect) => GUARDS.flatMap((guard) => setUp(guard, dialect)),
};
