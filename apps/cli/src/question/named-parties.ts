import { nearest } from '@licet/engine';
import type { NamedParty, PartyRole } from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';
import type { Asked } from './asked.ts';
import { readCountry } from './country.ts';

/** How a role may be written. */
const ROLES: Readonly<Record<string, PartyRole>> = {
  purchaser: 'purchaser',
  'intermediate-consignee': 'intermediate-consignee',
  consignee: 'consignee',
  'ultimate-consignee': 'consignee',
  'end-user': 'end-user',
};

/** A detail behind the name: `;country=CN`. A semicolon that no `word=` follows belongs to the name. */
const DETAIL = /;\s*(\p{L}[\p{L}-]*)\s*=/u;

/** Every party that was named, in the order of the options. */
export function namedParties(asked: Asked): NamedParty[] {
  return [
    ...(asked.consignee === undefined ? [] : [readParty('consignee', 'consignee', asked.consignee)]),
    ...(asked.endUser ?? []).map((text) => readParty('end-user', 'end-user', text)),
    ...(asked.party ?? []).map(readRoleAndParty),
  ];
}

/** `end-user=Northwind Cloud;country=SG`. */
function readRoleAndParty(text: string): NamedParty {
  const [, role, rest] = /^\s*([^=;]*?)\s*=(.*)$/s.exec(text) ?? [];
  if (role === undefined || rest === undefined) throw new BadInput('party-form', { given: text });
  const written = role.toLowerCase().replace(/[\s_]+/g, '-');
  const known = Object.hasOwn(ROLES, written) ? ROLES[written] : undefined;
  if (known === undefined)
    throw new BadInput('party-role', {
      given: role,
      expected: Object.keys(ROLES).join(', '),
      nearest: nearest(role.toLowerCase(), Object.keys(ROLES))[0],
    });
  return readParty('party', known, rest);
}

function readParty(option: string, role: PartyRole, text: string): NamedParty {
  const [name = '', ...details] = text.split(DETAIL);
  if (option === 'party' && name.trim() === '') throw new BadInput('party-form', { given: text });
  const said: { country?: string; address?: string } = {};
  // The split gives name, key, value, key, value.
  for (let at = 0; at < details.length; at += 2) {
    const [key, value] = [details[at] as string, (details[at + 1] as string).trim()];
    if (/^(?:country|pays)$/i.test(key)) said.country = readCountry(`${option}, country`, value).code;
    else if (/^(?:address|adresse)$/i.test(key)) said.address = value;
    else throw new BadInput('party-detail', { given: key, option });
  }
  return { role, name: name.trim(), ...said };
}
