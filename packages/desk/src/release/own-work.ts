import type { Kysely } from 'kysely';
import type { Line } from '../determine/line-record.ts';
import type { Schema } from '../store/schema.ts';

/**
 * What this person did on the line, or on what its answer rests; undefined where they did nothing. Stricter than the
 * database, which looks at the current determination and at the last change of the line only.
 */
export async function ownWork(db: Kysely<Schema>, line: Line, person: string): Promise<string | undefined> {
  const determined = await db
    .selectFrom('determinations')
    .select('id')
    .where('line_id', '=', line.id)
    .where('asked_by', '=', person)
    .where('cause', '!=', 'lookback')
    .limit(1)
    .executeTakeFirst();
  if (determined !== undefined) return `asked for determination ${determined.id}`;
  const changed = await db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', `order-line:${line.id}`)
    .where('actor', '=', person)
    .where('action', 'in', ['order-line.added', 'order-line.changed'])
    .limit(1)
    .executeTakeFirst();
  if (changed !== undefined || line.changed_by === person) return 'changed it';
  const item = await db
    .selectFrom('items')
    .select('changed_by')
    .where('id', '=', line.item_id)
    .executeTakeFirst();
  if (item?.changed_by === person) return 'changed its item last';
  const party = await db
    .selectFrom('line_parties')
    .innerJoin('parties', 'parties.id', 'line_parties.party_id')
    .select('parties.name')
    .where('line_parties.line_id', '=', line.id)
    .where('parties.changed_by', '=', person)
    .limit(1)
    .executeTakeFirst();
  return party === undefined ? undefined : `changed its party ${party.name} last`;
}
