import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percent, room, shareStatus } from './share.ts';

const known = (amount: bigint) => ({ known: amount, open: 0n });

test.each([
  ['exactly half', 50n, 100n, 'within'],
  ['one thousandth above half', 51n, 100n, 'above'],
  ['half of an odd number', 50n, 101n, 'within'],
  ['above half of an odd number', 51n, 101n, 'above'],
  ['nothing anywhere', 0n, 0n, 'within'],
  ['China before any U.S. shipment', 1n, 0n, 'above'],
] as const)('%s', (_, china, us, expected) => {
  expect(shareStatus(known(china), known(us))).toBe(expected);
});

test('open amounts decide only where they can change the answer', () => {
  expect(shareStatus({ known: 40n, open: 10n }, known(100n))).toBe('within');
  expect(shareStatus({ known: 40n, open: 11n }, known(100n))).toBe('unknown');
  expect(shareStatus({ known: 60n, open: 11n }, known(100n))).toBe('above');
  expect(shareStatus(known(60n), { known: 100n, open: 20n })).toBe('unknown');
});

describe('percent in thousandths, rounded up', () => {
  test.each([
    [50n, 100n, 50_000n],
    [1n, 3n, 33_334n],
    [500_000_001n, 1_000_000_000n, 50_001n],
    [0n, 0n, 0n],
    [1n, 0n, null],
  ] as const)('%s of %s', (china, us, expected) => {
    expect(percent(china, us)).toBe(expected);
  });
});

test('what is left can ship, and not one thousandth more', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 16n });
  fc.assert(
    fc.property(amount, amount, amount, (china, open, us) => {
      const left = room({ known: china, open }, known(us));
      if (shareStatus({ known: china, open }, known(us)) === 'within') {
        expect(shareStatus({ known: china + left, open }, known(us))).toBe('within');
        expect(shareStatus({ known: china + left + 1n, open }, known(us))).not.toBe('within');
      } else expect(left).toBe(0n);
    }),
  );
});
