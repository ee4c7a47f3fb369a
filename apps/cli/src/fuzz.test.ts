import fc from 'fast-check';
import { test } from 'vitest';
import { captured } from './test/captured.ts';

// Every door takes anything: it answers, asks for better input, or says that it cannot tell. It never breaks.
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'H20',
    'h200 server',
    'CN',
    'Chine',
    '2025-04-20',
    '2025-02-30',
    'item.tpp=4,800',
    'item.dieArea=?',
  ),
);
const option = fc.constantFrom(
  '--item',
  '--to',
  '--on',
  '--known',
  '--reading',
  '--fact',
  '--hq',
  '--parent',
  '--from',
  '--route',
  '--exporter',
  '--consignee',
  '--bill',
  '--lang',
);
const command = fc.constantFrom(
  'check',
  'headroom',
  'history',
  'diff',
  'rules',
  'chips',
  'record',
  'coverage',
  'ask',
);

const holds = async (argv: readonly string[]): Promise<void> => {
  const { code, err } = await captured(argv, { today: '2026-11-21' });
  if (![0, 2, 3].includes(code)) throw new Error(`exit ${code}: ${err}`);
  if (code === 2 && err.trim() === '') throw new Error('refused without a word');
};

test('any options', async () => {
  await fc.assert(
    fc.asyncProperty(command, fc.array(fc.tuple(option, word), { maxLength: 5 }), (name, options) =>
      holds([name, ...options.flat()]),
    ),
    { numRuns: 150 },
  );
});

test('any words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), (words) => holds(['check', words.join(' ')])),
    { numRuns: 100 },
  );
});
