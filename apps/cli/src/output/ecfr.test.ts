import { expect, test } from 'vitest';
import { ecfrLinks } from './ecfr.ts';

test.each([
  ['742.6(a)(6)(iii)', ['https://www.ecfr.gov/on/2025-04-20/title-15/section-742.6']],
  [
    'supp. 1 to part 774, 3A090.a',
    [
      'https://www.ecfr.gov/on/2025-04-20/title-15/subtitle-B/chapter-VII/subchapter-C/part-774/appendix-Supplement%20No.%201%20to%20Part%20774',
    ],
  ],
  [
    '742.6(b)(10); 744.23(d)',
    [
      'https://www.ecfr.gov/on/2025-04-20/title-15/section-742.6',
      'https://www.ecfr.gov/on/2025-04-20/title-15/section-744.23',
    ],
  ],
  ['letter to NVIDIA of 9 Apr 2025', []],
])('%s', (cite, links) => {
  expect(ecfrLinks(cite, '2025-04-20')).toEqual(links);
});
