import { record as events } from '@licet/catalog';
import { label } from '@licet/engine';
import * as z from 'zod';
import { paint } from '../../output/paint.ts';
import { printed } from '../../record/command.ts';
import { CATEGORIES, wanted } from '../../record/wanted.ts';
import { RECORD_WORDS } from '../../record/words.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { country, dayText, lang } from '../question-input.ts';
import { tool } from '../tool.ts';

const A_SELECTION = label(
  'The record is a selection: that an event is not in it does not say that it did not happen.',
  'Le registre est une sélection : qu’un événement n’y soit pas ne dit pas qu’il n’a pas eu lieu.',
);

const PAGE = 20;

export const record = tool({
  name: 'record',
  title: 'The dated events behind the rules',
  description:
    'Rules, letters, statements, filings, votes and cases since 2022, oldest first, each with its day, the day on which it became public, its source and how sure it is (confidence P primary text seen, S secondary, M from memory, I inference). Use it to cite what happened and when. Pages: pass nextOffset as offset until it is null. It is a selection, and an event is no answer on what is allowed: use check for that.',
  input: z.strictObject({
    chip: z.string().max(200).describe('only events that touch this chip, e.g. "H20"').optional(),
    country: country('only events that name it').optional(),
    since: dayText('only events on or after this day'),
    category: z.enum(CATEGORIES).optional(),
    offset: z.int().min(0).max(1e6).describe('events to skip').optional(),
    limit: z.int().min(1).max(50).describe(`events on a page, ${PAGE} unless told`).optional(),
    lang,
  }),
  output: z.strictObject({
    answer: z.array(
      z.looseObject({
        id: z.string(),
        date: z.string(),
        public: z.string().describe('day on which the public could know'),
        category: z.enum(CATEGORIES),
        title: z.strictObject({ en: z.string(), fr: z.string() }),
        source: z.string().nullable(),
        confidence: z.string(),
      }),
    ),
    total: z.int().describe('events that fit'),
    nextOffset: z.int().nullable(),
    basis: basisSchema,
  }),
  call({ offset = 0, limit = PAGE, ...asked }, { language, today }) {
    const found = events.filter(wanted(asked));
    const page = found.slice(offset, offset + limit);
    const end = offset + page.length;
    const nextOffset = end < found.length && page.length > 0 ? end : null;
    const about = basis(new Set(), today, language, [A_SELECTION[language]]);
    const text =
      page.length === 0
        ? `${RECORD_WORDS.none[language]} (offset ${offset}, total ${found.length})`
        : [
            ...page.map((event) => printed(event, language, 10_000, paint(false))),
            `${offset + 1}-${end} / ${found.length}`,
          ].join('\n');
    return {
      structured: { answer: page, total: found.length, nextOffset, basis: about },
      text: `${text}\n\n${basisText(about, language)}`,
    };
  },
});
