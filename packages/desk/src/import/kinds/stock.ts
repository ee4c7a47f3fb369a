import type { Iso } from '@licet/engine';
import { readDay, readText, readWhole } from '../../door/read.ts';
import { catalogName } from '../../items/catalog-name.ts';
import { itemOnRecord, loadItems } from '../../items/settle-item.ts';
import { loadStock, type StockSaid, settleStock, stockLedger, writeStock } from '../../stock/stock.ts';
import { field } from '../field.ts';
import type { Kind } from '../kind.ts';

const FIELDS = [
  field(
    'item',
    'Item',
    'Article',
    'item',
    'item itemid itemname product sku partnumber partno material chip article produit reference puce',
    'required',
  ),
  field(
    'place',
    'Place',
    'Lieu',
    'text',
    'place warehouse location site plant storagelocation lieu entrepot depot magasin',
    'required',
  ),
  field(
    'quantity',
    'Units in stock',
    'Unités en stock',
    'units',
    'quantity qty onhand stock units quantite qte unites',
    'required',
  ),
  field('asOf', 'As of', 'Au', 'day', 'asof date day stockdate countedon au jour datedustock', 'required'),
];

/** Units of an item in a place, one in each row. */
export const stock: Kind<StockSaid> = {
  action: 'keep-stock',
  fields: FIELDS,
  read: (row) => ({
    item: row.need('item', readText) as string,
    place: row.need('place', (what, given) => readText(what, given, 200)) as string,
    quantity: row.need('quantity', (what, given) => readWhole(what, given)) as number,
    asOf: row.need('asOf', readDay) as Iso,
  }),
  once: ({ item, ...said }) => [
    {
      key: `${catalogName(item)?.name ?? item}\0${said.place}`,
      field: 'item',
      content: JSON.stringify(said),
    },
  ],
  batch(book) {
    const ledger = stockLedger();
    return {
      async load(wishes) {
        await loadItems(
          book,
          wishes.map(({ item }) => item),
        );
        await loadStock(
          book.db,
          ledger,
          wishes.flatMap(({ item }) => unlessRefused(() => itemOnRecord(book, 'item', item).id)),
          wishes.map(({ place }) => place),
        );
      },
      settle: (wish) => settleStock(book, ledger, wish),
      write: (change, note) => writeStock(change, ledger, note),
    };
  },
  fieldOf: (what) => what,
};

/** Nothing where it is refused: `settle` says so in its place. */
function unlessRefused<T>(read: () => T): T | [] {
  try {
    return read();
  } catch {
    return [];
  }
}
