import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requirementOf } from './requirement.ts';

const bare = { exceptions: [], paragraphs: [] };

describe('a license requirement as a value', () => {
  test.each([
    ['For all items subject to the EAR', { ...bare, scope: 'all-items' }],
    ['All Items Subject to the EAR.', { ...bare, scope: 'all-items' }],
    [
      'For all items subject to the EAR. (See part§744.11 of the EAR).',
      { ...bare, scope: 'all-items', paragraphs: ['744.11'] },
    ],
    [
      'For all items subject to the EAR. (See §744.2 (d) of the EAR)',
      { ...bare, scope: 'all-items', paragraphs: ['744.2(d)'] },
    ],
    [
      'For all items subject to the EAR. (Se §§ 734.9(e)(2) and 744.11of the EAR) 4',
      { ...bare, scope: 'all-items', paragraphs: ['734.9(e)(2)', '744.11'] },
    ],
    [
      'For all items subject to the EAR (See §§734.9(g)3, 746.8(a)(3), and 744.2l(b) of the EAR',
      { ...bare, scope: 'all-items', paragraphs: ['734.9(g)', '746.8(a)(3)', '744.21(b)'] },
    ],
    [
      'For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR.',
      { ...bare, scope: 'projects-746.8(a)(4)', paragraphs: ['746.8(a)(4)'] },
    ],
    [
      'For items on the CCL and listed in supplement no. 7 to part 746 of the EAR',
      { ...bare, scope: 'ccl-and-supplement-7-746' },
    ],
    [
      'For items on the CCL and EAR 99 items listed in supplement no. 7 to part 746 of the EAR',
      { ...bare, scope: 'ccl-and-ear99-in-supplement-7-746' },
    ],
    [
      'For any item subject to the EAR listed in supplement no. 2 to part 744.',
      { ...bare, scope: 'supplement-2-744' },
    ],
    [
      'All items subject to the EAR except for: wind and sun',
      { ...bare, scope: 'all-items-except', except: 'wind and sun' },
    ],
    [
      'All items subject to the EAR, apart from items under General License No. 7 of May 1, 2030. (See § 744.11 of the EAR)',
      {
        ...bare,
        scope: 'all-items-except',
        except: 'items under General License No. 7 of May 1, 2030',
        paragraphs: ['744.11'],
      },
    ],
    [
      'For all items subject to the EAR (See § 744.11 of the EAR). This license requirement may be overcome by License Exception GOV under § 740.11(b)(2) and e.',
      {
        scope: 'all-items',
        paragraphs: ['744.11'],
        exceptions: [{ symbol: 'GOV', paragraphs: ['740.11(b)(2)', '740.11(e)'] }],
      },
    ],
    [
      'For all items subject to the EAR. This license requirement may be overcome by License Exception GOV under §740.11(b) when used by the Bird Survey.',
      {
        scope: 'all-items',
        paragraphs: [],
        exceptions: [{ symbol: 'GOV', paragraphs: ['740.11(b)'], condition: 'when used by the Bird Survey' }],
      },
    ],
    [
      'All items subject to the EAR. The license requirements under this entry also extend to any export, reexport and transfer (in-country) to the entity wherever located worldwide.',
      { ...bare, scope: 'all-items', worldwide: true },
    ],
    [
      'All items subject to the EAR. The license requirements under this entry also extend to any export, reexport and transfer (in-country) to t...',
      { ...bare, scope: 'all-items', cut: true },
    ],
    [
      'All items subject to the EAR except for: wind and s...',
      { ...bare, scope: 'all-items-except', except: 'wind and s', cut: true },
    ],
  ])('%s', (text, expected) => {
    expect(requirementOf(text)).toEqual({ text, ...expected });
  });

  test('a review policy inside is read as one', () => {
    expect(
      requirementOf('For all items subject to the EAR, with case-by-case basis for items listed on the CCL'),
    ).toMatchObject({
      scope: 'all-items',
      review: {
        policy: 'not-stated',
        carveOuts: [{ policy: 'case-by-case', items: 'items listed on the CCL' }],
      },
    });
  });

  test.each([
    '',
    'All items',
    'For all items subject to the EAR unless it rains',
    'For all items subject to the EAR (See the notice)',
    `For all items subject to the EAR ${' (See § 744.11 of the EAR)'.repeat(1_000)}`,
  ])('is unread, not guessed: %s', (text) => {
    expect(requirementOf(text)).toEqual({ unread: text });
  });

  test('never throws, and keeps the text', () => {
    const words = fc.constantFrom(
      'For all items subject to the EAR',
      ' (See',
      ' §',
      '§§ 744.11',
      ' 734.9(e)',
      ')',
      '4',
      ' of the EAR',
      '. ',
      'apart from ',
      '...',
      ', with case-by-case',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 }))), (parts) => {
        const text = parts.join('');
        const read = requirementOf(text);
        expect('unread' in read ? read.unread : read.text).toBe(text);
      }),
    );
  });
});
