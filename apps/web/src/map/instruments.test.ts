import { day } from '@licet/engine';
import { expect, test } from 'vitest';
import { lastTurning, turnings } from './instruments.ts';

const all = turnings('2026-09-24');
const on = (iso: string) => all.find((one) => one.on === day(iso));
const effects = (iso: string) =>
  on(iso)?.instruments.map(({ instrument, effect }) => `${instrument.id} ${effect}`);

test('the days of the rules, with what they do', () => {
  expect(effects('2022-10-07')).toEqual(['87 FR 62186 begins']);
  expect(effects('2023-11-17')).toContain('88 FR 73458 begins');
  expect(effects('2025-05-13')).toContain('BIS release 13 May 2025 suspended');
  expect(effects('2025-05-15')).toEqual(['90 FR 4544 moot']);
  expect(effects('2026-01-15')).toContain('91 FR 1684 begins');
});

test('what nobody confirmed says so', () => {
  const [stay] = on('2026-11-10')?.instruments ?? [];
  expect([stay?.effect, stay?.note?.en]).toEqual([
    'unconfirmed',
    expect.stringContaining('no later document was seen'),
  ]);
});

test('what was not public by then is no tick', () => {
  expect(turnings('2023-01-01').some((one) => one.on > day('2023-06-01'))).toBe(false);
});

test('a day stands under the last change', () => {
  expect(lastTurning(all, day('2023-11-16'))?.on).toBe(day('2023-10-23'));
  expect(lastTurning(all, day('2023-11-17'))?.on).toBe(day('2023-11-17'));
  expect(lastTurning(all, day('2022-01-01'))).toBeUndefined();
});
