import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invented } from '../../test/invented.ts';
import { RefusedName } from '../names/refused-name.ts';
import { buildIndex } from './build.ts';
import type { PartyQuery } from './hit.ts';
import { DamagedIndex, readIndex, writeIndex } from './index-file.ts';
import { createScreener, openScreener } from './screener.ts';

const screener = createScreener(invented, { snapshot: 'test' });
const on = '2026-11-22';
const ask = (name: string, more: Partial<PartyQuery> = {}) => screener.screen({ name, asOf: on, ...more });
const best = (name: string, more: Partial<PartyQuery> = {}) => {
  const [hit] = ask(name, more).hits;
  return hit && `${hit.verdict} ${hit.entry.id}`;
};

describe('the same party, written otherwise', () => {
  test.each([
    ['Shanghai Qorvantis Intelligent Technology Co., Ltd.', 'match el-1', 'as listed'],
    ['SHANGHAI QORVANTIS INTELLIGENT TECHNOLOGY', 'match el-1', 'without the legal form'],
    ['Qorvantis Intelligent Technology (Shanghai) Company Limited', 'match el-1', 'place in brackets'],
    ['Shanghai Qorvantis Intelligent Tech Co Ltd', 'match el-1', 'abbreviated'],
    ['Technology Intelligent Ltd Qorvantis Co Shanghai', 'match el-1', 'in another order'],
    ['ShanghaiQorvantis Intelligent Technology', 'match el-1', 'run together'],
    ['Shanghai Qor Vantis Intelligent Technology', 'match el-1', 'torn apart'],
    ['Shanghai Qоrvаntis Intelligent Technology', 'match el-1', 'letters that only look Latin'],
    ['Shan\u200Bghai Qorvantis\u202C Intelligent Technology', 'match el-1', 'invisible characters'],
    [
      'Ｓｈａｎｇｈａｉ Ｑｏｒｖａｎｔｉｓ Ｉｎｔｅｌｌｉｇｅｎｔ Ｔｅｃｈｎｏｌｏｇｙ',
      'match el-1',
      'full width',
    ],
    ['上海阔凡提智能科技有限公司', 'match el-1', 'simplified characters'],
    ['上海闊凡提智能科技有限公司', 'match el-1', 'traditional characters'],
    ['Shanghai Qorvantsi Intelligent Technology', 'match el-1', 'one slip'],
    ['北京云火微电子有限公司', 'match el-3', 'characters against pinyin'],
    ['Beijing Yun Huo Microelectronics', 'match el-3', 'pinyin spaced'],
    ['Xian Dunmarrow Aviation Materials Inst', 'match el-6', 'apostrophe and abbreviation'],
    ['Zahar Petrovskiy', 'match sdn-1', 'a person in the usual order'],
    ['Захар Петровский', 'possible sdn-1', 'in Cyrillic'],
    ['Muhammad ibn Qasim al Tamzawi', 'match sdn-2', 'other romanization'],
    ['Harith bin Zubayr', 'match sdn-3', 'surname first in the list'],
    ['Vornex Semiconductor International Inc', 'possible dpl-1', 'abbreviation in the list'],
  ])('%s', (name, expected) => {
    expect(best(name)).toBe(expected);
  });
});

describe('a brand alone has to be looked at', () => {
  test.each([
    ['Qorvantis', 'match el-1'],
    ['Dunmarrow', 'possible el-6'],
    ['Tolvekh', 'possible meu-1'],
  ])('%s', (name, expected) => {
    expect(best(name)).toBe(expected);
  });
});

