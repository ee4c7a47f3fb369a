import * as z from 'zod';
import { type Answer, answer, plain } from '../../answer.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { determination, understood } from '../determination-schema.ts';
import { determinationText } from '../determination-text.ts';
import { NOBODY_NAMED } from '../limits.ts';
import { questionOf } from '../question.ts';
import { dayText, lawInput, strict, subjectInput } from '../question-input.ts';
import { shownParties } from '../shown-parties.ts';
import { type Call, tool } from '../tool.ts';

export const check = tool({
  name: 'check',
  title: 'May this item go there?',
  description:
    'May this AI chip, server, memory or model weights go to this party in this place on this day under the U.S. EAR: outcome, paragraph, review policy, exceptions with their conditions, what would change it. Use it for every such question. It presumes what nobody said (listed as presumed; strict presumes nothing) and screens the parties that are named. It cannot say whether the facts are true, what other countries or sanctions law ask, or whether a license would be granted. outcome undetermined: put the questions under missing to the user.',
  input: z.strictObject({
    ...subjectInput,
    on: dayText('day of the shipment, today unless told'),
    ...lawInput,
    strict,
    proof: z
      .boolean()
      .describe('also the trace, rule by rule (about 50 kB), and every hit of the parties')
      .optional(),
  }),
  output: z.strictObject({ answer: determination, understood, basis: basisSchema }),
  async call({ proof = false, ...given }, call) {
    const built = await questionOf(given, call);
    return replied(answer(built, call.language, false), proof, call);
  },
});

/** The reply to a question that was determined. */
function replied(answered: Answer, proof: boolean, { today, language }: Call) {
  const about = determinationBasis(answered);
  return {
    structured: {
      answer: determined(answered, proof),
      understood: answered.built.understood,
      basis: about,
    },
    text: `${determinationText(answered, today)}\n\n${basisText(about, language)}`,
  };
}

/** With the proof exactly the JSON of the command line; else without the trace, and the best hits of each party. */
export function determined(answered: Answer, proof: boolean) {
  const whole = plain(answered);
  if (proof) return whole;
  const { trace: _, ...rest } = whole;
  return rest.parties === undefined ? rest : { ...rest, parties: shownParties(rest.parties) };
}

export function determinationBasis({ determination: { coverage, on }, built, language }: Answer) {
  const touched = new Set(coverage.map(({ provision }) => provision));
  const limits = built.parties.length === 0 ? [NOBODY_NAMED[language]] : [];
  return basis(touched, on, language, limits);
}
