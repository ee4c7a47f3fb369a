import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readName } from './name.ts';
import { RefusedName } from './refused-name.ts';

const read = (raw: string): string =>
  readName(raw)[0]
    .tokens.map(({ text, kind }) => (kind === 'word' ? text : `${text}:${kind}`))
    .join(' ');

test.each([
  ['Qorvantis Co., Ltd.', 'qorvantis coltd:form'],
  ['Ｑｏｒｖａｎｔｉｓ　Ｌｔｄ．', 'qorvantis ltd:form'],
  ['Qor\u200Bvan\u2060tis Ltd', 'qorvantis ltd:form'],
  ['\u202Esitnavroq', 'sitnavroq'],
  ['Qоrvаntis Ltd', 'qorvantis ltd:form'],
  ["Xi'an Dunmarrow", 'xian:place dunmarrow'],
  ['Xi’an Dunmarrow', 'xian:place dunmarrow'],
  ['S.A.R.L. Dunmarrow', 'sarl:form dunmarrow'],
  ['Q. R. S. Dunmarrow', 'qrs dunmarrow'],
  ['Dunmarrow (Hong Kong) Limited', 'dunmarrow hongkong:place limited:form'],
  ['Dunmarrow Kong Ltd Hong', 'dunmarrow hongkong:place ltd:form'],
  ['54th Research Institute', '54:number research:generic institute:generic'],
  ['No. 54 Research Institute', '54:number research:generic institute:generic'],
  ['Dunmarrow Fund XII', 'dunmarrow fund:generic 12:number'],
  ['Brigade Forty-Four', 'brigade:generic 44:number'],
  ['ZETC30', 'zetc 30:number'],
  ['H3C', 'h3c'],
  ['Чёрный Волк', 'chernyy volk'],
])('%s', (raw, expected) => {
  expect(read(raw)).toBe(expected);
});

test.each([
  ['中国某某科技集团公司第五十四研究所', '54'],
  ['第54研究所', '54'],
  ['五四研究所', '54'],
  ['一百零三厂', '103'],
])('%s holds the number %s', (raw, number) => {
  expect(readName(raw)[0].tokens.find(({ kind }) => kind === 'number')?.text).toBe(number);
});

test('traditional and simplified characters are one name', () => {
  const keys = (raw: string) => readName(raw)[0].tokens.flatMap((token) => token.keys);
  expect(keys('上海闊凡提智能科技有限公司')).toEqual(keys('上海阔凡提智能科技有限公司'));
});

test.each([
  ['', 'name-empty', /expected at least one letter or digit, got ""/],
  [' \u200B\u202E ', 'name-empty', /Write the name as it stands/],
  ['...', 'name-empty', /got "\.\.\."/],
  ['\uD800', 'name-empty', /expected at least one letter/],
  ['x'.repeat(10_000_000), 'name-too-long', /expected at most 1000 characters, got 10000000/],
])('a name that cannot be read is refused: %#', (raw, code, message) => {
  try {
    readName(raw);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedName);
    expect((error as RefusedName).code).toBe(code);
    expect((error as RefusedName).message).toMatch(message);
  }
});

test('any string is read or refused, and what is read has words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
      try {
        for (const { tokens, joined } of readName(raw)) {
          for (const { text } of tokens) expect(text).toMatch(/^[a-z0-9]+$/);
          expect(joined).toBe(joined.trim());
        }
      } catch (error) {
        expect(error).toBeInstanceOf(RefusedName);
      }
    }),
    { numRuns: 5_000 },
  );
});
