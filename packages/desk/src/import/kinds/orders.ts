import { label } from '@licet/engine';
import {
  readCountry,
  readCurrency,
  readDay,
  readId,
  readMoney,
  readText,
  readWhole,
} from '../../door/read.ts';
import { refused } from '../../door/refused.ts';
import { LINE_ROLES, type PartyOfLine } from '../../orders/line-parties.ts';
import type { LineSaid, OrderSaid } from '../../orders/line-said.ts';
import { loadLines } from '../../orders/load.ts';
import { linesLedger, settleLine } from '../../orders/settle-line.ts';
import { writeOrders } from '../../orders/write-orders.ts';
import type { LinePartyRole } from '../../store/schema.ts';
import { field } from '../field.ts';
import type { Kind, Once } from '../kind.ts';
import type { Row } from '../row.ts';
import { PARTY_FIELDS, PREFIX } from './order-parties.ts';

interface OrderRow {
  readonly order: OrderSaid;
  readonly line: LineSaid;
}

const FIELDS = [
  field(
    'order',
    'Order',
    'Commande',
    'id',
    'order ordernumber orderno ordernr orderid salesorder so commande numerodecommande nocommande ncommande',
    'required',
  ),
  field(
    'line',
    'Line of the order',
    'Ligne de la commande',
    'id',
    'line lineno linenumber linenr lineid orderline position pos ligne numerodeligne noligne poste',
  ),
  field(
    'item',
    'Item',
    'Article',
    'item',
    'item itemname itemid product productname chip accelerator gpu article produit puce sku partnumber partno part model modele designation reference',
    'required',
  ),
  field(
    'quantity',
    'Quantity',
    'Quantité',
    'units',
    'quantity orderquantity qty qte quantite units unites nombre',
    'required',
  ),
  field(
    'unitPrice',
    'Price of one unit',
    'Prix unitaire',
    'money',
    'unitprice priceperunit price prixunitaire pu prix',
  ),
  field(
    'value',
    'Value of the line',
    'Valeur de la ligne',
    'money',
    'value linevalue totalvalue netvalue amount lineamount total valeur valeurdelaligne montant',
  ),
  field('currency', 'Currency', 'Devise', 'currency', 'currency curr ccy devise monnaie', 'required'),
  field(
    'shipFrom',
    'Leaves from',
    'Part de',
    'country',
    'shipfrom from departure departurecountry countryofdeparture shipfromcountry paysdedepart depart expediede',
  ),
  field(
    'shipTo',
    'Goes to',
    'Va vers',
    'country',
    'shipto to destination destinationcountry shiptocountry countryofdestination deliverto paysdedestination paysdestination livrea vers country pays',
    'required',
  ),
  field(
    'exportDate',
    'Day of export',
    "Jour d'exportation",
    'day',
    'exportdate dateofexport shipdate shippingdate shipmentdate dateofshipment datedexportation dateexportation datedexport datedexpedition dateexpedition datedenvoi dateenvoi',
    'required',
  ),
  ...PARTY_FIELDS,
];

/** Lines of orders, one in each row. */
export const orders: Kind<OrderRow> = {
  action: 'keep-orders',
  fields: FIELDS,
  either: [['value', 'unitPrice']],
  facts: 'shipment',
  read(row) {
    const parties = partiesIn(row);
    const quantity = row.need('quantity', (what, given) => readWhole(what, given, 1));
    const currency = row.need('currency', readCurrency);
    const value =
      quantity === undefined || currency === undefined ? undefined : valueIn(row, quantity, currency);
    return {
      order: {
        externalId: row.need('order', readId) as string,
        customer: parties.purchaser?.[0]?.name,
      },
      line: {
        // A file without a column for it has one line to an order.
        externalId: row.has('line') ? (row.need('line', readId) as string) : '1',
        item: row.need('item', readText) as string,
        quantity: quantity as number,
        value: value as number,
        currency: currency as string,
        shipFrom: row.has('shipFrom') ? (row.read('shipFrom', readCountry) ?? null) : undefined,
        shipTo: row.need('shipTo', readCountry) as string,
        exportDate: row.need('exportDate', readDay) as LineSaid['exportDate'],
        facts: undefined,
        someFacts: row.facts(),
        parties,
      },
    };
  },
  once({ order, line }) {
    const key = `line\0${order.externalId}\0${line.externalId}`;
    const own: Once = { key, field: 'line', content: JSON.stringify([order, line]) };
    const { customer } = order;
    return customer === undefined
      ? [own]
      : [own, { key: `order\0${order.externalId}`, field: 'customer', content: customer }];
  },
  batch(book) {
    const lines = linesLedger();
    return {
      load: (wishes) =>
        loadLines(
          book,
          lines,
          wishes.map(({ order, line }) => ({ order: order.externalId, line })),
        ),
      settle({ order, line }) {
        const { made, item } = settleLine(book, lines, order, line);
        return { made, as: item };
      },
      write: (change, note) => writeOrders(change, book, lines, note),
    };
  },
  fieldOf(what) {
    const [role = '', attribute] = what.split('.');
    const prefix = PREFIX[role as LinePartyRole];
    if (prefix === undefined) return what;
    const suffix = attribute === 'ultimateParent' ? 'parent' : attribute;
    return suffix === undefined ? prefix : `${prefix}${suffix.charAt(0).toUpperCase()}${suffix.slice(1)}`;
  },
};

function valueIn(row: Row, quantity: number, currency: string): number | undefined {
  const money = (what: string, given: string): number => readMoney(what, given, currency);
  if (row.text('value') !== undefined || !row.has('unitPrice')) return row.need('value', money);
  return row.need('unitPrice', (what, given) => {
    const price = money(what, given);
    if (Number.isSafeInteger(price * quantity)) return price * quantity;
    throw refused(
      what,
      given,
      label('a price whose sum can be counted exactly', 'un prix dont la somme soit exacte'),
      label('Divide the line.', 'Divisez la ligne.'),
    );
  });
}

const readAddress = (what: string, given: string): string => readText(what, given, 2_000);

/** The parties of the roles that the file has a column for. */
function partiesIn(row: Row): LineSaid['parties'] {
  const parties: Partial<Record<LinePartyRole, readonly PartyOfLine[]>> = {};
  for (const role of LINE_ROLES) {
    const prefix = PREFIX[role];
    if (!row.has(prefix) && !row.has(`${prefix}Id`)) continue;
    const said = {
      externalId: row.read(`${prefix}Id`, readId),
      name: row.read(prefix, readText),
      country: row.read(`${prefix}Country`, readCountry),
      address: row.read(`${prefix}Address`, readAddress),
      headquarters: row.read(`${prefix}Headquarters`, readCountry),
      ultimateParent: row.read(`${prefix}Parent`, readCountry),
    };
    const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    parties[role] = said.name === undefined && said.externalId === undefined ? [] : [told];
  }
  return parties;
}
