import { z } from '@hono/zod-openapi';
import {
  askedOf,
  type Built,
  buildQuestion,
  determination,
  lawInput,
  questionOf,
  strict,
  subjectInput,
} from '@licet/cli/answers';
import type { Iso } from '@licet/engine';
import { answerTexts } from '../answers/answer-text.ts';
import { endpoint } from '../http/endpoint.ts';
import { parseJson } from '../http/json.ts';
import { jsonText, linesOf, ndjson } from '../http/ndjson.ts';
import { validate } from '../http/validate.ts';
import { problemOf } from '../problems/of-error.ts';
import type { World } from '../world.ts';
import type { Make } from './make.ts';

/** The question as `licet check` takes it, in JSON. */
const QUESTION = z
  .strictObject({
    ...subjectInput,
    ...lawInput,
    on: z.string().max(40).describe('day of the shipment, YYYY-MM-DD; today unless told').optional(),
    strict: strict,
  })
  .openapi('Question', { example: { item: 'H20', to: 'CN', quantity: 1000, on: '2025-04-20' } });

const PROOF = z.strictObject({
  proof: z.enum(['true', 'false']).default('true').openapi({
    description: 'With the proof, rule by rule, which is most of the answer; without it there is no `trace`.',
  }),
});

// Made anew: only schemas made after this `z` was loaded can be named.
const ANSWER = z.looseObject(determination.shape).openapi('Determination');

export const determinations: Make = (world) => {
  const determined = determiner(world);
  return [
    endpoint({
      method: 'post',
      path: '/v1/determinations',
      kind: 'determinations',
      summary: 'May this item go there on that day, under which paragraph, and what would change that?',
      description:
        'Asks without keeping anything: lines of orders are determined and kept under /v1/lines. Whoever is named is screened against the newest lists.',
      query: PROOF,
      body: QUESTION,
      answer: { status: 200, description: 'The determination.', schema: ANSWER },
      handle: async ({ query, body }) => ({ json: await determined(body, query.proof === 'true') }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/determinations/batch',
      kind: 'determinations',
      summary: 'Many questions as a stream: one JSON object on each line, in and out, in the same order.',
      description:
        'Each line in is a Question. Each line out is {line, determination} or {line, problem}; the last is {done, lines, problems}. A stream without it broke off.',
      query: PROOF,
      streams: ['application/x-ndjson'],
      answer: {
        status: 200,
        description: 'One line for each line, and one at the end.',
        media: 'application/x-ndjson',
        schema: z.string(),
      },
      handle: ({ query, request, id }) =>
        ndjson(async function* () {
          let [line, problems] = [0, 0];
          for await (const text of linesOf(request.body)) {
            line++;
            try {
              if (text instanceof Error) throw text;
              if (text.trim() === '') continue;
              const question = validate(QUESTION, parseJson(text), 'line');
              const answer = await determined(question, query.proof === 'true');
              yield jsonText(`{"line":${line},"determination":${answer}}`);
            } catch (error) {
              problems++;
              const problem = problemOf(error, `urn:uuid:${id}`);
              if (problem.status >= 500) world.log.error({ id, line, err: error }, problem.code);
              yield { line, problem };
            }
          }
          yield { done: true, lines: line, problems };
        }),
    }),
  ];
};

/** From a question to its determination, as JSON. */
function determiner({ lists, clock }: World) {
  const textOf = answerTexts();
  return async (given: z.output<typeof QUESTION>, proof: boolean): Promise<string> => {
    const language = given.lang ?? 'en';
    const today = clock().toISOString().slice(0, 10) as Iso;
    const built: Built =
      given.holdings === undefined
        ? lists.withParties(buildQuestion(askedOf(given), { today }), language)
        : await questionOf(given, { today, language });
    return textOf(built, language, proof, today);
  };
}
