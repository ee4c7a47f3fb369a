import { label } from '@licet/engine';
import * as z from 'zod';
import { printed } from '../../diff/printed.ts';
import { plainDifference, wholeDifference } from '../../diff/whole-difference.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { outcome } from '../determination-schema.ts';
import { country, dayText, lawInput } from '../question-input.ts';
import { tool } from '../tool.ts';

const PRESUMED = label(
  'The chips are compared under the usual presumptions, for a destination and not for a party.',
  'Les puces sont comparées selon les présomptions usuelles, pour une destination et non pour une partie.',
);

const version = z.strictObject({ from: z.string(), cite: z.string(), instrument: z.string() });
const chipAnswer = z.strictObject({
  outcome,
  reviewPolicy: z.string().nullable(),
  classification: z.array(z.string()),
});

export const diff = tool({
  name: 'diff',
  title: 'What changed between two days',
  description:
    'Rules, country groups and parameters that changed between two days, each with its paragraph and instrument, and the chips of the catalog whose answer for a destination changed. Use it for "what did this rule change" and "what is new since". It cannot speak of a party or of an item outside the catalog: use check on both days for those.',
  input: z.strictObject({
    from: z.string().max(40).meta({ format: 'date' }).describe('earlier day, YYYY-MM-DD'),
    toDay: dayText('later day, today unless told'),
    to: country('destination for the chips, CN unless told').optional(),
    item: z.string().max(200).describe('only this chip').optional(),
    ...lawInput,
  }),
  output: z.strictObject({
    answer: z.looseObject({
      from: z.string(),
      to: z.string(),
      destination: z.string(),
      rules: z.array(
        z.strictObject({
          rule: z.string(),
          change: z.enum(['added', 'amended', 'removed']),
          title: z.string().optional(),
          before: version.optional(),
          after: version.optional(),
        }),
      ),
      sets: z.array(
        z.looseObject({ set: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
      ),
      params: z.array(z.looseObject({ param: z.string() })),
      chips: z.array(z.strictObject({ chip: z.string(), before: chipAnswer, after: chipAnswer })),
    }),
    basis: basisSchema,
  }),
  call({ from, toDay, to = 'CN', item, known, reading, bills }, { today, language }) {
    const asked = { from, toDay: toDay ?? today, to, item, known, reading, bill: bills };
    const whole = wholeDifference(asked, today);
    // That a chip's answer did not change rests on every rule.
    const about = basis('all', whole.to, language, [PRESUMED[language]]);
    return {
      structured: { answer: plainDifference(whole), basis: about },
      text: `${printed(whole, { color: false, columns: 10_000 }, language)}\n${basisText(about, language)}`,
    };
  },
});
