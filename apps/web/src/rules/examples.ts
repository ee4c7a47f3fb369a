import { law } from '@licet/cli/in-browser';
import { type Example, evaluate, type Rule, sheet } from '@licet/engine';

export interface Ran {
  readonly example: Example;
  readonly concluded: Example['expect'];
  readonly agrees: boolean;
}

/** The examples of a rule, run now: the codified text alone, with nothing presumed, as its tests do. */
export const runExamples = (rule: Rule): readonly Ran[] =>
  rule.examples.map((example) => {
    const edition = law.edition({ on: example.on, known: law.pack.verifiedThrough, reading: 'text' });
    const concluded = evaluate(edition, sheet(law.pack.facts, example.facts, { strict: true })).conclude(
      rule.id,
    );
    return { example, concluded, agrees: concluded === example.expect };
  });
