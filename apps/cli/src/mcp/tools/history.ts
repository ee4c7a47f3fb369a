import { determine, label, type Stretch } from '@licet/engine';
import * as z from 'zod';
import { flagged } from '../../answer.ts';
import { stretchesOf, titleOf } from '../../history/command.ts';
import { stretchRows } from '../../history/printed.ts';
import { law } from '../../law.ts';
import type { Built } from '../../question/build.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { flag, missing, parties, turn, understood } from '../determination-schema.ts';
import { NOBODY_NAMED } from '../limits.ts';
import { questionOf } from '../question.ts';
import { dayText, lawInput, strict, subjectInput } from '../question-input.ts';
import { shownParties } from '../shown-parties.ts';
import { type Call, tool } from '../tool.ts';

const TODAYS_LISTS = label(
  'The parties are screened as of today for every day of the history.',
  'Les parties sont filtrées au jour d’aujourd’hui pour chaque jour de l’historique.',
);

export const history = tool({
  name: 'history',
  title: 'The answer over time',
  description:
    'The answer to one question from 2022 to today as stretches of days, each with the instrument that made it. Use it for "since when", "what was the rule on", "how did it change"; use check for one day in full. known is the day of knowledge for all of it: what was public only later is in the answer unless known says otherwise. It cannot tell the future: only changes that the texts themselves schedule are known, and parties are screened as of today throughout.',
  input: z.strictObject({
    ...subjectInput,
    fromDay: dayText('first day, the first of the rules unless told'),
    toDay: dayText('last day, today unless told'),
    ...lawInput,
    strict,
  }),
  output: z.strictObject({
    answer: z
      .array(turn.extend({ to: z.string().describe('first day after'), classification: z.array(z.string()) }))
      .describe('stretches from on to to, exclusive'),
    undetermined: z
      .array(z.strictObject({ on: z.string(), missing: z.array(missing) }))
      .describe('for each stretch that is undetermined: what is missing'),
    flags: z.array(flag),
    parties: parties.optional(),
    understood,
    basis: basisSchema,
  }),
  async call({ fromDay, toDay, ...given }, call) {
    const { today, language } = call;
    const built = await questionOf(given, call);
    const [from, to] = [fromDay ?? law.pack.coveredFrom, toDay ?? today];
    const stretches = stretchesOf(built, from, to);
    const { undetermined, flags, touched } = inFull(stretches, built, call);
    const limits = [built.parties.length === 0 ? NOBODY_NAMED[language] : TODAYS_LISTS[language]];
    const about = basis(touched, to, language, limits);
    const text = [
      titleOf(built, language),
      ...stretchRows(stretches, language).map((cells) => cells.join('  ')),
      ...undetermined.flatMap(({ on, missing: open }) =>
        open.slice(0, MOST_QUESTIONS).map(({ fact, question }) => `${on}: ${question} (${fact})`),
      ),
      ...flags.filter(({ flag: name }) => TOLD.test(name)).map((one) => one.text),
    ];
    return {
      structured: {
        answer: stretches,
        undetermined,
        flags,
        ...(built.screened === undefined ? {} : { parties: shownParties(built.screened.parties) }),
        understood: built.understood,
        basis: about,
      },
      text: `${text.join('\n')}\n\n${basisText(about, language)}`,
    };
  },
});

const MOST_QUESTIONS = 5;
/** Flags that say how far the answer can be relied on. */
const TOLD = /^(?:parties-not-screened|lists-|decisions-|owners-|beyond|scheduled)/;

/** What the first day of each stretch says in full: what is missing, the flags, the parts that were touched. */
function inFull(stretches: readonly Stretch[], built: Built, { language }: Call) {
  const { question, strict: presumeNothing } = built;
  const all = stretches.map(({ on }) =>
    flagged(
      determine(law, { ...question, on }, { strict: presumeNothing, language, timeline: false }),
      built,
    ),
  );
  return {
    undetermined: all.flatMap(({ on, outcome, missing: open }) =>
      outcome === 'undetermined' ? [{ on, missing: open }] : [],
    ),
    flags: [...new Map(all.flatMap(({ flags }) => flags).map((one) => [one.text, one])).values()],
    touched: new Set(all.flatMap(({ coverage }) => coverage.map(({ provision }) => provision))),
  };
}
