import { type Asked, law, type Parsed } from '@licet/cli/in-browser';

/** The parts of a question as the address has them, each a text of its own name; facts under their own names. */
export type Fields = Readonly<Record<string, string>>;

/** Parts in the order in which one says them. What has a dot in its name is a fact. */
export const PARTS = [
  'item',
  'quantity',
  'to',
  'from',
  'route',
  'exporter',
  'hq',
  'parent',
  'consignee',
  'endUser',
  'party',
  'on',
  'known',
  'reading',
  'bill',
  'strict',
] as const satisfies readonly (keyof Asked)[];
export type PartName = (typeof PARTS)[number];

/** Value of a fact for which the usual presumption is taken, as a presumption. */
export const USUAL = 'presumed';
/** Value of a fact of which nobody can tell. */
export const NOBODY = '?';

export const isFact = (name: string): boolean => name.includes('.');
export const isPart = (name: string): name is PartName => (PARTS as readonly string[]).includes(name);

/** Whether the values of a fact are countries: codes without a list of their own that are no names. */
export function isPlaceFact(fact: string): boolean {
  const definition = law.pack.facts.find(fact);
  return (
    definition.type === 'code' && definition.codes === undefined && !/\.(?:model|maker|name)$/.test(fact)
  );
}

/** Facts that have a field of their own. */
const FIELD_OF: Readonly<Record<string, PartName>> = {
  'shipment.to': 'to',
  'shipment.from': 'from',
  'shipment.route': 'route',
  'exporter.name': 'exporter',
  'party.hq': 'hq',
  'party.parent': 'parent',
  'item.quantity': 'quantity',
};

/** Under which name of the address a value of a fact goes: that nobody can tell is said of the fact alone. */
export const fieldOf = (fact: string, value: string): string =>
  value === NOBODY || value === USUAL ? fact : (FIELD_OF[fact] ?? fact);

/** All names under which the same thing may stand in the address. */
export function namesOf(name: string): readonly string[] {
  const pair = Object.entries(FIELD_OF).find(([fact, field]) => fact === name || field === name);
  return pair ?? [name];
}

/** What the address says, part by part; empty texts say nothing. */
export function fieldsOf(params: URLSearchParams): Fields {
  const fields: Record<string, string> = {};
  for (const [name, value] of params)
    if ((isPart(name) || isFact(name)) && value.trim() !== '') fields[name] = value.trim();
  return fields;
}

/** What the words say, under the same names. */
export function fieldsOfWords({ asked }: Pick<Parsed, 'asked'>): Fields {
  const fields: Record<string, string> = {};
  for (const name of PARTS) {
    const value = asked[name];
    if (typeof value === 'string') fields[name] = value;
    else if (Array.isArray(value)) fields[name] = value.join(', ');
  }
  for (const text of asked.fact ?? []) {
    const at = text.indexOf('=');
    fields[text.slice(0, at)] = text.slice(at + 1);
  }
  return fields;
}

const lines = (text: string | undefined): string[] | undefined =>
  text
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** As the command line would be asked. Facts that are presumed as usual are added by whoever builds the question. */
export function askedOf(fields: Fields): Asked {
  const facts = Object.entries(fields).filter(([name, value]) => isFact(name) && value !== USUAL);
  const many = (name: PartName) => (fields[name] === undefined ? undefined : [fields[name]]);
  return {
    item: fields.item,
    to: fields.to,
    from: fields.from,
    route: fields.route,
    exporter: fields.exporter,
    quantity: fields.quantity,
    on: fields.on,
    known: fields.known,
    reading: fields.reading,
    consignee: fields.consignee,
    hq: many('hq'),
    parent: many('parent'),
    endUser: lines(fields.endUser),
    party: lines(fields.party),
    bill: fields.bill?.split(',').map((id) => id.trim()),
    strict: fields.strict !== undefined && fields.strict !== '0',
    fact: facts.map(([name, value]) => `${name}=${value}`),
  };
}
