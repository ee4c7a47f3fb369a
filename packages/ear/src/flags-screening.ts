import { type Label, label, type Node } from '@licet/engine';
import { example, is, isIn, provision } from './build.ts';
import { OFAC_LISTS } from './facts/party.ts';
import { EARLIER } from './instruments/federal-register.ts';
import { version } from './version.ts';

/** What the screening of the parties leaves to be said beside the answer. */
function told(
  flag: string,
  cite: string,
  body: Node,
  title: Label,
  note: Label,
  examples: Parameters<typeof provision>[5],
) {
  return provision(
    `flags/${flag}`,
    'flags',
    title,
    { kind: 'flag', flag },
    [version('2022-08-26', EARLIER, cite, body, { note })],
    examples,
  );
}

const NO_PARAGRAPH = 'no paragraph of the EAR';
const screening = (state: string): Node => isIn('party.screening', [state]);
const of = (state: string, expected: boolean) =>
  example('2026-06-15', { 'party.screening': state }, expected);
const lists = (codes: readonly string[], expected: boolean) =>
  example('2026-06-15', { 'party.otherLists': codes }, expected);

export default [
  told(
    'parties-not-screened',
    '736.2(b)(4), (5)',
    screening('not-screened'),
    label('parties not screened', 'parties non filtrées'),
    label(
      'The named parties were compared with no list: none was ever imported. The answer presumes that no party is listed.',
      "Les parties citées n'ont été comparées à aucune liste : aucune n'a jamais été importée. La réponse présume qu'aucune partie n'est listée.",
    ),
    [of('not-screened', true), of('screened', false), example('2026-06-15', {}, null, 'nobody was named')],
  ),
  told(
    'screening-failed',
    '736.2(b)(4), (5)',
    screening('failed'),
    label('screening of the parties failed', 'échec du filtrage des parties'),
    label(
      'The parties were to be screened and could not be, so nothing is known of them from the lists. Nothing may rest on this answer until they are.',
      "Les parties devaient être filtrées et n'ont pu l'être : rien n'est connu d'elles par les listes. Rien ne peut reposer sur cette réponse d'ici là.",
    ),
    [of('failed', true), of('not-screened', false), of('screened', false)],
  ),
  told(
    'possible-listing',
    '736.2(b)(4), (5)',
    screening('unresolved'),
    label('a party may be a listed one', 'une partie est peut-être listée'),
    label(
      'The name of a party may be that of a listed one. Somebody has to decide whether it is, before anything rests on this answer.',
      "Le nom d'une partie est peut-être celui d'une partie listée. Quelqu'un doit en décider avant que rien ne repose sur cette réponse.",
    ),
    [of('unresolved', true), of('screened', false), of('failed', false)],
  ),
  told(
    'ofac-list',
    '31 CFR chapter V',
    isIn('party.otherLists', OFAC_LISTS),
    label('party on a list of OFAC', "partie sur une liste de l'OFAC"),
    label(
      'A party stands on a list of OFAC. Other law than the EAR may prohibit the deal or block what is in it, whatever this answer says.',
      "Une partie figure sur une liste de l'OFAC. Un autre droit que les EAR peut interdire l'affaire ou la bloquer, quoi que dise cette réponse.",
    ),
    [lists(['SDN'], true), lists(['1260H', 'SSI'], true), lists(['1260H'], false)],
  ),
  told(
    'other-list',
    NO_PARAGRAPH,
    isIn('party.otherLists', ['ISN', 'DTC', 'UN', '1260H', 'OTHER']),
    label('party on another list', 'partie sur une autre liste'),
    label(
      'A party stands on a list that is no license requirement of the EAR. Other law may prohibit or limit the deal.',
      "Une partie figure sur une liste qui n'est pas une exigence de licence des EAR. Un autre droit peut interdire ou limiter l'affaire.",
    ),
    [lists(['1260H'], true), lists(['SDN', 'UN'], true), lists(['none'], false)],
  ),
  told(
    'company-list',
    NO_PARAGRAPH,
    isIn('party.otherLists', ['COMPANY']),
    label('party on a list of your own', 'partie sur une de vos propres listes'),
    label(
      'A party stands on a list that your company keeps itself.',
      'Une partie figure sur une liste que votre société tient elle-même.',
    ),
    [lists(['COMPANY'], true), lists(['SDN'], false), lists(['none'], false)],
  ),
  told(
    'red-flag:related-party',
    'supp. 3 to part 732',
    is('party.related'),
    label('party that shares a listed brand', 'partie partageant une marque listée'),
    label(
      'A party shares the brand of a listed one without being it by name. That is no listing, but a red flag to resolve: owners, address, and for whom the item is.',
      "Une partie partage la marque d'une partie listée sans en porter le nom. Ce n'est pas une inscription, mais un signal d'alerte à lever : propriétaires, adresse, destinataire réel.",
    ),
    [
      example('2026-06-15', { 'party.related': true }, true),
      example('2026-06-15', { 'party.related': false }, false),
      example('2026-06-15', {}, null),
    ],
  ),
];
