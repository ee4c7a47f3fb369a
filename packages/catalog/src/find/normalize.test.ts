import { expect, test } from 'vitest';
import { compact, fold, words } from './normalize.ts';

test('accents and case are folded', () => {
  expect(fold('ÉMIRATS')).toBe('emirats');
});

test('a compact key has letters and digits alone', () => {
  expect(compact('GeForce RTX-5090 D_v2')).toBe('geforcertx5090dv2');
});

test.each([
  ['H20 96 GB', ['h20', '96gb']],
  ['H20 96Go', ['h20', '96gb']],
  ['A100 PCI-E', ['a100', 'pcie']],
  ['H100SXM5', ['h100', 'sxm5']],
  ['8xH200', ['8x', 'h200']],
  ['8 × H200', ['8x', 'h200']],
  ['7900 XTX', ['7900', 'xtx']],
])('%s is read as %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});
