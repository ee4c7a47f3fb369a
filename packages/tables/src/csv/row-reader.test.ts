import { expect, test } from 'vitest';
import { rowReader } from './row-reader.ts';

const LIMIT = 1_000;

function rows(
  input: string | Buffer,
  { delimiter = ',', newline = 0x0a, limit = LIMIT, chunk = Infinity } = {},
) {
  const bytes = Buffer.from(input as string);
  const reader = rowReader({ delimiter, newline, limit });
  const all = [];
  for (let at = 0; at < bytes.length; at += Math.min(chunk, bytes.length))
    all.push(...reader.push(bytes.subarray(at, at + chunk)));
  return [...all, ...reader.end()];
}

const cells = (input: string | Buffer, options = {}) => rows(input, options).map((row) => row.cells);

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,\n,b\n,\n',
    [
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ],
  ],
  ['"a","b"\n', [['a', 'b']]],
  ['"a,1","b"\r\n', [['a,1', 'b']]],
  [
    '"a\nb",c\r\nd,e',
    [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['"say ""so""",b\n', [['say "so"', 'b']]],
  ['"",""\n', [['', '']]],
  ['""""\n', [['"']]],
  ['8" rack,b\n', [['8" rack', 'b']]],
  [
    'a,"b"\r\n"c",d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['é,ß\n', [['é', 'ß']]],
  ['"é\n",\u{1f600}\n', [['é\n', '\u{1f600}']]],
])('%j', (input, expected) => {
  expect(cells(input)).toEqual(expected);
});

test('a row is the same however the bytes are cut into chunks', () => {
  const input = 'é,"b ""x"" \r\ny",c\r\n"open,1\n"z" d,2\n\n"é";"\n3,"4"\r\nlast,"row"';
  const whole = rows(input);
  for (let chunk = 1; chunk < 40; chunk++) expect(rows(input, { chunk })).toEqual(whole);
});

test('a quote that is never closed costs its own line only', () => {
  expect(rows('a,b\n1,"x\n2,y\n3,z\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: [], problem: 'a quote is opened and never closed: 1,"x' },
    { line: 3, cells: ['2', 'y'] },
    { line: 4, cells: ['3', 'z'] },
  ]);
});

test('so does text behind a closing quote', () => {
  expect(rows('1,"x" y\n2,"z"\n')).toEqual([
    { line: 1, cells: [], problem: 'text follows a closing quote: 1,"x" y' },
    { line: 2, cells: ['2', 'z'] },
  ]);
});

test('and a quote that is not closed within the limit', () => {
  const many = 'y,z\n'.repeat(LIMIT);
  const [first, second, ...rest] = rows(`1,"x\n${many}`, { chunk: 64 });
  expect(first).toEqual({ line: 1, cells: [], problem: 'a quote is not closed within 1000 bytes: 1,"x' });
  expect(second).toEqual({ line: 2, cells: ['y', 'z'] });
  expect(rest).toHaveLength(LIMIT - 1);
});

test.each([64, Infinity])('a row over the limit is skipped, in chunks of %d', (chunk) => {
  const long = 'x'.repeat(5 * LIMIT);
  expect(rows(`a,b\n${long},1\n"${long}",2\nc,d\n`, { chunk })).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: [], problem: 'the row is longer than 1000 bytes and was not read' },
    { line: 3, cells: [], problem: 'the row is longer than 1000 bytes and was not read' },
    { line: 4, cells: ['c', 'd'] },
  ]);
});

test('a row of exactly the limit is read', () => {
  expect(rows(`${'x'.repeat(LIMIT)}\n`)[0]?.problem).toBeUndefined();
  expect(rows(`${'x'.repeat(LIMIT + 1)}\n`)[0]?.problem).toBeDefined();
});

test('a NUL byte spoils its row and no other', () => {
  expect(rows('a,\0b\n"c\0\n",d\ne,f\n')).toEqual([
    { line: 1, cells: ['a', '\u2400b'], problem: 'the row holds a NUL byte' },
    { line: 2, cells: ['c\u2400\n', 'd'], problem: 'the row holds a NUL byte' },
    { line: 4, cells: ['e', 'f'] },
  ]);
});

test('lines are those of the file, blank ones and those within quotes counted', () => {
  const reader = rowReader({ delimiter: ',', newline: 0x0a, limit: LIMIT });
  const lines = reader.push(Buffer.from('a\n\n"b\nb"\n\r\nc\n')).map(({ line }) => line);
  expect(lines).toEqual([1, 3, 6]);
  expect(reader.counts.blank).toBe(2);
});

test('bytes that are not UTF-8 are read as windows-1252, row by row', () => {
  const reader = rowReader({ delimiter: ',', newline: 0x0a, limit: LIMIT });
  const bytes = Buffer.concat([
    Buffer.from('é,a\n'),
    Buffer.from([0x80, 0x2c, 0xe9, 0x0a, 0x22, 0xe8, 0x22, 0x0a]),
  ]);
  expect(reader.push(bytes).map((row) => row.cells)).toEqual([['é', 'a'], ['€', 'é'], ['è']]);
  expect(reader.counts).toMatchObject({ foreign: 2, firstForeign: 2 });
});

test('lines may end as on an old Macintosh', () => {
  expect(cells('a,b\r"c\rd",e\r', { newline: 0x0d })).toEqual([
    ['a', 'b'],
    ['c\rd', 'e'],
  ]);
});
