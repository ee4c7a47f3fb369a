import { expect, test } from 'vitest';
import { holdOf, holdReason, holdText, statusOf } from './hold.ts';

type Answered = Parameters<typeof holdReason>[0];

const answer = (more: Partial<Answered>): Answered => ({
  outcome: 'nlr',
  reviewPolicy: null,
  requirements: [],
  exceptions: [],
  missing: [],
  flags: [],
  parties: [{ role: 'end-user', name: 'Invented', verdict: 'clear', hits: [], more: 0, silenced: [] }],
  ...more,
});
const needs = (...cites: string[]) =>
  cites.map((cite) => ({ rule: cite, cite, because: 'why', reviewPolicy: null, conditions: [] }));
const flag = (name: string, text: string) => ({ flag: name, text, cite: '' });

const CASES: readonly (readonly [string, Partial<Answered>, string, string])[] = [
  [
    'license-required',
    {
      outcome: 'license-required',
      reviewPolicy: 'presumption-of-denial',
      requirements: needs('742.6', '744.11'),
    },
    'A license is required (presumption of denial). 742.6: why; 744.11: why',
    'Une licence est requise (présomption de refus). 742.6 : why ; 744.11 : why',
  ],
  [
    'license-required',
    { outcome: 'license-required', requirements: needs('1', '2', '3', '4', '5') },
    'A license is required. 1: why; 2: why; 3: why (+2)',
    'Une licence est requise. 1 : why ; 2 : why ; 3 : why (+2)',
  ],
  // What is forbidden is not reviewed, so no policy is told.
  [
    'prohibited',
    { outcome: 'prohibited', reviewPolicy: 'policy-of-denial', requirements: needs('744.8') },
    'Prohibited. 744.8: why',
    'Interdit. 744.8 : why',
  ],
  [
    'license-exception',
    {
      outcome: 'license-exception',
      exceptions: [
        {
          ...{ symbol: 'NAC', cite: '740.8', status: 'available', because: '' },
          conditions: [
            { text: 'Notify BIS.', cite: '', status: 'to-do' },
            { text: 'A purchase order.', cite: '', status: 'met' },
          ],
        },
      ],
    },
    'License exception NAC may be used; its conditions have to be met first. To do: Notify BIS.',
    "L'exception de licence NAC peut servir ; ses conditions sont d'abord à remplir. À faire : Notify BIS.",
  ],
  [
    'undetermined',
    {
      outcome: 'undetermined',
      missing: [{ fact: 'item.tpp', question: 'Which TPP?', askOf: 'maker', leadsTo: [] }],
    },
    'Nobody can say yet. Which TPP?',
    'Nul ne peut encore le dire. Which TPP?',
  ],
  ['undetermined', { outcome: 'undetermined' }, 'Nobody can say yet.', 'Nul ne peut encore le dire.'],
  [
    'no-parties',
    { parties: [] },
    'Nobody is named as a party, so nobody was screened.',
    "Aucune partie n'est nommée, donc personne n'a été filtré.",
  ],
  ['red-flag', { flags: [flag('red-flag:13', 'A red flag.')] }, 'A red flag.', 'A red flag.'],
  [
    'screening-failed',
    {
      parties: [
        { role: 'end-user', name: 'x', verdict: 'failed', failure: 'y', hits: [], more: 0, silenced: [] },
      ],
    },
    'A party could not be screened.',
    "Une partie n'a pu être filtrée.",
  ],
  [
    'not-asked',
    { problem: 'The catalog has no such item.' },
    'The catalog has no such item.',
    'The catalog has no such item.',
  ],
];

test.each(CASES)('%s: in both languages', (code, more, en, fr) => {
  const reason = holdReason(answer(more));
  expect(reason?.code).toBe(code);
  if (reason === undefined) return;
  expect([holdText(reason, 'en'), holdText(reason, 'fr')]).toEqual([en, fr]);
  expect(statusOf(holdOf(answer(more)))).toEqual({ status: 'held', reason: `${code}: ${en}` });
});

test('free is free', () => {
  expect(holdReason(answer({}))).toBeUndefined();
  expect(statusOf(holdOf(answer({ outcome: 'not-subject' })))).toEqual({ status: 'free', reason: null });
});
