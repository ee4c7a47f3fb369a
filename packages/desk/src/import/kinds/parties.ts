import { readCountry, readId, readText } from '../../door/read.ts';
import type { PartySaid } from '../../parties/read-party.ts';
import { loadParties, settleParty } from '../../parties/settle-party.ts';
import { writeParties } from '../../parties/write-parties.ts';
import { field } from '../field.ts';
import type { Kind } from '../kind.ts';
import type { Row } from '../row.ts';

const FIELDS = [
  field(
    'id',
    'Id',
    'Identifiant',
    'id',
    'id partyid customerid customernumber supplierid vendorid accountid account number no code externalid identifiant numero idclient',
    'required',
  ),
  field(
    'name',
    'Name',
    'Nom',
    'text',
    'name partyname companyname company customer customername party legalname nom raisonsociale societe entreprise',
    'required',
  ),
  field('country', 'Country', 'Pays', 'country', 'country countrycode pays codepays'),
  field('address', 'Address', 'Adresse', 'text', 'address fulladdress adresse'),
  field(
    'headquarters',
    'Headquarters',
    'Siège',
    'country',
    'headquarters hq hqcountry headquarterscountry headquarter siege siegesocial paysdusiege',
  ),
  field(
    'parent',
    'Country of the ultimate parent',
    'Pays de la société mère ultime',
    'country',
    'ultimateparent parent parentcountry ultimateparentcountry societemere societemereultime maisonmere',
  ),
];

/** Parties, one in each row. Columns that the file does not have stay as they are on record. */
export const parties: Kind<PartySaid> = {
  action: 'keep-parties',
  fields: FIELDS,
  read: (row) => ({
    external_id: row.need('id', readId) as string,
    name: row.need('name', readText),
    country: orNull(row, 'country', readCountry),
    address: orNull(row, 'address', (what, given) => readText(what, given, 2_000)),
    headquarters: orNull(row, 'headquarters', readCountry),
    ultimate_parent: orNull(row, 'parent', readCountry),
  }),
  once: (said) => [{ key: said.external_id, field: 'id', content: JSON.stringify(said) }],
  batch: (book) => ({
    load: (wishes) =>
      loadParties(book, {
        ids: wishes.map(({ external_id }) => external_id),
        names: wishes.flatMap(({ name }) => name ?? []),
      }),
    settle: (wish) => settleParty(book, wish),
    write: (change, note) => writeParties(change, book.parties.turns(), note),
  }),
  fieldOf: (what) => what,
};

/** An empty cell takes away what is on record; a column that is not there leaves it. */
export const orNull = <T>(
  row: Row,
  field: string,
  as: (what: string, given: string) => T,
): T | null | undefined => (row.has(field) ? (row.read(field, as) ?? null) : undefined);