describe('somebody else', () => {
  test.each([
    ['Shanghai Melbrant Intelligent Technology Co., Ltd.', 'another brand between the same words'],
    ['Zelmor Electronic Technology Group Corporation 65th Research Institute', 'another number'],
    ['Qasim bin Mohammed Al-Tamzawi', 'son and father change places'],
    ['Maria Fernanda Ostrowski', 'nobody'],
    ['Beijing Farwest Microelectronics Co., Ltd.', 'place and trade only'],
  ])('%s: %s', (name) => {
    expect(ask(name).hits.filter(({ verdict }) => verdict !== 'related')).toEqual([]);
  });

  test('a sister company is a red flag, not a match', () => {
    const [hit] = ask('Qorvantis Shipping Logistics Warehouse (Rotterdam) B.V.').hits;
    expect(hit).toMatchObject({ verdict: 'related', entry: { id: 'el-1' } });
    expect(hit?.notes.map(({ code }) => code)).toContain('shared-brand');
  });
});

describe('country', () => {
  const name = 'Brasquel Trading';
  test('supports', () => expect(best(name, { country: 'HK' })).toBe('match el-4'));
  test('elsewhere the same name has to be looked at', () =>
    expect(best(name, { country: 'DE' })).toBe('possible el-4'));
});

describe('address', () => {
  const address = 'Office 3, Quillmont Commercial Center, 88 Tarvane St.';
  test('whoever sits at a listed address has to be looked at', () => {
    const [hit] = ask('Harmless Orchard Supplies', { address }).hits;
    expect(hit).toMatchObject({
      verdict: 'possible',
      entry: { id: 'el-7' },
      notes: [{ code: 'same-address' }],
    });
    expect(ask('Harmless Orchard Supplies').hits).toEqual([]);
  });
});

test('a weak alias alone has to be looked at', () => {
  const entry = {
    ...(invented[0] as (typeof invented)[0]),
    aliases: [{ name: 'Dovrane', kind: 'weak' as const }],
  };
  const [hit] = createScreener([entry]).screen({ name: 'Dovrane' }).hits;
  expect(hit).toMatchObject({
    verdict: 'possible',
    alias: 'Dovrane',
    notes: [{ code: 'weak-alias' }, {}].slice(0, 1),
  });
});

describe('as of a day', () => {
  test.each([
    ['Beijing Yunhuo Microelectronics', '2023-10-18', undefined],
    ['Beijing Yunhuo Microelectronics', '2023-10-19', 'match el-3'],
    ['Brasquel General Trading', '2025-02-28', 'match el-5'],
    ['Brasquel General Trading', '2025-03-01', undefined],
  ] as const)('%s on %s: %s', (name, asOf, expected) => {
    const [hit] = ask(name, { asOf }).hits.filter(({ entry }) => entry.id !== 'el-4');
    expect(hit && `${hit.verdict} ${hit.entry.id}`).toBe(expected);
  });

  test('an entry whose listing day nobody knows is found on any day, and that is said', () => {
    const [hit] = ask('Tolvekh Space Systems', { asOf: '2001-01-01' }).hits;
    expect(hit?.notes.map(({ code }) => code)).toContain('listing-day-unknown');
  });
});

test('a hit says word by word why', () => {
  const [hit] = ask('Shanghai Qorvantsi Intelligent Tech Co Ltd').hits;
  expect(hit?.alias).toBeUndefined();
  expect(hit?.pairs.map(({ query, listed, how }) => [query, listed, how])).toEqual([
    ['Shanghai', 'shanghai', 'same'],
    ['Qorvantsi', 'qorvantis', 'typo'],
    ['Intelligent', 'intelligent', 'same'],
    ['Tech', 'technology', 'abbreviation'],
    ['Co Ltd', 'coltd', 'same'],
  ]);
  expect(ask('上海阔凡提智能科技有限公司').hits[0]?.alias).toBe('上海阔凡提智能科技有限公司');
});

test('a name of generic words clears nobody', () => {
  const [hit] = ask('General Trading', { asOf: '2025-01-01' }).hits;
  expect(hit?.verdict).toBe('possible');
  expect(hit?.notes.map(({ code }) => code)).toContain('generic-name');
});

test('what cannot be read is refused, not clear', () => {
  for (const name of ['', ' ', '\uD800', '!?', 'a'.repeat(1_001)])
    expect(() => ask(name)).toThrow(RefusedName);
});

