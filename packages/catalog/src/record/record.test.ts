import { expect, test } from 'vitest';
import { record, recordKnownOn, recordOfChip, recordOfInstrument } from './record.ts';

test.each([
  ['letter-to-nvidia-2022', '2022-08-26', '2022-08-31'],
  ['letter-to-nvidia-2023', '2023-10-23', '2023-10-24'],
  ['letter-to-nvidia-h20', '2025-04-09', '2025-04-15'],
  ['second-rule-in-force', '2023-11-17', '2023-10-17'],
  ['h200-rule-in-force', '2026-01-15', '2026-01-13'],
])('%s: of %s, public on %s', (id, date, day) => {
  expect(record.find((event) => event.id === id)).toMatchObject({ date, public: day });
});

test('nobody knew of the H20 letter before it was reported', () => {
  const known = (day: string): boolean => recordKnownOn(day).some(({ id }) => id === 'letter-to-nvidia-h20');
  expect([known('2025-04-14'), known('2025-04-15')]).toEqual([false, true]);
});

test('the events of a chip and of an instrument are found', () => {
  expect(recordOfChip('NVIDIA H20').map(({ id }) => id)).toContain('letter-to-nvidia-h20');
  expect(recordOfInstrument('90 FR 47201').map(({ id }) => id)).toEqual([
    'affiliates-rule-in-force',
    'affiliates-rule-stayed',
    'affiliates-rule-returns',
  ]);
});
