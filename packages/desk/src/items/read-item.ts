import { type Facts, label } from '@licet/engine';
import type { Said } from '../book/settle.ts';
import { itemOf } from '../determine/item-of.ts';
import type { Item } from '../determine/line-record.ts';
import { readFacts } from '../door/facts.ts';
import { readId, readText, readWhole } from '../door/read.ts';
import { refused, write } from '../door/refused.ts';
import { isEccn } from '../licenses/eccn.ts';
import { canonical } from '../store/canonical.ts';
import { readCatalogName } from './catalog-name.ts';
import { unitTpp } from './unit-tpp.ts';

/** A part of an item: a chip or server of the catalog. What is no controlled chip need not be listed. */
interface PartInput {
  readonly item: string;
  readonly quantity: number;
}

/** An item as the host system knows it: of the catalog, of parts, or described by its facts. */
export interface ItemInput {
  readonly externalId: string;
  readonly name: string;
  /** A chip or server of the catalog, as a person writes it. */
  readonly catalogItem?: string | null;
  /** Own specification; it stands above what the catalog says. */
  readonly facts?: Facts;
  readonly parts?: readonly PartInput[];
  /** Thousandths of TPP of one unit; worked out where absent, if it can be. */
  readonly tpp?: number | null;
  readonly eccn?: string | null;
}

export type ItemSaid = Said<Item> & { readonly external_id: string };

const MOST_PARTS = 500;

/** Reads a whole item. Throws `bad-field`. */
export function readItem(input: ItemInput): ItemSaid {
  const { catalogItem, facts = {}, parts = [], eccn, tpp } = input;
  const said = {
    external_id: readId('externalId', input.externalId),
    name: readText('name', input.name),
    catalog_item: catalogItem == null ? null : readCatalogName('catalogItem', catalogItem).name,
    facts: canonical(readFacts('facts', facts, 'item')),
    parts: canonical(readParts(parts)),
    eccn: eccn == null ? null : readEccn('eccn', eccn),
  };
  if (said.catalog_item !== null && parts.length > 0)
    throw refused(
      'parts',
      `${parts.length} parts`,
      label(
        'parts or an item of the catalog, not both',
        'des pièces ou un article du catalogue, pas les deux',
      ),
      label('Leave one of them out.', "Omettez l'un des deux."),
    );
  return { ...said, tpp: tpp == null ? tppOf(said) : readWhole('tpp', tpp) };
}

/** What one unit comes to by what is said of it. */
export const tppOf = (said: Pick<Item, 'catalog_item' | 'facts' | 'parts'>): number | null => {
  const { facts, unknown } = itemOf(said);
  return unknown === undefined ? unitTpp(facts) : null;
};

export function readEccn(what: string, given: string): string {
  const eccn = given.trim();
  if (isEccn(eccn)) return eccn;
  throw refused(what, given, label('an ECCN', 'un ECCN'), write('3A090.a'));
}

function readParts(parts: readonly PartInput[]): readonly PartInput[] {
  if (parts.length > MOST_PARTS)
    throw refused(
      'parts',
      parts.length,
      label(`at most ${MOST_PARTS}`, `au plus ${MOST_PARTS}`),
      label('List the chips only.', 'Ne listez que les puces.'),
    );
  return parts.map(({ item, quantity }, at) => ({
    item: readCatalogName(`parts[${at}].item`, item).name,
    quantity: readWhole(`parts[${at}].quantity`, quantity, 1),
  }));
}
