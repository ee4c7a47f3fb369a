import { label } from '@licet/engine';
import type { Book } from '../book/book.ts';
import { settle } from '../book/settle.ts';
import type { Party } from '../determine/line-record.ts';
import { refused } from '../door/refused.ts';
import { ATTRIBUTES, agrees, freshParty, namedWithoutId } from '../parties/settle-party.ts';
import type { LinePartyRole } from '../store/schema.ts';

/** What an order says of a party: by its id in the host system, or by its name alone. Codes of countries. */
export interface PartyOfLine {
  readonly externalId?: string;
  readonly name?: string;
  readonly country?: string;
  readonly address?: string;
  readonly headquarters?: string;
  readonly ultimateParent?: string;
}

export const LINE_ROLES = [
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'end-user',
] as const satisfies readonly LinePartyRole[];

const NAMES = {
  country: 'country',
  address: 'address',
  headquarters: 'headquarters',
  ultimate_parent: 'ultimateParent',
} as const satisfies Record<(typeof ATTRIBUTES)[number], keyof PartyOfLine>;

/** Names that differ in nothing but case, width and blanks. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The party on record that an order means. One that nobody knows yet is put on record; what the record leaves open, its
 * id among it, is filled in. Never corrected: where order and record disagree, or several parties fit, somebody has to say which.
 * Throws `bad-field`, `differs-from-record`.
 */
export function partyOfLine(book: Book, what: string, said: PartyOfLine): Party {
  const { externalId, name } = said;
  const attributes = {
    country: said.country ?? null,
    address: said.address ?? null,
    headquarters: said.headquarters ?? null,
    ultimate_parent: said.ultimateParent ?? null,
  };
  const known =
    externalId === undefined
      ? named(book, what, name as string, attributes)
      : (book.parties.find('external', externalId)[0] ?? namedWithoutId(book, { name, ...attributes }));
  if (known === undefined && name === undefined)
    throw refused(
      what,
      externalId,
      label(
        'a party on record, or the name of a new one',
        "une partie enregistrée, ou le nom d'une nouvelle",
      ),
      label(
        'Name it as well, or import the parties first.',
        "Nommez-la aussi, ou importez d'abord les parties.",
      ),
    );
  if (known !== undefined) refuseOther(what, known, name, attributes);
  const news = ATTRIBUTES.filter((column) => attributes[column] !== null && known?.[column] == null);
  const { row } = settle(
    book.parties,
    known,
    {
      ...(known === undefined ? { name } : {}),
      external_id: externalId,
      ...Object.fromEntries(news.map((column) => [column, attributes[column]])),
    },
    () => freshParty(book.id()),
  );
  return row;
}

type Attributes = Readonly<Record<(typeof ATTRIBUTES)[number], string | null>>;

function named({ parties }: Book, what: string, name: string, attributes: Attributes): Party | undefined {
  const all = parties.find('name', name);
  const fitting = all.filter((party) => agrees(party, attributes));
  if (fitting.length <= 1) return fitting[0] ?? all[0];
  const ids = fitting.map(({ external_id, id }) => external_id ?? id).sort();
  throw refused(
    what,
    name,
    label('one party', 'une seule partie'),
    label(
      `${ids.length} parties have this name: give the id, one of ${ids.slice(0, 10).join(', ')}.`,
      `${ids.length} parties portent ce nom : donnez l'identifiant, un de ${ids.slice(0, 10).join(', ')}.`,
    ),
  );
}

function refuseOther(what: string, party: Party, name: string | undefined, attributes: Attributes): void {
  const who = party.external_id ?? party.name;
  const wayOut = label(
    `Correct the row, or the record of ${who}; a party of the same name that is another one needs an id.`,
    `Corrigez la ligne, ou la fiche de ${who} ; une autre partie du même nom a besoin d'un identifiant.`,
  );
  const differ = (field: string, given: string, onRecord: string): never => {
    throw refused(
      field,
      given,
      label(`'${onRecord}', as on record of ${who}`, `« ${onRecord} », comme sur la fiche de ${who}`),
      wayOut,
      'differs-from-record',
    );
  };
  if (name !== undefined && name !== party.name && plain(name) !== plain(party.name))
    differ(what, name, party.name);
  for (const column of ATTRIBUTES) {
    const [said, onRecord] = [attributes[column], party[column]];
    if (said !== null && onRecord !== null && said !== onRecord)
      differ(`${what}.${NAMES[column]}`, said, onRecord);
  }
}
