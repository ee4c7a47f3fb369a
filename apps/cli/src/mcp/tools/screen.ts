import { label } from '@licet/engine';
import { licetHome, listsStatus, SOURCES, type SourceId } from '@licet/screening';
import * as z from 'zod';
import { plainScreening, screenName } from '../../screen/one-name.ts';
import { type OpenLists, openLists } from '../../screen/open-lists.ts';
import { screeningText } from '../../screen/printed.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { country, dayText, lang } from '../question-input.ts';
import { type Call, tool } from '../tool.ts';

const ONLY_THESE = label(
  'Compared with these lists alone, as imported; a list that is not named was not looked at:',
  'Comparé avec ces seules listes, telles qu’importées ; une liste qui n’est pas citée n’a pas été consultée :',
);

const NO_OWNERS = label(
  'Owners were not looked at: a party that is on no list may be held by one that is. check takes holdings.',
  'Les propriétaires n’ont pas été regardés : une partie absente des listes peut être détenue par une partie listée. check prend holdings.',
);

const NO_PROGRAM = label(
  'A hit is no outcome: what it means for a shipment is what check says with the party among parties.',
  'Un résultat n’est pas une réponse : ce qu’il signifie pour un envoi, check le dit avec la partie sous parties.',
);

const MOST = 10;

const hit = z.looseObject({
  verdict: z.enum(['match', 'possible', 'related']),
  score: z.number().describe('0 to 1'),
  entry: z.looseObject({ id: z.string(), source: z.string(), name: z.string() }),
  alias: z.string().optional().describe('the alias that matched'),
});

export const screen = tool({
  name: 'screen',
  title: 'Is this party on a restricted-party list?',
  description:
    'Compares one name, in any spelling or script, with the restricted-party lists that were imported. verdict: match (the names agree), possible (a person has to look), related (a shared brand: a red flag, no listing), clear (no hit on these lists). Use it when only the party is in question; for a shipment name the parties in check, which screens them and applies what the lists say. It cannot say who a party is, who owns it, or anything of a list that was not imported; the decision on a hit is a person’s. An error means that nobody was screened, never that the party is clear.',
  input: z.strictObject({
    name: z.string().max(2000).describe('name of the party, as on the papers'),
    country: country('its country').optional(),
    address: z.string().max(500).optional(),
    asOf: dayText('as the lists stood on this day, today unless told'),
    limit: z.int().min(1).max(50).describe(`hits returned, ${MOST} unless told`).optional(),
    lang,
  }),
  output: z.strictObject({
    answer: z.looseObject({
      verdict: z.enum(['match', 'possible', 'related', 'clear']),
      query: z.looseObject({ name: z.string() }),
      snapshot: z.string().describe('id of the lists'),
      imported: z.string().describe('day of their import'),
      hits: z.array(hit).describe('best first'),
      more: z.int().describe('hits left out'),
      silenced: z.array(z.looseObject({})).describe('hits that a person decided are not this party'),
      silencedMore: z.int(),
      warnings: z.array(z.string()),
    }),
    basis: basisSchema,
  }),
  call({ limit = MOST, lang: _, ...asked }, call) {
    const { today, language } = call;
    const opened = openLists(today, language);
    const screened = screenName(asked, opened, today);
    const answer = plainScreening(screened, opened, limit);
    const { silenced } = answer;
    const about = basis(new Set(PARTY_RULES), asked.asOf ?? today, language, limitsOf(opened, call));
    const shown = { ...screened.found, silenced: silenced.slice(0, limit) };
    return {
      structured: {
        answer: {
          ...answer,
          silenced: shown.silenced,
          silencedMore: silenced.length - shown.silenced.length,
        },
        basis: about,
      },
      text: `${screeningText(shown, opened, Math.min(limit, MOST_IN_TEXT), language, { columns: 160, color: false })}\n${basisText(about, language)}`,
    };
  },
});

const MOST_IN_TEXT = 5;

/** The provisions that read what lists say of a party. */
export const PARTY_RULES = [
  ...['734.9', '736.2', '740.2', '744.8', '744.11', '744.11(a)(1)', '744.21', '744.22'],
] as const;

const limitsOf = ({ imported }: OpenLists, { today, language }: Call): string[] => {
  const { manifest } = listsStatus(licetHome(), today);
  const lists = Object.keys(manifest?.sources ?? {}) as SourceId[];
  return [
    `${ONLY_THESE[language]} ${lists.map((id) => SOURCES[id] ?? id).join('; ')} (${imported}).`,
    NO_OWNERS[language],
    NO_PROGRAM[language],
  ];
};
