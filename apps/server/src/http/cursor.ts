import { z } from '@hono/zod-openapi';
import { Refused } from '../problems/problem.ts';

/** How a list is asked for, page by page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50).openapi({
    description: 'Entries on one page.',
    example: 50,
  }),
  cursor: z.string().min(1).max(1_000).optional().openapi({
    description: 'The `next` of the page before; without it, the first page.',
  }),
};

/** One page. `next` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Where a page begins: behind the entry with this key. Keys are ids or numbers of the log. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (writeCursor(key) !== cursor || !/^[^\p{C}]{1,300}$/u.test(key)) throw new Refused('bad-cursor');
  return key;
}

export const writeCursor = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/** From one entry more than fits to a page. */
export function page<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): { items: readonly Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}
