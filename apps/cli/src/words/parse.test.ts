import { expect, test } from 'vitest';
import { parseWords } from './parse.ts';

test.each([
  [
    'H200 server to Singapore, 1000 units, December 2025, parent in China',
    { item: 'H200 server', to: 'Singapore', quantity: '1000', on: '2025-12-01', parent: ['China'] },
  ],
  ['1,000 units of H20 to CN on 3 March 2024', { item: 'H20', to: 'CN', quantity: '1000', on: '2024-03-03' }],
  [
    'Puis-je exporter 1 000 H20 vers la Chine le 3 mars 2024 ?',
    { item: 'H20', to: 'la Chine', quantity: '1000', on: '2024-03-03' },
  ],
  [
    'RTX 4090 à Hong Kong, siège en Chine, 1er décembre 2023',
    { item: 'RTX 4090', to: 'Hong Kong', hq: ['Chine'], on: '2023-12-01' },
  ],
  [
    '8x H100 aux Émirats arabes unis, 500 unités, filiale de la Chine',
    { item: '8x H100', to: 'Émirats arabes unis', quantity: '500', parent: ['la Chine'] },
  ],
  ['H20 x8 to CN', { item: 'H20', to: 'CN', quantity: '8' }],
  ['1000x H100 to the UAE', { item: 'H100', to: 'the UAE', quantity: '1000' }],
  [
    'GB200 NVL72 from Singapore to Malaysia, headquartered in Taiwan',
    { item: 'GB200 NVL72', from: 'Singapore', to: 'Malaysia', hq: ['Taiwan'] },
  ],
  [
    'B200, to CN, 2026-02-01, as known on 2026-01-05',
    { item: 'B200', to: 'CN', on: '2026-02-01', known: '2026-01-05' },
  ],
  [
    'MI308X to China by AMD March 3, 2025',
    { item: 'MI308X', to: 'China', exporter: 'AMD', on: '2025-03-03' },
  ],
  ['L20 to Vietnam, end user in China', { item: 'L20', to: 'Vietnam', fact: ['party.endUserPlace=China'] }],
])('%s', (line, asked) => {
  const parsed = parseWords(line);
  expect(parsed.asked).toEqual(asked);
  expect(parsed.unsure).toEqual([]);
});

test('a month without a day is its first day, and that is said', () => {
  expect(parseWords('H20 to CN, décembre 2025').firstOfMonth).toMatchObject({
    day: '2025-12-01',
    given: 'décembre 2025',
  });
});

test.each([
  ['H200 server to Singapore, 1,000 units, December', '2026-12-01', 'December'],
  ['H20 to CN in October', '2027-10-01', 'October'],
  ['H20 to CN, November', '2026-11-01', 'November'],
  ['H20 vers la Chine le 3 mars', '2027-03-03', '3 mars'],
  ['H20 to CN on December 12', '2026-12-12', 'December 12'],
])('%s: no year is the next one, where today is known, and that is said', (line, on, given) => {
  const { asked, nextYear } = parseWords(line, '2026-11-22');
  expect(asked.on).toBe(on);
  expect(nextYear).toMatchObject({ given, day: on });
  expect(parseWords(line)).not.toHaveProperty('nextYear');
});

test.each(['May I ship H20 to CN', 'May we, H20 to CN', '1000 H20 to CN may be exported'])(
  '%s names no month',
  (line) => {
    expect(parseWords(line, '2026-11-22').asked.on).toBeUndefined();
  },
);

test('words that nothing explains are handed back', () => {
  expect(parseWords('H100 laptop to China for a bank').leftOver).toEqual(['laptop', 'bank']);
});

test.each([
  ['H2O to China', { part: 'item', suggestions: ['H20'] }],
  ['H20 to Korea', { part: 'to', suggestions: ['South Korea', 'North Korea'] }],
  ['H20 to China, H200 to Japan', { part: 'item', given: 'H20, H200' }],
  ['H20 to China, Chinese parent', { part: 'place', given: 'Chinese parent' }],
  ['RTX 4090 to China and Singapore', { part: 'place', given: 'Singapore' }],
  ['H20 to China, 2024-01-01, 2025-01-01', { part: 'on', suggestions: ['2024-01-01', '2025-01-01'] }],
])('%s is not guessed at', (line, unsure) => {
  expect(parseWords(line).unsure).toContainEqual(expect.objectContaining(unsure));
});
