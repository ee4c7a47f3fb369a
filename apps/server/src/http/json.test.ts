import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, readJson } from './json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('whatever JSON writes is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
      const text = JSON.stringify(value);
      if (/\\u0000|\\ud[89a-f]|__proto__/i.test(text)) return;
      expect(readJson(bytes(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('64 deep is read, 65 and a hundred thousand are not', () => {
  const nested = (deep: number): string => '['.repeat(deep) + ']'.repeat(deep);
  expect(parseJson(nested(64))).toBeInstanceOf(Array);
  for (const deep of [65, 100_000]) expect(() => parseJson(nested(deep))).toThrow('nested 64 deep');
  expect(() => parseJson('{"a":'.repeat(100_000))).toThrow('nested 64 deep');
});

test('brackets in texts are no depth', () => {
  expect(parseJson(JSON.stringify('['.repeat(1_000)))).toHaveLength(1_000);
  expect(parseJson(JSON.stringify({ a: `\\"${'['.repeat(1_000)}` }))).toHaveProperty('a');
});

test.each([
  ['{"a":', 'bad-json'],
  ['', 'bad-json'],
  ['{"a":"\\u0000"}', 'bad-text'],
  ['{"a\\u0000":1}', 'bad-text'],
  ['["\\ud800"]', 'bad-text'],
  ['{"__proto__":{"x":1}}', 'bad-text'],
  ['{"\\u005f_proto__":{"x":1}}', 'bad-text'],
])('%s is refused as %s', (text, code) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ code }));
});

test('bytes that are no UTF-8 are refused', () => {
  expect(() => readJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(
    expect.objectContaining({ code: 'bad-encoding' }),
  );
});

test('a backslash before u0000 is only text', () => {
  expect(parseJson('"\\\\u0000"')).toBe('\\u0000');
});
