import { answer, type Built, buildQuestion, plain } from '@licet/cli/answers';
import { corpus, factsOf } from '@licet/ear/test';
import type { Language } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTexts } from './answer-text.ts';

const TODAY = '2026-11-21';

/** As it is said without remembering anything. */
function reference(built: Built, language: Language, proof: boolean): string {
  const { trace, coverage, parties, ...before } = {
    parties: undefined,
    ...plain(answer(built, language, false)),
  };
  return JSON.stringify({ ...before, ...(proof ? { trace } : {}), coverage, parties });
}

test('each case of the corpus is answered as if nothing were remembered, whatever was asked before it', () => {
  const textOf = answerTexts();
  for (const round of ['first', 'again'])
    for (const { cases } of corpus)
      for (const one of cases) {
        const question = { facts: factsOf(one), on: one.on, known: one.known ?? TODAY, reading: one.reading };
        const built: Built = { question, strict: false, understood: [], parties: [] };
        expect(textOf(built, 'en', true, TODAY), `${one.id}, ${round}`).toBe(reference(built, 'en', true));
      }
});

const days = [
  '2021-01-01',
  '2022-12-01',
  '2023-11-20',
  '2025-01-14',
  '2025-05-20',
  '2025-10-10',
  '2026-11-10',
];
const flagged = { flag: 'lists-old', text: 'The lists are old.', cite: '' };

/** Few values, so that questions often are the case of an earlier one. */
const questions = fc.record(
  {
    item: fc.constantFrom('H20', '8x H200', 'T4', 'RTX 4090', 'MI308X', 'Ascend 910B', 'B200'),
    to: fc.constantFrom('CN', 'MO', 'SG', 'DE', 'AE', 'RU', 'KZ', 'US'),
    on: fc.oneof(fc.constantFrom(...days), fc.integer({ min: 0, max: 1_500 }).map(dayAt)),
    from: fc.constantFrom('US', 'TW'),
    hq: fc.constantFrom(['CN'], ['SG', 'MO']),
    quantity: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000 })).map(String),
    exporter: fc.constantFrom('NVIDIA', 'Somebody'),
    known: fc.constantFrom('2025-06-01', TODAY),
    reading: fc.constantFrom('enforced', 'text', 'announced'),
    strict: fc.boolean(),
    fact: fc.subarray([
      'item.tpp=4800',
      'item.tpp=1600',
      'item.dieArea=unknown',
      'exception.lppYearTpp=1000',
      'item.datacenter=no',
    ]),
  },
  { requiredKeys: ['item', 'to', 'on'] },
);

function dayAt(days: number): string {
  return new Date(Date.UTC(2022, 9, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

test('so is any question, with and without proof, in either language, with findings on its parties', () => {
  const textOf = answerTexts();
  fc.assert(
    fc.property(
      questions,
      fc.constantFrom<Language>('en', 'fr'),
      fc.boolean(),
      fc.constantFrom('none', 'clear', 'flagged', 'unknown'),
      (asked, language, proof, parties) => {
        const built = { ...buildQuestion(asked, { today: TODAY }), ...screened(parties) };
        const { question } = built;
        const unknown = { 'party.entityList': { state: 'unknown', source: 'The screening broke.' } } as const;
        const whole: Built =
          parties === 'unknown'
            ? { ...built, question: { ...question, facts: { ...question.facts, ...unknown } } }
            : built;
        expect(textOf(whole, language, proof, TODAY)).toBe(reference(whole, language, proof));
      },
    ),
    { numRuns: 400 },
  );
});

const screened = (how: string): Pick<Built, 'screened'> =>
  how === 'none' ? {} : { screened: { parties: [], flags: how === 'flagged' ? [flagged] : [] } };
