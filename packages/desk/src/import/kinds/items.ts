import { type FactInput, type Facts, label } from '@licet/engine';
import type { Book } from '../../book/book.ts';
import { readId, readText } from '../../door/read.ts';
import { refused, write } from '../../door/refused.ts';
import { type CatalogName, readCatalogName } from '../../items/catalog-name.ts';
import { type ItemSaid, readEccn, tppOf } from '../../items/read-item.ts';
import { loadItems, settleItem } from '../../items/settle-item.ts';
import { writeItems } from '../../items/write-items.ts';
import { canonical } from '../../store/canonical.ts';
import { field } from '../field.ts';
import type { Kind } from '../kind.ts';
import { orNull } from './parties.ts';

interface ItemWish {
  readonly externalId: string;
  readonly name: string;
  /** Undefined leaves it; so below. */
  readonly catalog: CatalogName | null | undefined;
  readonly facts: Readonly<Record<string, FactInput | null>>;
  /** Thousandths; undefined to work it out. */
  readonly tpp: number | undefined;
  readonly eccn: string | null | undefined;
}

const FIELDS = [
  field(
    'id',
    'Id',
    'Identifiant',
    'id',
    'id itemid itemnumber itemno sku partnumber partno materialnumber material articlenumber externalid code identifiant reference numerodarticle',
    'required',
  ),
  field(
    'name',
    'Name',
    'Nom',
    'text',
    'name itemname description productname product article designation nom libelle produit',
    'required',
  ),
  field(
    'catalogItem',
    'Chip or server of the catalog',
    'Puce ou serveur du catalogue',
    'item',
    'catalogitem catalogname chip gpu accelerator model puce modele accelerateur',
  ),
  field(
    'unitTpp',
    'TPP of one unit, all chips',
    "TPP d'une unité, toutes puces",
    'tpp',
    'unittpp tppperunit tppunitaire',
  ),
  field('eccn', 'ECCN', 'ECCN', 'eccn', 'eccn classification exportclassification classement'),
];

/** Items, one in each row; further columns may say facts of them (`item.tpp`). */
export const items: Kind<ItemWish> = {
  action: 'keep-items',
  fields: FIELDS,
  facts: 'item',
  read: (row) => ({
    externalId: row.need('id', readId) as string,
    name: row.need('name', readText) as string,
    catalog: orNull(row, 'catalogItem', readCatalogName),
    facts: row.facts(),
    tpp: row.read('unitTpp', readThousandths),
    eccn: orNull(row, 'eccn', readEccn),
  }),
  once: (wish) => [{ key: wish.externalId, field: 'id', content: JSON.stringify(wish) }],
  batch: (book) => ({
    load: (wishes) =>
      loadItems(
        book,
        wishes.map(({ externalId }) => externalId),
      ),
    settle: (wish) => ({
      made: settleItem(book, saidOf(book, wish)).made,
      as: wish.catalog ?? undefined,
    }),
    write: (change, note) => writeItems(change, book.items.turns(), note),
  }),
  fieldOf: (what) => what,
};

/** The row above what is on record. */
function saidOf(book: Book, { externalId, name, catalog, facts, tpp, eccn }: ItemWish): ItemSaid {
  const [before] = book.items.find('external', externalId);
  const all: Record<string, FactInput> = { ...(JSON.parse(before?.facts ?? '{}') as Facts) };
  for (const [fact, said] of Object.entries(facts))
    if (said === null) delete all[fact];
    else all[fact] = said;
  const described = {
    catalog_item: catalog === undefined ? (before?.catalog_item ?? null) : (catalog?.name ?? null),
    facts: canonical(all),
    // An item that is now said to be one of the catalog is not made of parts any more.
    parts: catalog == null ? (before?.parts ?? '[]') : '[]',
  };
  return { external_id: externalId, name, eccn, ...described, tpp: tpp ?? tppOf(described) };
}

/** A number with at most three decimals, in thousandths. */
export function readThousandths(what: string, given: string): number {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d{1,3}))?$/.exec(given) ?? [];
  const value = whole === undefined ? Number.NaN : Number(whole + fraction.padEnd(3, '0'));
  if (Number.isSafeInteger(value)) return value;
  throw refused(
    what,
    given,
    label('a number with at most three decimals', 'un nombre avec au plus trois décimales'),
    write('2368'),
  );
}
