import { expect, test } from 'vitest';
import { sameAddress } from './address.ts';

test.each([
  [
    'Rm 12, 4/F, Quillmont Commercial Centre, 88 Tarvane Street, Kowloon',
    'Office 3, Quillmont Commercial Center, 88 Tarvane St.',
    true,
  ],
  [
    '88 TARVANE STREET, QUILLMONT COMMERCIAL CENTRE',
    'Flat 2B, 9/F Quillmont Commercial Centre, 88 Tarvane Street, Hong Kong',
    true,
  ],
  ['Quillmont Commercial Centre, 99 Tarvane Street', 'Quillmont Commercial Centre, 88 Tarvane Street', false],
  ['88 Nathan Road, Kowloon', '88 Tarvane Street, Kowloon', false],
  ['Room 12, Floor 4, Street 5', 'Room 12, Floor 4, Street 5', false],
  ['', '88 Tarvane Street', false],
])('%s / %s: %s', (a, b, same) => {
  expect(sameAddress(a, b)).toBe(same);
  expect(sameAddress(b, a)).toBe(same);
});
