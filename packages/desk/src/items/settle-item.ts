import { label } from '@licet/engine';
import { wanted } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';
import type { Made } from '../book/ledger.ts';
import { settle } from '../book/settle.ts';
import type { Item } from '../determine/line-record.ts';
import { refused } from '../door/refused.ts';
import { type CatalogName, catalogName, readCatalogName } from './catalog-name.ts';
import type { ItemSaid } from './read-item.ts';

/** Reads whatever could be meant by these words: ids of the host system, or names of the catalog. */
export async function loadItems({ db, items }: Book, words: Iterable<string>): Promise<void> {
  const ids = [...new Set(words)];
  const names = ids.flatMap((word) => catalogName(word)?.name ?? []);
  for (const [column, all] of [
    ['external_id', [...ids, ...names]],
    ['catalog_item', names],
  ] as const)
    for (const some of wanted(all))
      for (const row of await db
        .selectFrom('items')
        .selectAll()
        .where(column, 'in', some)
        .orderBy('id')
        .execute())
        items.know(row);
}

export const freshItem = (id: string): Item => ({
  ...{ id, external_id: null, name: '', catalog_item: null, facts: '{}', parts: '[]', tpp: null },
  ...{ eccn: null, version: 0, changed_at: '', changed_by: '' },
});

export const settleItem = (
  { items, id }: Book,
  said: ItemSaid,
): { readonly row: Item; readonly made: Made } =>
  settle(items, items.find('external', said.external_id)[0], said, () => freshItem(id()));

/**
 * The item on record that a word names: by its id in the host system, else by its name in the catalog. Undefined where
 * there is none. Throws `bad-field` for a word that is neither, and where several items on record are that chip.
 */
export function itemNamed(
  { items }: Book,
  what: string,
  word: string,
): { readonly row: Item | undefined; readonly as: CatalogName | undefined } {
  const [byId] = items.find('external', word);
  if (byId !== undefined) return { row: byId, as: undefined };
  const as = readCatalogName(what, word);
  // What an order made of the name stays what the name means.
  const [own] = items.find('external', as.name);
  const same = items.find('catalog', as.name);
  if (own === undefined && same.length > 1) {
    const ids = same.map(({ external_id, name }) => external_id ?? name).sort();
    throw refused(
      what,
      word,
      label('one item', 'un seul article'),
      label(
        `Name one of ${ids.slice(0, 10).join(', ')}: all of them are ${as.name}.`,
        `Nommez-en un, de ${ids.slice(0, 10).join(', ')} : tous sont ${as.name}.`,
      ),
    );
  }
  return { row: own ?? same[0], as };
}

/** The item on record that a word names; one that nobody named yet is not there. */
export function itemOnRecord(book: Book, what: string, word: string): Item {
  const { row, as } = itemNamed(book, what, word);
  if (row !== undefined) return row;
  throw refused(
    what,
    word,
    label('an item on record', 'un article enregistré'),
    label(
      `Put the item ${as?.name ?? word} on record first: licet desk import items.`,
      `Enregistrez d'abord l'article ${as?.name ?? word} : licet desk import items.`,
    ),
  );
}
