import { type FactDefinition, label } from '@licet/engine';
import * as z from 'zod';
import { answer } from '../../answer.ts';
import { nextQuestion } from '../../ask/next-question.ts';
import { law } from '../../law.ts';
import { firstLine } from '../../output/headline.ts';
import { answerWords, WORDS } from '../../output/words.ts';
import { basisSchema, basisText } from '../basis.ts';
import { determination, missing, understood } from '../determination-schema.ts';
import { determinationText } from '../determination-text.ts';
import { questionOf } from '../question.ts';
import { dayText, lawInput, subjectInput } from '../question-input.ts';
import { type Call, tool } from '../tool.ts';
import { determinationBasis, determined } from './check.ts';

const next = z
  .strictObject({
    argument: z.string().describe('where the answer goes: item, or the name under facts'),
    question: z.string(),
    askOf: z.string().optional().describe('who would know'),
    type: z.enum(['number', 'boolean', 'code', 'day', 'name']),
    unit: z.string().optional(),
    codes: z.array(z.string()).optional().describe('the values that there are'),
    because: z.string().optional(),
    usual: z.unknown().optional().describe('what is usually presumed; only the user may take it'),
    leadsTo: missing.shape.leadsTo,
  })
  .describe('the question to put to the user; null once no open fact can change the answer');

export const ask = tool({
  name: 'ask',
  title: 'Which fact to find out next',
  description:
    'The interview, one step: presumes nothing and returns the one question that can still change the answer, most decisive first, with what each value would lead to. Put it to the user, then call again with the same arguments and the value added under facts (null: nobody can tell). done: true when nothing open matters; answer then is the determination. Use it to work through a case with a person; use check for an answer under the usual presumptions. It cannot know a fact for the user: never fill one in yourself.',
  input: z.strictObject({
    ...subjectInput,
    on: dayText('day of the shipment, today unless told'),
    ...lawInput,
  }),
  output: z.strictObject({
    done: z.boolean(),
    next: next.nullable(),
    answer: determination,
    understood,
    basis: basisSchema,
  }),
  async call(given, call) {
    const { language } = call;
    const built = await questionOf({ ...given, strict: true }, call, ['item', 'to']);
    const answered = answer(built, language, false);
    const asked = isDescribed(given) ? nextFact(built.question, call) : itemQuestion(call);
    const basis = determinationBasis(answered);
    const said =
      asked === null
        ? determinationText(answered, call.today)
        : `${firstLine(answered.determination, language, 10_000)}\n\n${questionText(asked, call)}`;
    return {
      structured: {
        done: asked === null,
        next: asked,
        answer: determined(answered, false),
        understood: built.understood,
        basis,
      },
      text: `${said}\n\n${basisText(basis, language)}`,
    };
  },
});

type Next = z.output<typeof next>;

const isDescribed = ({
  item,
  facts = {},
}: {
  item?: string | undefined;
  facts?: object | undefined;
}): boolean =>
  item !== undefined || Object.keys(facts).some((name) => law.pack.facts.find(name).name.startsWith('item.'));

const itemQuestion = ({ language }: Call): Next => ({
  argument: 'item',
  question: ITEM[language],
  type: 'name',
  leadsTo: [],
});

const ITEM = label(
  'Which chip or server? Without a name: its figures, under facts (item.tpp, item.dieArea, item.datacenter).',
  'Quelle puce ou quel serveur ? Sans nom : ses valeurs, sous facts (item.tpp, item.dieArea, item.datacenter).',
);

function nextFact(question: Parameters<typeof nextQuestion>[0], { language }: Call): Next | null {
  const found = nextQuestion(question, language);
  if (found === undefined) return null;
  const { fact, question: words, askOf, because, leadsTo } = found.missing;
  const { usual } = found;
  return {
    argument: fact,
    question: words,
    askOf,
    ...kindOf(law.pack.facts.find(fact)),
    ...(because === undefined ? {} : { because }),
    ...(usual?.state === 'known' ? { usual: usual.value } : {}),
    leadsTo: leadsTo.map((one) => ({ ...one, classification: [...one.classification] })),
  };
}

/** What may be written as the value. */
function kindOf(definition: FactDefinition): Pick<Next, 'type' | 'unit' | 'codes'> {
  switch (definition.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'code':
      return { type: 'code', ...(definition.codes ? { codes: [...definition.codes] } : {}) };
    case 'number':
      return definition.calendar
        ? { type: 'day', unit: 'YYYY-MM-DD' }
        : {
            type: 'number',
            unit: definition.unit,
            ...(definition.choices ? { codes: definition.choices.map(String) } : {}),
          };
  }
}

function questionText(
  { argument, question, askOf, unit, codes, because, leadsTo }: Next,
  { language }: Call,
): string {
  const asked = askOf === undefined ? '' : `; ${WORDS.askOf[language]} ${askOf}`;
  const values = [unit, codes?.join(' / ')].filter(Boolean).join('; ');
  return [
    `${question} (${argument}${asked})${values === '' ? '' : ` [${values}]`}`,
    ...(because === undefined ? [] : [because]),
    ...leadsTo.map(
      ({ when, outcome, reviewPolicy }) => `  - ${when}: ${answerWords({ outcome, reviewPolicy }, language)}`,
    ),
  ].join('\n');
}
