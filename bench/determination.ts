import { pack } from '../packages/ear/src/index.ts';
import { corpus, factsOf, WRITTEN_ON } from '../packages/ear/test/corpus.ts';
import {
  compile,
  decide,
  determine,
  library,
  type Question,
  serialize,
  sheet,
} from '../packages/engine/src/index.ts';
import { rate } from './rate.ts';

/** Whole determinations over the corpus, interleaved: real questions of every kind, undetermined ones included. */
export async function determinations(): Promise<void> {
  const questions: Question[] = corpus.flatMap(({ cases }) =>
    cases.map((one) => ({
      facts: factsOf(one),
      on: one.on,
      known: one.known ?? WRITTEN_ON,
      reading: one.reading,
    })),
  );
  const law = library(pack);
  const decided = (question: Question) => {
    const edition = law.edition(question);
    return decide(edition, compile(edition)(sheet(pack.facts, question.facts)));
  };
  console.log(
    `\n## Whole determinations over the ${questions.length} questions of the corpus, per second, one core\n`,
  );
  console.log('| what | per second |');
  console.log('|---|---:|');
  const line = async (what: string, ask: (question: Question) => unknown) =>
    console.log(`| ${what} | ${Math.round(await rate(questions, ask)).toLocaleString('en-US')} |`);
  await line('decision without trace: facts laid out, every gate run, outcome, policy, exceptions', decided);
  await line('determination with trace, missing facts, flags, headroom, other readings', (question) =>
    determine(law, question, { timeline: false }),
  );
  await line('the same with the days on which the answer changed and will change', (question) =>
    determine(law, question),
  );
  await line('the same, each presumption weighed (what `licet check` shows)', (question) =>
    determine(law, question, { weighPresumptions: true }),
  );
  await line('the same with the trace written out as JSON', (question) =>
    JSON.stringify(serialize(determine(law, question), pack, sheet(pack.facts, question.facts))),
  );
}
