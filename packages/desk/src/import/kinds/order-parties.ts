import type { LinePartyRole } from '../../store/schema.ts';
import { type Field, field } from '../field.ts';

/** What the fields of a role begin with. */
export const PREFIX: Readonly<Record<LinePartyRole, string>> = {
  purchaser: 'customer',
  'intermediate-consignee': 'intermediate',
  'ultimate-consignee': 'consignee',
  'end-user': 'endUser',
};

/** Titles of a role, and how headers call it. */
const ROLES: Readonly<Record<LinePartyRole, { en: string; fr: string; words: string }>> = {
  purchaser: {
    en: 'Customer',
    fr: 'Client',
    words: 'customer customername purchaser buyer soldto client nomduclient acheteur',
  },
  'intermediate-consignee': {
    en: 'Intermediate consignee',
    fr: 'Destinataire intermédiaire',
    words: 'intermediateconsignee intermediate forwarder destinataireintermediaire transitaire',
  },
  'ultimate-consignee': {
    en: 'Consignee',
    fr: 'Destinataire',
    words: 'ultimateconsignee consignee consigneename destinataire destinatairefinal',
  },
  'end-user': {
    en: 'End user',
    fr: 'Utilisateur final',
    words: 'enduser endusers endusername utilisateurfinal utilisateursfinaux',
  },
};

/** What may be said of each, and the words behind those of its role. */
const ATTRIBUTES = [
  ['Id', 'id', 'id', 'identifiant', 'id number no code'],
  ['Country', 'country', 'country', 'pays', 'country pays'],
  ['Address', 'text', 'address', 'adresse', 'address adresse'],
  [
    'Headquarters',
    'country',
    'headquarters',
    'siège',
    'headquarters hq headquarterscountry siege siegesocial',
  ],
  [
    'Parent',
    'country',
    'country of the ultimate parent',
    'pays de la société mère ultime',
    'parent ultimateparent parentcountry societemere maisonmere',
  ],
] as const;

/** An order book that says where "the" seat is means that of whoever receives the goods. */
const OF_THE_CONSIGNEE: Readonly<Record<string, string>> = {
  Headquarters:
    'hq headquarters headquarter headquarteredin hqcountry headquarterscountry partyhq siege siegesocial paysdusiege',
  Parent:
    'ultimateparent parent parentcountry ultimateparentcountry parenthq partyparent societemere societemereultime maisonmere mere paysdelasocietemere',
};

export const PARTY_FIELDS: readonly Field[] = (Object.keys(ROLES) as LinePartyRole[]).flatMap((role) => {
  const { en, fr, words } = ROLES[role];
  const prefix = PREFIX[role];
  const about = ATTRIBUTES.map(([suffix, hint, english, french, ends]) => {
    const own = words.split(' ').flatMap((word) => ends.split(' ').map((end) => `${word}${end}`));
    const usual = role === 'ultimate-consignee' ? OF_THE_CONSIGNEE[suffix] : undefined;
    const all = usual === undefined ? own : [...own, usual];
    return field(`${prefix}${suffix}`, `${en}: ${english}`, `${fr} : ${french}`, hint, all.join(' '));
  });
  return [field(prefix, en, fr, 'text', words), ...about];
});
