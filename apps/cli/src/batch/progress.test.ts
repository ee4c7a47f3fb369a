import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';
import { summaryLines } from './summary.ts';

function drawn(isTTY: boolean, times: readonly number[], done: number | undefined): string[] {
  const lines: string[] = [];
  const progress = progressOn({ isTTY, write: (text) => lines.push(text) });
  for (const seconds of times) progress.update({ rows: 1_000 * seconds, seconds, done });
  progress.finish();
  return lines;
}

test('a terminal gets a bar, ten times a second at most, and is left clean', () => {
  expect(drawn(true, [1, 1.05, 2], 0.5)).toEqual([
    '\r\u001b[2K[############............] 1000 rows, 1000 rows/s, 50 %',
    '\r\u001b[2K[############............] 2000 rows, 1000 rows/s, 50 %',
    '\r\u001b[2K',
  ]);
});

test('a log gets a line every five seconds, and none for a short run', () => {
  expect(drawn(false, [1, 4], 0.5)).toEqual([]);
  expect(drawn(false, [1, 6, 7, 12], undefined)).toEqual([
    '6000 rows, 1000 rows/s\n',
    '12000 rows, 1000 rows/s\n',
  ]);
});

test('the summary counts by outcome', () => {
  expect(
    summaryLines({
      rows: 112,
      outcomes: { undetermined: 1, nlr: 100 },
      errors: 11,
      seconds: 1.23,
      output: 'out.csv',
      warnings: ['careful'],
      mapping: [],
      exitCode: 3,
    }),
  ).toEqual([
    'careful',
    '  100  nlr',
    '    1  undetermined',
    '   11  error',
    '112 rows in 1.2 s, written to out.csv.',
  ]);
});
