import type { Iso } from '@licet/engine';
import { readCountry, readCurrency, readDay, readMoney, readText, readWhole } from '../../door/read.ts';
import { readEccn } from '../../items/read-item.ts';
import { field } from '../field.ts';
import type { Row } from '../row.ts';
import { readThousandths } from './items.ts';
import type { Layout } from './kinds.ts';

/** What one row says of a license: its head, and one line of it where it was granted. */
export interface LicenseRow {
  readonly number: string;
  readonly head: LicenseHead;
  /** Null where the license is only applied for. */
  readonly line: LicensedLine | null;
}

interface LicenseHead {
  readonly agency: string;
  readonly appliedOn: Iso;
  readonly decidedOn: Iso | null;
  readonly expiresOn: Iso | null;
}

/** Words for items and parties, as the file has them. */
interface LicensedLine {
  readonly eccn: string;
  readonly item: string | null;
  readonly consignee: string | null;
  readonly endUser: string | null;
  readonly destination: string | null;
  readonly currency: string;
  readonly quantity: number | null;
  readonly value: number | null;
  readonly tpp: number | null;
}

const FIELDS = [
  field(
    'number',
    'Number of the license',
    'Numéro de la licence',
    'id',
    'licensenumber licenseno licencenumber license licence number numerodelicence numero',
    'required',
  ),
  field('agency', 'Agency', 'Autorité', 'text', 'agency authority autorite organisme', 'required'),
  field(
    'appliedOn',
    'Applied for on',
    'Demandée le',
    'day',
    'appliedon applied applicationdate dateapplied demandeele datededemande',
    'required',
  ),
  field(
    'decidedOn',
    'Granted on',
    'Accordée le',
    'day',
    'grantedon granted decidedon issuedon issued issuedate grantdate accordeele datedoctroi delivreele',
  ),
  field(
    'expiresOn',
    'Good until',
    "Valable jusqu'au",
    'day',
    'expireson expires expirydate expirationdate expiration validuntil gooduntil valablejusquau datedexpiration',
  ),
  field('eccn', 'ECCN', 'ECCN', 'eccn', 'eccn classification classement'),
  field('item', 'Item', 'Article', 'item', 'item itemid product sku partnumber article produit reference'),
  field(
    'consignee',
    'Consignee',
    'Destinataire',
    'party',
    'consignee ultimateconsignee consigneeid destinataire',
  ),
  field('endUser', 'End user', 'Utilisateur final', 'party', 'enduser enduserid utilisateurfinal'),
  field(
    'destination',
    'Destination',
    'Destination',
    'country',
    'destination country to shipto pays paysdedestination',
  ),
  field('currency', 'Currency', 'Devise', 'currency', 'currency curr ccy devise monnaie'),
  field('quantity', 'Units', 'Unités', 'units', 'quantity qty units quantite qte unites'),
  field('value', 'Value', 'Valeur', 'money', 'value licensevalue totalvalue amount valeur montant'),
  field('tpp', 'TPP of the line, all units', 'TPP de la ligne, toutes unités', 'tpp', 'tpp totaltpp'),
];

/** Licenses: a row for each line of a granted one, or one row for an application. */
export const licenses: Layout = { action: 'keep-licenses', fields: FIELDS };

export function readLicenseRow(row: Row): LicenseRow {
  const decidedOn = row.read('decidedOn', readDay) ?? null;
  const number = row.need('number', (what, given) => readText(what, given, 100)) as string;
  const agency = row.need('agency', (what, given) => readText(what, given, 100)) as string;
  const appliedOn = row.need('appliedOn', readDay) as Iso;
  if (decidedOn === null)
    return { number, head: { agency, appliedOn, decidedOn, expiresOn: null }, line: null };
  const currency = row.need('currency', readCurrency);
  const line = {
    eccn: row.need('eccn', readEccn) as string,
    item: row.read('item', readText) ?? null,
    consignee: row.read('consignee', readText) ?? null,
    endUser: row.read('endUser', readText) ?? null,
    destination: row.read('destination', readCountry) ?? null,
    currency: currency as string,
    quantity: row.read('quantity', (what, given) => readWhole(what, given, 1)) ?? null,
    value: (currency && row.read('value', (what, given) => readMoney(what, given, currency))) ?? null,
    tpp: row.read('tpp', readThousandths) ?? null,
  } as LicensedLine;
  const expiresOn = row.need('expiresOn', readDay) as Iso;
  return { number, head: { agency, appliedOn, decidedOn, expiresOn }, line };
}
