import type { Language } from '@licet/engine';
import type { HitEvidence, PartyEvidence } from '@licet/screening';
import type { Answer } from '../answer.ts';
import type { Block } from './human.ts';
import { bullet, fold } from './lay-out.ts';
import { placeName } from './values.ts';
import { WORDS } from './words.ts';

const ROLES: Readonly<Record<PartyEvidence['role'], Readonly<Record<Language, string>>>> = {
  purchaser: { en: 'purchaser', fr: 'acheteur' },
  'intermediate-consignee': { en: 'intermediate consignee', fr: 'destinataire intermédiaire' },
  consignee: { en: 'consignee', fr: 'destinataire' },
  'end-user': { en: 'end user', fr: 'utilisateur final' },
  owner: { en: 'owner', fr: 'propriétaire' },
};

const VERDICTS: Readonly<Record<'match' | 'possible', Readonly<Record<Language, string>>>> = {
  match: { en: 'match', fr: 'correspondance' },
  possible: { en: 'possible match', fr: 'correspondance possible' },
};

/** The foreign direct product rule of section 734.9 that each footnote brings. */
const PRODUCT_RULES: Readonly<Record<string, string>> = {
  '1': '734.9(e)(1)',
  '3': '734.9(g)',
  '4': '734.9(e)(2)',
  '5': '734.9(e)(3)',
};

/** Who was screened, against what, and what each hit brings. */
export function partyLines({ built, language }: Answer, width: number): Block {
  const parties = built.screened?.parties ?? [];
  const against = parties.find(({ snapshot }) => snapshot !== undefined);
  const snapshot =
    against === undefined
      ? []
      : [
          fold(
            `${WORDS.screenedAgainst[language]} ${against.snapshot?.slice(0, 12)} ${WORDS.importedOn[language]} ${against.imported}, ${WORDS.asOfDay[language]} ${against.asOf}.`,
            width,
            '  ',
          ),
        ];
  return {
    heading: WORDS.parties[language],
    lines: [
      ...parties.flatMap((party) => [
        bullet(`${partyText(party, language)}.`, width),
        ...hitTexts(party, language).map((text) => fold(text, width, '      ')),
      ]),
      ...snapshot,
    ],
  };
}

function partyText(party: PartyEvidence, language: Language): string {
  const { role, name, country, verdict, failure, ownership } = party;
  const place = country === undefined ? '' : ` (${placeName(country, language)})`;
  const held =
    ownership === undefined || ownership.listed.share.high === 0 || ownership.listed.status === 'none-known'
      ? ''
      : `; ${WORDS.heldByListed[language]} ${shareWords(ownership.listed.share, language)}`;
  return `${ROLES[role][language]} ${name}${place}: ${verdictText(verdict, failure, language)}${held}`;
}

function verdictText(
  verdict: PartyEvidence['verdict'],
  failure: string | undefined,
  language: Language,
): string {
  switch (verdict) {
    case 'failed':
      return `${WORDS.notScreenable[language]}: ${(failure ?? '').replace(/\.$/, '')}`;
    case 'not-screened':
      return WORDS.notCompared[language];
    case 'match':
    case 'possible':
      return VERDICTS[verdict][language];
    case 'related':
      return WORDS.onlyBrand[language];
    case 'clear':
      return WORDS.noHit[language];
  }
}

const shareWords = (
  { low, high }: { readonly low: number; readonly high: number },
  language: Language,
): string => (low === high ? `${low} %` : `${low} ${language === 'fr' ? 'à' : 'to'} ${high} %`);

/** What a party has of further hits is counted: branches and sister companies can be dozens. */
const MOST_HITS = 6;

function hitTexts(party: PartyEvidence, language: Language): string[] {
  const { hits, silenced } = party;
  const more = Math.max(0, hits.length - MOST_HITS) + party.more;
  return [
    ...hits.slice(0, MOST_HITS).map((hit) => hitText(hit, language)),
    ...silenced.map(
      (hit) =>
        `${listed(hit)}: ${WORDS.silencedHit[language]} ${hit.decision?.id} (${hit.decision?.reason}).`,
    ),
    ...(more > 0 ? [`+ ${more} ${WORDS.moreHits[language]}.`] : []),
  ];
}

const listed = ({ name, alias, source, entry, score }: HitEvidence): string =>
  `${name}${alias === undefined ? '' : ` ("${alias}")`} [${source}, ${entry}, ${score.toFixed(2)}]`;

function hitText(hit: HitEvidence, language: Language): string {
  const { verdict, citation, decision, settle } = hit;
  if (verdict === 'related') return `${WORDS.sharesBrand[language]} ${listed(hit)}.`;
  const cited = citation === undefined ? '' : `, ${citation}`;
  const settled =
    decision !== undefined
      ? ` ${WORDS.confirmedBy[language]} ${decision.id}.`
      : settle === undefined
        ? ''
        : ` ${WORDS.settle[language]}: ${settle}`;
  const undated = hit.notes.some(({ code }) => code === 'listing-day-unknown');
  const since = undated ? ` ${WORDS.dayUnknown[language]}.` : '';
  return `${listed(hit)}${cited}.${termsText(hit, language)}${since}${settled}`;
}

/** What the entry itself asks for. */
function termsText({ requirement, policy, footnote, programs }: HitEvidence, language: Language): string {
  const line = (name: string, text: string): string => ` ${name}: ${text.replace(/\.$/, '')}.`;
  const rule = PRODUCT_RULES[footnote ?? ''];
  return [
    requirement === undefined ? '' : line(WORDS.requirement[language], requirement),
    policy === undefined ? '' : line(WORDS.review[language], policy),
    rule === undefined
      ? ''
      : ` ${WORDS.footnote[language]} ${footnote} (${rule}, ${WORDS.productRule[language]}).`,
    footnote === 'unclear' ? ` ${WORDS.footnoteUnclear[language]}.` : '',
    programs.length === 0 ? '' : line(WORDS.programs[language], programs.join(', ')),
  ].join('');
}
