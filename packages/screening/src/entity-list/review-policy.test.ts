import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewPolicyOf } from './review-policy.ts';
import { termsOf } from './terms.ts';

const plainly = { carveOuts: [], see: [] };

describe('a license review policy as a value', () => {
  test.each([
    ['Presumption of denial.', { ...plainly, policy: 'presumption-of-denial' }],
    ['Presumption for denial', { ...plainly, policy: 'presumption-of-denial' }],
    ['Case-by-case basis.', { ...plainly, policy: 'case-by-case' }],
    [
      'Policy of denial See §§ 746.8(b) and 744.21(e).',
      { ...plainly, policy: 'policy-of-denial', see: ['746.8(b)', '744.21(e)'] },
    ],
    [
      'Policy of denial for all items subject to the EAR. See §§ 746.8(b)',
      { ...plainly, policy: 'policy-of-denial', see: ['746.8(b)'] },
    ],
    [
      'See § 744.2(d) of the EAR and 744.3(d) of this part',
      { ...plainly, policy: 'see-paragraph', see: ['744.2(d)', '744.3(d)'] },
    ],
    [
      'The license application procedure and license review policy for entities specified in supplement no. 2 to part 744 is specified in §744.21(d) and (e).',
      { ...plainly, policy: 'see-paragraph', see: ['744.21(d)', '744.21(e)'] },
    ],
    [
      'Policy of denial for all items subject to the EAR apart from tea, which will be reviewed on a case-by case basis. See § 744.21e',
      {
        policy: 'policy-of-denial',
        carveOuts: [{ policy: 'case-by-case', items: 'tea' }],
        see: ['744.21(e)'],
      },
    ],
    [
      'Policy of denial Case-by-case basis for items for U.S. Government supported birds.',
      {
        ...plainly,
        policy: 'policy-of-denial',
        carveOuts: [{ policy: 'case-by-case', items: 'items for U.S. Government supported birds' }],
      },
    ],
    [
      'Case-by-case review for tea; casa-by-case review for ink; and presumption of denial for all other items subject to the EAR.',
      {
        ...plainly,
        policy: 'presumption-of-denial',
        carveOuts: [
          { policy: 'case-by-case', items: 'tea' },
          { policy: 'case-by-case', items: 'ink' },
        ],
      },
    ],
    [
      'Presumption of denial except case-by-case for items not described in ECCN 3B001.a.4, .c; 3B002.c',
      {
        ...plainly,
        policy: 'presumption-of-denial',
        carveOuts: [{ policy: 'case-by-case', items: 'items not described in ECCN 3B001.a.4, .c; 3B002.c' }],
      },
    ],
    // What is on the CCL and what is EAR99 is all there is.
    [
      'Presumption of approval for EAR99; case-by-case review for all items on the CCL',
      {
        ...plainly,
        policy: 'case-by-case',
        carveOuts: [{ policy: 'presumption-of-approval', items: 'EAR99' }],
      },
    ],
    // Of the other items nothing is said, and nothing is guessed.
    [
      'Presumption of approval for EAR99 items',
      {
        ...plainly,
        policy: 'not-stated',
        carveOuts: [{ policy: 'presumption-of-approval', items: 'EAR99 items' }],
      },
    ],
    ['For all items subject to the EAR. (See § 744.11 of the EAR)', { ...plainly, policy: 'not-stated' }],
  ])('%s', (text, expected) => {
    expect(reviewPolicyOf(text)).toEqual({ text, ...expected });
  });

  test.each([
    '',
    '.',
    'Denied',
    'Policy of denial, mostly',
    'Presumption of denial unless it rains',
    'Policy of approval',
    'See the notice',
  ])('is unread, not guessed: %s', (text) => {
    expect(reviewPolicyOf(text)).toEqual({ unread: text });
  });

  test('never throws, and keeps the text', () => {
    const words = fc.constantFrom(
      'Policy of denial',
      ' for all items',
      '. See § 746.8',
      'Case-by-case',
      ' for tea',
      '; and ',
      ' apart from ',
      ', which will be reviewed on a case-by-case basis',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 }))), (parts) => {
        const text = parts.join('');
        const read = reviewPolicyOf(text);
        expect('unread' in read ? read.unread : read.text).toBe(text);
      }),
    );
  });

  test('the part of a policy that stands in the requirement is joined to the rest', () => {
    const terms = termsOf({
      requirement: 'For all items subject to the EAR, with case-by-case basis for items listed on the CCL',
      policy: 'Presumption of approval for EAR99 items',
    });
    expect(terms.policy).toMatchObject({
      policy: 'case-by-case',
      carveOuts: [{ policy: 'presumption-of-approval', items: 'EAR99 items' }],
    });
  });

  test('an entry without terms is unclear, and says nothing else', () => {
    expect(termsOf({})).toEqual({
      footnote: { footnote: 'unclear', by: 'neither', because: 'there is no license requirement' },
    });
  });
});
