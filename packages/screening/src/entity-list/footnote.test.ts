import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footnoteOf } from './footnote.ts';

describe('the footnote class of a license requirement', () => {
  test.each([
    ['For all items subject to the EAR. (See §§ 734.9(e)(1) and 744.11 of the EAR)', '1', 'paragraph'],
    ['For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4', '4', 'paragraph'],
    ['For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)', '4', 'paragraph'],
    [
      'For all items subject to the EAR (See §§734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR)5',
      '5',
      'paragraph',
    ],
    [
      'For all items subject to the EAR (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)',
      '3',
      'paragraph',
    ],
    [
      'For all items subject to the EAR (See §§734.9(g)3, 746.8(a)(3), and 744.2l(b) of the EAR',
      '3',
      'paragraph',
    ],
    [
      'For All Items Subject to the EAR (See §734.9(g), 3 §744.21(b), and §746.8(a)(3) of the EAR).',
      '3',
      'paragraph',
    ],
    [
      'For all items subject to the EAR (See §§ 734.9(g), 746.8(a)(3), and 744.21(b) of the EAR)',
      '3',
      'paragraph',
    ],
    // Both digits are marks here; the second only explains.
    ['For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2', '1', 'digit'],
    ['For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2', '1', 'digit'],
    ['For All Items Subject to the EAR (See §734.9(e)1, and §744.11 of the EAR)2.', '1', 'digit'],
    ['For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR)4', '4', 'digit'],
    ['For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR) 4', '4', 'digit'],
    ['For All Items Subject to the EAR (See §734.9(e), and 744.11 of the EAR)4.', '4', 'digit'],
    ['For all items subject to the EAR. (See § 744.11 of the EAR)5', '5', 'digit'],
    ['For all items subject to the EAR. (See §744.11 of the EAR).', 'none', 'neither'],
    ['For items on the CCL and listed in supplement no. 7 to part 746 of the EAR', 'none', 'neither'],
    ['For any item subject to the EAR listed in supplement no. 2 to part 744.', 'none', 'neither'],
  ])('%s', (text, footnote, by) => {
    expect(footnoteOf(text)).toEqual({ footnote, by });
  });

  test.each([
    ['For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)', /without the number/],
    ['For all items subject to the EAR. (See §734.9(k) of the EAR)', /cites 734\.9\(k\)/],
    ['For all items subject to the EAR. (See §§ 734.9(e)(1) and 734.9(g) of the EAR)', /footnotes 1 and 3/],
    ['For all items subject to the EAR. (See § 744.11 of the EAR)7', /no single class/],
    ['For all items subject to the EAR. (See § 744.11 of the EAR)2', /footnote 2 alone/],
    ['All items subject to the EAR except for: oil and g...', /cut off/],
    ['See the notice', /no license requirement that/],
    ['', /there is no license requirement/],
    [undefined, /there is no license requirement/],
    [`All items subject to the EAR ${'x'.repeat(20_000)}`, /too long/],
  ])('is unclear, never none: %s', (text, because) => {
    const found = footnoteOf(text);
    expect(found.footnote).toBe('unclear');
    expect(found.because).toMatch(because);
  });

  test('the paragraph decides against the digit, and says so', () => {
    expect(footnoteOf('For all items subject to the EAR. (See §§ 734.9(e)(2) of the EAR)5')).toEqual({
      footnote: '4',
      by: 'paragraph',
      because: 'the mark 5 contradicts the paragraph',
    });
  });

  test('is never none where section 734.9 is cited, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('734.9(e)', '734.9(g)', '734.9'),
        (a, b, cited) => {
          expect(footnoteOf(`All items subject to the EAR ${a} § ${cited} ${b}`).footnote).not.toBe('none');
        },
      ),
    );
  });
});
