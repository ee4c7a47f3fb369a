import type { Kysely } from 'kysely';
import { readText } from '../door/read.ts';
import { canonical } from '../store/canonical.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { type Mapping, mapped } from './columns.ts';
import { type ImportKind, layoutOf } from './kinds/kinds.ts';

/** Whoever sends files of this layout, as the company calls them. */
export const readSender = (given: string): string => readText('sender', given, 100);

/** The mapping that was confirmed for a sender's files, where it says something of just these columns. */
export async function rememberedMapping(
  db: Kysely<Schema>,
  kind: ImportKind,
  sender: string,
  columns: readonly string[],
): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('mappings')
    .select('columns')
    .where('sender', '=', sender)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const mapping = JSON.parse(row.columns) as Mapping;
  const known = Object.keys(mapping);
  const fits = known.length === columns.length && columns.every((column) => Object.hasOwn(mapping, column));
  return fits ? mapping : undefined;
}

/**
 * Confirms what the columns of a sender's files say; it is remembered for the next file. Columns that it does not mention
 * say nothing. Throws `bad-field`.
 */
export async function confirmMapping(
  store: Store,
  actor: Actor,
  input: {
    readonly kind: ImportKind;
    readonly sender: string;
    readonly columns: readonly string[];
    readonly mapping: Mapping;
  },
): Promise<Mapping> {
  const { kind, columns } = input;
  const sender = readSender(input.sender);
  return changeAs(
    store,
    actor,
    { action: 'confirm-mapping', subject: `mapping:${kind}/${sender}` },
    async ({ db, at, by, audit }) => {
      mapped(layoutOf(kind), columns, input.mapping);
      const mapping = Object.fromEntries(columns.map((column) => [column, own(input.mapping, column)]));
      const text = canonical(mapping);
      const before = await db
        .selectFrom('mappings')
        .select('columns')
        .where('sender', '=', sender)
        .where('kind', '=', kind)
        .executeTakeFirst();
      if (before?.columns === text) return mapping;
      const said = { columns: text, confirmed_at: at, confirmed_by: by.id };
      await db
        .insertInto('mappings')
        .values({ sender, kind, ...said })
        .onConflict((conflict) => conflict.columns(['sender', 'kind']).doUpdateSet(said))
        .execute();
      await audit('mapping.confirmed', `mapping:${kind}/${sender}`, { mapping });
      return mapping;
    },
  );
}

/** A column may be called `constructor`. */
const own = (mapping: Mapping, column: string): string | null =>
  Object.hasOwn(mapping, column) ? (mapping[column] ?? null) : null;
