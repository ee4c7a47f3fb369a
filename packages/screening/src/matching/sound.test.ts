import { expect, test } from 'vitest';
import { consonantsOf, soundOf } from './sound.ts';

test.each([
  ['sergey', 'sergei'],
  ['qaddafi', 'gadhafi'],
  ['yusuf', 'iousof'],
  ['putin', 'poutine'],
  ['schwartz', 'shvarts'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

test.each([
  ['biren', 'baren'],
  ['hikvision', 'dahua'],
])('%s does not sound like %s', (a, b) => {
  expect(soundOf(a)).not.toBe(soundOf(b));
});

test('too little to tell words apart has no sound', () => {
  for (const word of ['', 'a', 'abc', 'h3c7', 'haha']) expect(soundOf(word)).toBeUndefined();
});

test('consonants alone, as Arabic writes them', () => {
  expect(consonantsOf('frnandw')).toBe(consonantsOf('fernando'));
  expect(consonantsOf('ali')).toBeUndefined();
});
