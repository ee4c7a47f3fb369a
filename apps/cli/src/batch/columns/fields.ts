/**
 * What a column can say, and the headers that say it, most telling first: where two columns fit, the earlier
 * spelling wins and the other column is left as data. Keys as `headerKey` makes them. Not here on purpose: "order
 * date" (the law asks for the day of export), "customer" (who buys need not be who receives), "origin" (where
 * a chip was made is not where it leaves from).
 */
export const FIELDS = {
  item: [
    ...['item', 'itemname', 'product', 'productname', 'chip', 'accelerator', 'gpu', 'article', 'produit'],
    ...['puce', 'sku', 'partnumber', 'partno', 'part', 'model', 'modele', 'designation', 'reference'],
  ],
  to: [
    ...['to', 'shipmentto', 'shipto', 'shiptocountry', 'destination', 'destinationcountry'],
    ...['countryofdestination', 'deliverto', 'paysdedestination', 'paysdestination', 'vers', 'livrea'],
    ...['country', 'pays'],
  ],
  from: [
    ...['from', 'shipmentfrom', 'shipfrom', 'departure', 'departurecountry', 'countryofdeparture'],
    ...['paysdedepart', 'depart', 'expediede'],
  ],
  on: [
    ...['on', 'exportdate', 'dateofexport', 'shipdate', 'shippingdate', 'shipmentdate', 'dateofshipment'],
    ...['datedexportation', 'dateexportation', 'datedexport', 'datedexpedition', 'dateexpedition'],
    ...['datedenvoi', 'dateenvoi', 'date', 'day', 'jour', 'le'],
  ],
  known: ['known', 'knownon', 'knownas', 'connu', 'connule', 'connuau'],
  hq: [
    ...[
      'hq',
      'partyhq',
      'headquarters',
      'headquarter',
      'headquarteredin',
      'hqcountry',
      'headquarterscountry',
    ],
    ...['siege', 'siegesocial', 'paysdusiege'],
  ],
  parent: [
    ...['ultimateparent', 'parent', 'partyparent', 'parentcountry', 'ultimateparentcountry', 'parenthq'],
    ...['societemere', 'societemereultime', 'maisonmere', 'mere', 'paysdelasocietemere'],
  ],
  consignee: ['ultimateconsignee', 'consignee', 'consigneename', 'destinataire', 'destinatairefinal'],
  endUser: ['enduser', 'endusers', 'endusername', 'utilisateurfinal', 'utilisateursfinaux'],
  exporter: ['exporter', 'exportername', 'exportateur'],
  quantity: ['quantity', 'itemquantity', 'qty', 'qte', 'quantite', 'units', 'unites', 'nombre'],
  route: ['route', 'shipmentroute', 'movement', 'mouvement'],
  reading: ['reading', 'lecture'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];
