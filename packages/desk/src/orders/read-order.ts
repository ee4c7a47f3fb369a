import { type Facts, label } from '@licet/engine';
import { readFacts } from '../door/facts.ts';
import { readCountry, readCurrency, readDay, readId, readText, readWhole } from '../door/read.ts';
import { refused } from '../door/refused.ts';
import type { LinePartyRole } from '../store/schema.ts';
import { LINE_ROLES, type PartyOfLine } from './line-parties.ts';
import type { LineSaid, OrderSaid } from './line-said.ts';

/** A party of a line: by its id in the host system, by its name, or both. Countries by name or code. */
interface LinePartyInput extends PartyOfLine {
  readonly role: LinePartyRole;
}

/** A line as the host system has it, whole. */
export interface LineInput {
  /** Unique within the order. */
  readonly externalId: string;
  /** Id of an item, or a name of the catalog. */
  readonly item: string;
  readonly quantity: number;
  /** Minor units of the currency, for the whole line. */
  readonly value: number;
  readonly currency: string;
  /** The United States is presumed where nobody says. */
  readonly shipFrom?: string | null;
  readonly shipTo: string;
  readonly exportDate: string;
  readonly facts?: Facts;
  readonly parties: readonly LinePartyInput[];
}

/** An order as the host system has it. Lines that it does not mention stay as they are. */
export interface OrderInput {
  readonly externalId: string;
  /** Name of the customer. */
  readonly customer: string;
  readonly lines: readonly LineInput[];
}

const MOST_LINES = 5_000;
const MOST_PARTIES = 50;

/** Reads a whole order. Throws `bad-field`. */
export function readOrder(input: OrderInput): {
  readonly order: OrderSaid;
  readonly lines: readonly LineSaid[];
} {
  few('lines', input.lines, MOST_LINES);
  const lines = input.lines.map((line, at) => readLine(`lines[${at}]`, line));
  const twice = lines.find(
    ({ externalId }, at) => lines.findIndex((one) => one.externalId === externalId) < at,
  );
  if (twice !== undefined)
    throw refused(
      'lines',
      twice.externalId,
      label('each line once', 'chaque ligne une fois'),
      label('Leave the second one out.', 'Omettez la seconde.'),
    );
  return {
    order: {
      externalId: readId('externalId', input.externalId),
      customer: readText('customer', input.customer),
    },
    lines,
  };
}

function readLine(at: string, line: LineInput): LineSaid {
  few(`${at}.parties`, line.parties, MOST_PARTIES);
  const { shipFrom } = line;
  return {
    externalId: readId(`${at}.externalId`, line.externalId),
    item: readText(`${at}.item`, line.item),
    quantity: readWhole(`${at}.quantity`, line.quantity, 1),
    value: readWhole(`${at}.value`, line.value),
    currency: readCurrency(`${at}.currency`, line.currency),
    shipFrom: shipFrom == null ? null : readCountry(`${at}.shipFrom`, shipFrom),
    shipTo: readCountry(`${at}.shipTo`, line.shipTo),
    exportDate: readDay(`${at}.exportDate`, line.exportDate),
    facts: readFacts(`${at}.facts`, line.facts ?? {}, 'shipment'),
    parties: Object.fromEntries(
      LINE_ROLES.map((role) => [
        role,
        line.parties.flatMap((party, index) =>
          party.role === role ? [readPartyOfLine(`${at}.parties[${index}]`, party)] : [],
        ),
      ]),
    ),
  };
}

/** What an order says of a party. Throws `bad-field` where it says neither an id nor a name. */
function readPartyOfLine(what: string, said: PartyOfLine): PartyOfLine {
  const { externalId, name, country, address, headquarters, ultimateParent } = said;
  if (externalId === undefined && name === undefined)
    throw refused(
      what,
      '',
      label('the name of the party, or its id', 'le nom de la partie, ou son identifiant'),
      label('Name it.', 'Nommez-la.'),
    );
  return {
    ...(externalId === undefined ? {} : { externalId: readId(`${what}.externalId`, externalId) }),
    ...(name === undefined ? {} : { name: readText(`${what}.name`, name) }),
    ...(country === undefined ? {} : { country: readCountry(`${what}.country`, country) }),
    ...(address === undefined ? {} : { address: readText(`${what}.address`, address, 2_000) }),
    ...(headquarters === undefined
      ? {}
      : { headquarters: readCountry(`${what}.headquarters`, headquarters) }),
    ...(ultimateParent === undefined
      ? {}
      : { ultimateParent: readCountry(`${what}.ultimateParent`, ultimateParent) }),
  };
}

function few(what: string, given: readonly unknown[], most: number): void {
  if (given.length > most)
    throw refused(
      what,
      given.length,
      label(`at most ${most}`, `au plus ${most}`),
      label('Send the others apart.', 'Envoyez les autres à part.'),
    );
}
