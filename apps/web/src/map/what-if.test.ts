import { chips } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { day, type Iso } from '@licet/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersUnder, flips } from './answers.ts';
import { thresholdsOf } from './families.ts';
import { allowed, idle, lawIf, moved, nearestAllowed, read, written } from './what-if.ts';

const at = (on: Iso) => law.at(day(on), day('2026-09-24'), 'enforced', []);
const edition = at('2024-06-03');
const tpp4800 = thresholdsOf(edition).find(({ family, value }) => family === '3A090' && value === 4800);
if (tpp4800 === undefined) throw new Error('3A090 has no threshold of 4800.');

describe('the address', () => {
  test('is read and written', () => {
    const text = '3A090~tpp~4800~4000,742.6(b)(10)~dram~6500~5000.5';
    expect(read(text).wrong).toEqual([]);
    expect(written(read(text).changes)).toBe(text);
    expect(written([])).toBeUndefined();
  });

  test.each([
    '3A090~tpp~4800',
    '3A090~watts~1~2',
    '3A090~tpp~4800~-1',
    '3A090~tpp~4800~many',
    '~tpp~1~2',
    '3A090~pd~5.92~5.9201',
    'x~tpp~1~2~3',
    '3A090~tpp~4800~1e99',
  ])('what means nothing is said: %s', (text) => expect(read(text)).toEqual({ changes: [], wrong: [text] }));

  test('whatever is written there, reading does not fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { changes } = read(text);
        expect(read(written(changes) ?? '').changes).toEqual(changes);
      }),
    );
  });
});

describe('a threshold moved', () => {
  const changes = moved([], tpp4800, 1700);

  test('and moved back is no change', () => {
    expect(changes).toEqual([{ family: '3A090', measure: 'tpp', from: 4800, to: 1700 }]);
    expect(moved(changes, tpp4800, 4800)).toEqual([]);
    expect(lawIf(edition, moved(changes, tpp4800, 4800))).toBe(edition);
  });

  test('the chips that flip are those that the law decides otherwise', () => {
    const [before, after] = [
      answersUnder(edition, chips, 'CN'),
      answersUnder(lawIf(edition, changes), chips, 'CN'),
    ];
    const flipped = flips(chips, before, after);
    const h20 = flipped.find(({ chip }) => chip.id.startsWith('nvidia-h20-'));
    expect(h20?.before.classification).not.toContain('3A090.a');
    expect(h20?.after.classification).toContain('3A090.a');
    // A chip far above both numbers is decided the same.
    expect(flipped.some(({ chip }) => chip.model === 'H100')).toBe(false);
  });

  test('of a number that the day has not says so', () => {
    expect(idle(changes, edition)).toEqual([]);
    expect(idle(moved([], tpp4800, 4000), at('2022-09-10'))).toHaveLength(1);
  });
});

test('a hand sets only what the fact allows', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
      expect(allowed('tpp', nearestAllowed('tpp', value))).toBe(true);
      expect(allowed('pd', nearestAllowed('pd', value))).toBe(true);
    }),
    { examples: [[67557343.3625]] },
  );
});
