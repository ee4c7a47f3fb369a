import type { Iso } from '@licet/engine';
import { readCurrency, readDay, readId, readMoney, readText, readWhole } from '../../door/read.ts';
import { loadItems } from '../../items/settle-item.ts';
import {
  type CommitmentSaid,
  commitmentsLedger,
  loadCommitments,
  settleCommitment,
  writeCommitments,
} from '../../stock/commitments.ts';
import { inOrder } from '../../stock/put-commitment.ts';
import { field } from '../field.ts';
import type { Kind } from '../kind.ts';
import { orNull } from './parties.ts';

const FIELDS = [
  field(
    'id',
    'Id',
    'Identifiant',
    'id',
    'id commitmentid purchaseorder po ponumber order orderno contract externalid identifiant commande numero contrat',
    'required',
  ),
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
    'place deliveryplace warehouse location site plant lieu entrepot livraison',
    'required',
  ),
  field('quantity', 'Units', 'Unités', 'units', 'quantity qty units quantite qte unites', 'required'),
  field('value', 'Value', 'Valeur', 'money', 'value totalvalue amount total valeur montant', 'required'),
  field('currency', 'Currency', 'Devise', 'currency', 'currency curr ccy devise monnaie', 'required'),
  field(
    'due',
    'Due',
    'Échéance',
    'day',
    'due duedate deliverydate delivery date echeance datedelivraison',
    'required',
  ),
  field(
    'cancellableUntil',
    'Can be cancelled until',
    "Annulable jusqu'au",
    'day',
    'cancellableuntil cancelby cancellationdate cancelableuntil annulablejusquau dateannulation',
  ),
];

/** Purchase commitments, one in each row. */
export const commitments: Kind<CommitmentSaid> = {
  action: 'keep-stock',
  fields: FIELDS,
  read(row) {
    const currency = row.need('currency', readCurrency);
    return {
      externalId: row.need('id', readId) as string,
      item: row.need('item', readText) as string,
      place: row.need('place', (what, given) => readText(what, given, 200)) as string,
      quantity: row.need('quantity', (what, given) => readWhole(what, given, 1)) as number,
      value: (currency && row.need('value', (what, given) => readMoney(what, given, currency))) as number,
      currency: currency as string,
      due: row.need('due', readDay) as Iso,
      cancellableUntil: orNull(row, 'cancellableUntil', readDay),
    };
  },
  once: (said) => [{ key: said.externalId, field: 'id', content: JSON.stringify(said) }],
  batch(book) {
    const ledger = commitmentsLedger();
    return {
      async load(wishes) {
        await loadItems(
          book,
          wishes.map(({ item }) => item),
        );
        await loadCommitments(
          book.db,
          ledger,
          wishes.map(({ externalId }) => externalId),
        );
      },
      settle: (wish) => settleCommitment(book, ledger, inOrder(wish)),
      write: (change, note) => writeCommitments(change, ledger, note),
    };
  },
  fieldOf: (what) => what,
};
