import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('spaces that must not break are kept, others are not touched', () => {
  expect(unbroken('Oui : « 4 800 TPP » ; non !')).toBe(
    'Oui\u00a0: «\u00a04\u202f800 TPP\u00a0»\u00a0; non\u00a0!',
  );
  expect(unbroken('en 2 ou 12 lignes, 50 %')).toBe('en 2 ou 12 lignes, 50\u00a0%');
});

test('a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', ':', '«', '»', '1', 'a', '%') }), (text) => {
      expect(unbroken(unbroken(text))).toBe(unbroken(text));
    }),
  );
});
