import { answer, headline, plain } from '@licet/cli/in-browser';
import type { Iso } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXAMPLES } from './examples.ts';
import { PARTS } from './fields.ts';
import { rowsOf } from './rows.ts';
import { understand } from './understand.ts';

const today = '2026-11-22' as Iso;
const ask = (query: string | Record<string, string>, language: 'en' | 'fr' = 'en') =>
  understand(new URLSearchParams(query), today, language);

test('each example is understood in both languages, alike, and answered', () => {
  for (const { title, fields } of EXAMPLES) {
    const [en, fr] = (['en', 'fr'] as const).map((language) => {
      const { built } = ask((fields as Record<string, string>) ?? { q: title[language] }, language);
      expect(built, title[language]).toBeDefined();
      return answer(built as NonNullable<typeof built>, 'en', false).determination;
    });
    expect(fr).toEqual(en);
  }
});

test('the question of the issue', () => {
  const { parts, built, leftOver } = ask({ q: 'H200 server to Singapore, 1,000 units, December' });
  expect(parts.map(({ name, as }) => [name, as])).toEqual([
    ['item', 'NVIDIA HGX H200 8-GPU server'],
    ['quantity', '1000'],
    ['to', 'Singapore (SG)'],
    ['on', '2026-12-01'],
  ]);
  expect(parts.at(-1)).toMatchObject({ liberties: ['month', 'year'], others: ['2025-12-01'] });
  expect(leftOver).toEqual([]);
  expect(built?.question.on).toBe('2026-12-01');
});

test('fields prevail over words, and what is taken away does not count', () => {
  const q = 'H20 to China, 1000 units, parent in China';
  expect(ask({ q, to: 'SG' }).built?.question.facts['shipment.to']).toMatchObject({ value: 'SG' });
  expect(ask({ q, without: 'parent;quantity' }).fields).toEqual({ item: 'H20', to: 'China' });
});

test('what is missing, unsure or wrong holds the answer back, each with its place', () => {
  expect(ask({ q: 'H20' })).toMatchObject({ missing: ['to'] });
  expect(ask('to=CN').missing).toEqual(['item']);
  expect(ask('item.quantity=8&to=CN').missing).toEqual(['item']);
  const korea = ask({ q: 'H20 to Korea' });
  expect(korea.built).toBeUndefined();
  expect(korea.missing).toEqual([]);
  expect(korea.parts.at(-1)).toMatchObject({ name: 'to', others: ['South Korea', 'North Korea'] });
  expect(ask({ q: 'H20 to Korea', to: 'KR' }).built).toBeDefined();
  const two = ask({ item: 'H200', to: 'Korea', hq: 'Atlantis', 'item.tpp': '3,000', 'foo.bar': '1' });
  expect(two.built).toBeUndefined();
  expect(two.parts.map(({ name, trouble }) => [name, trouble?.code])).toEqual([
    ['item', undefined],
    ['to', 'unsure-country'],
    ['hq', 'unknown-country'],
    ['foo.bar', 'unknown-fact'],
    ['item.tpp', 'bad-number'],
  ]);
});

test('a bad day, reading or bill of the address is said and shows no other answer', () => {
  for (const [name, code] of [
    ['on=2025-02-30', 'bad-date'],
    ['known=yesterday', 'bad-date'],
    ['reading=spirit', 'unknown-reading'],
    ['bill=S.1', 'unknown-bill'],
  ]) {
    const { parts, built } = ask(`item=H20&to=CN&${name}`);
    expect(parts.at(-1)?.trouble?.code).toBe(code);
    expect(built).toBeUndefined();
  }
});

test('words that may name a place hold the answer back until somebody says what they are', () => {
  const q = 'RTX 4090 to China and Singapore';
  expect(ask({ q })).toMatchObject({ loose: [{ given: 'Singapore', country: 'SG' }] });
  expect(ask({ q }).built).toBeUndefined();
  expect(ask({ q, aside: 'Singapore' }).built).toBeDefined();
});

test('parts that contradict each other are said as such', () => {
  expect(ask('item=H20&to=CN&from=SG&route=export')).toMatchObject({
    trouble: { code: 'export-from-abroad' },
  });
});

test('a text that is too long is said and not read', () => {
  const { trouble, built } = ask({ q: 'H20 to China '.repeat(1000), item: 'H20', to: 'CN' });
  expect(trouble?.code).toBe('too-long');
  expect(built).toBeUndefined();
});

test('nobody can tell, and the usual presumption as a presumption', () => {
  const { built } = ask('item=H20&to=SG&strict=1&party.hq=presumed&party.denied=%3F');
  expect(built?.question.facts['party.hq']).toMatchObject({ from: 'presumed', value: ['SG'] });
  expect(built?.question.facts['party.denied']).toEqual({ state: 'unknown' });
});

test('names without lists are flagged', () => {
  const { built } = ask({ item: 'H20', to: 'SG', consignee: 'Northwind Cloud;country=SG' });
  const { determination } = answer(built as NonNullable<typeof built>, 'en', false);
  expect(determination.flags.map(({ flag }) => flag)).toContain('parties-not-screened');
});

test('the table holds the answer, every step of the proof, and no cell that is no text', () => {
  const { built } = ask({ q: 'RTX 4090 to China on 1 December 2023' });
  const rows = rowsOf(plain(answer(built as NonNullable<typeof built>, 'en', false)));
  expect(rows[0]).toMatchObject({ part: 'answer', name: 'outcome', value: 'license-exception' });
  expect(rows.filter(({ part }) => part === 'trace').length).toBeGreaterThan(40);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).toBeTypeOf('string');
});

test('no address makes it throw, and an answer has nothing wrong in it', () => {
  const words = fc.constantFrom(
    ...['H20', 'H200 server', 'to China', 'to Korea', 'in May', '1,000 units', 'parent in', 'Singapore', ';'],
    ...['à', '?', 'December', '31 February', '2025-02-30', 'from Singapore', 'reexport', 'e\u0301', '=cmd()'],
  );
  const name = fc.oneof(
    fc.constantFrom(...PARTS, 'without', 'aside', 'item.tpp', 'party.hq', 'party.denied', 'shipment.from'),
    fc.string({ maxLength: 6 }).map((text) => `x.${text}`),
  );
  const value = fc.oneof(
    fc.string({ maxLength: 12 }),
    words,
    fc.constantFrom('CN', '?', 'presumed', '1', 'yes', 'text', 'export', 'US', 'S.3374'),
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 6 }),
      fc.array(fc.tuple(name, value), { maxLength: 4 }),
      (q, fields) => {
        const read = ask({ ...Object.fromEntries(fields), q: q.join(' ') });
        if (read.built === undefined) return;
        expect(read.parts.every(({ trouble }) => trouble === undefined)).toBe(true);
        expect(headline(answer(read.built, 'fr', false).determination, 'fr')).not.toBe('');
      },
    ),
    { numRuns: 300 },
  );
});
