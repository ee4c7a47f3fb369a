import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from './font.ts';

test.each([
  ['Société Générale d’Électronique « Œuvre » à 5 €', 'Société Générale d’Électronique « Œuvre » à 5 €'],
  ['Łódź Þór Ăn Việt Ωμέγα Завод', 'Łódź Þór Ăn Việt Ωμέγα Завод'],
  ['中芯国际 Ltd', 'zhong xin guo ji [U+4E2D U+82AF U+56FD U+9645] Ltd'],
  ['北京女', 'bei jing nv [U+5317 U+4EAC U+5973]'],
  ['\u{20000}', '[U+20000]'],
  ['한국 전자', '[U+D55C U+AD6D] [U+C804 U+C790]'],
  ['شركة', '[U+0634 U+0631 U+0643 U+0629]'],
  ['😀', '[U+1F600]'],
  ['a\u202eb', 'a[U+202E]b'],
  ['a\u0000b\tc\nd', 'a[U+0000]b c\nd'],
  ['10\u202f000', '10\u00a0000'],
  ['e\u0301', 'é'],
])('%j', (given, shown) => expect(readable(given)).toContain(shown));

test('nothing vanishes: what is shown has a glyph, and what has none is named', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = readable(text);
      expect(readable(shown)).toBe(shown);
      if (text !== '') expect(shown).not.toBe('');
    }),
  );
});