test('one letter is found where it is a listed name, and refused where it is none', () => {
  const list = createScreener([{ ...(invented[0] as (typeof invented)[0]), name: 'Z', aliases: [] }]);
  expect(list.screen({ name: 'z.' }).hits[0]?.verdict).toBe('match');
  expect(() => list.screen({ name: 'Q' })).toThrow(/one letter or digit names nobody, got "Q"/);
});

test('hits beyond the limit are counted', () => {
  const many = createScreener(
    Array.from({ length: 30 }, (_, i) => ({ ...(invented[3] as (typeof invented)[0]), id: `x-${i}` })),
  );
  const { hits, more } = many.screen({ name: 'Brasquel Trading', asOf: on }, 10);
  expect([hits.length, more]).toEqual([10, 20]);
});

describe('always', () => {
  const letters = fc.stringMatching(/^[a-z]{4,10}$/);
  const companies = fc
    .tuple(
      fc.constantFrom('Shanghai', 'Beijing', 'Dubai', ''),
      letters,
      letters,
      fc.constantFrom('Co., Ltd.', 'LLC', ''),
    )
    .map((parts) => parts.filter((part) => part !== '').join(' '));

  test('every listed name finds itself, whatever else is listed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(companies, { minLength: 1, maxLength: 20 }), (names) => {
        const entries = names.map((name, i) => ({
          ...(invented[0] as (typeof invented)[0]),
          aliases: [],
          id: `${i}`,
          name,
        }));
        const mine = createScreener(entries);
        entries.forEach(({ id, name }) => {
          const hit = mine.screen({ name }).hits.find(({ entry }) => entry.id === id);
          expect(hit?.verdict).toBe('match');
        });
      }),
      { numRuns: 200 },
    );
  });

  test('case, width, order of words and invisible characters change nothing', () => {
    fc.assert(
      fc.property(companies, fc.nat(), (name, seed) => {
        const list = createScreener([{ ...(invented[0] as (typeof invented)[0]), aliases: [], name }]);
        const words = name.split(' ');
        const turned = [...words.slice(seed % words.length), ...words.slice(0, seed % words.length)].join(
          ' ',
        );
        const wide = name.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
        for (const variant of [name.toUpperCase(), wide, turned, [...name].join('\u200D')])
          expect(list.screen({ name: variant }).hits[0]?.verdict).toBe('match');
      }),
      { numRuns: 300 },
    );
  });

  test('scores and weights are between 0 and 1, and the best comes first', () => {
    fc.assert(
      fc.property(fc.oneof(companies, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })), (name) => {
        try {
          const { hits } = ask(name);
          const rank = { match: 0, possible: 1, related: 2 };
          hits.forEach((hit, i) => {
            expect(hit.score).toBeGreaterThan(0);
            expect(hit.score).toBeLessThanOrEqual(1);
            const next = hits[i + 1];
            if (next) expect(rank[hit.verdict]).toBeLessThanOrEqual(rank[next.verdict]);
          });
        } catch (error) {
          expect(error).toBeInstanceOf(RefusedName);
        }
      }),
      { numRuns: Number(process.env.LICET_FUZZ_RUNS ?? 40_000) },
    );
  });
});

describe('an index on disk', () => {
  const data = buildIndex(invented);
  const bytes = writeIndex(data);

  test('answers as the one it was written from', () => {
    const again = openScreener(readIndex(bytes), (at) => invented[at] as (typeof invented)[0], {
      snapshot: 'test',
    });
    for (const { name } of invented)
      expect(again.screen({ name, asOf: on })).toEqual(screener.screen({ name, asOf: on }));
  });

  test('is refused where it breaks off or is something else', () => {
    for (const length of [0, 5, 20, 300, bytes.length - 40])
      expect(() => readIndex(bytes.slice(0, length))).toThrow(DamagedIndex);
    expect(() => readIndex(new TextEncoder().encode('{"names": []}'))).toThrow(/It is built again/);
  });
});
