import { expect, test } from 'vitest';
import { law, pack, page, said } from '../../test/small-pack.ts';
import {
  determine,
  type Language,
  type Said,
  serialize,
  shownFacts,
  writeProof,
  writtenProof,
} from '../index.ts';

const asked: readonly Readonly<Record<string, Said | null>>[] = [
  {},
  { speed: 5000, area: 500, to: 'AA', marketed: true },
  { speed: 5000, area: 500, to: 'ZZ', marketed: true },
  { speed: null, to: 'AA' },
  { speed: 1, area: 2, to: 'BB', marketed: false },
];

test.each<Language>(['en', 'fr'])('the text is that of the trace written out (%s)', (language) => {
  for (const on of ['2020-06-15', '2021-06-15', '2022-04-01', '2030-01-01'])
    for (const facts of asked) {
      const question = { facts: said(facts), on, known: '2030-01-01', reading: 'enforced' as const };
      const answer = determine(law, question, { language });
      const proof = writtenProof(answer.trace, language);
      const text = writeProof(proof, shownFacts(pack, page(facts))).join('');
      expect(text).toBe(JSON.stringify(serialize(answer, pack, page(facts), language).trace));
    }
});

test('a proof without rules is an empty one', () => {
  expect(writeProof(writtenProof([], 'en'), () => '{}').join('')).toBe('[]');
});
