import { describe, expect, test } from 'vitest';
import { definitions, pack } from '../../test/small-pack.ts';
import { type NumberFact, registry, showNumber } from '../index.ts';

const { facts } = pack;
const read = (name: string, written: string) => facts.read(name, written).value;

describe('names', () => {
  test('aliases and capitals find the fact, and give its own name', () => {
    expect(facts.read('TPP', '4800')).toEqual({ name: 'speed', value: 4800 });
    expect(facts.read('item.speed', '1').name).toBe('speed');
    expect(facts.slot('Speed')).toBe(facts.slot('speed'));
    expect(facts.find('hq').name).toBe('hq');
    expect(facts.slots.size).toBe(definitions.length);
  });

  test('an unknown name is refused with the nearest ones', () => {
    expect(() => facts.read('sped', '1')).toThrow(
      "fact: there is no fact 'sped'. Nearest: speed, area, kind. All of them: licet rules --facts.",
    );
    expect(() => facts.find('')).toThrow("fact: there is no fact ''.");
  });
});

test.each(['unknown', '?', ' unknown '])("'%s' is cannot say, of every kind of fact", (written) => {
  expect(['speed', 'marketed', 'to', 'hq', 'aboard'].map((name) => read(name, written))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

describe('truth values', () => {
  test.each(['true', 'TRUE', 'yes', 'Y', '1', ' true '])("'%s' is true", (written) => {
    expect(read('marketed', written)).toBe(true);
  });
  test.each(['false', 'False', 'no', 'N', '0'])("'%s' is false", (written) => {
    expect(read('marketed', written)).toBe(false);
  });
  test.each(['maybe', '', 'truey', 'untrue', 'nope', 'yes please', '01', '10'])(
    "'%s' is refused",
    (written) => {
      expect(() => read('marketed', written)).toThrow(
        `marketed: expected true, false or unknown, got '${written}'.`,
      );
    },
  );
});

describe('numbers', () => {
  test.each([
    ['4800', 4800],
    ['4707.2', 4707.2],
    ['+12', 12],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.5E+2', 150],
    [' 7 ', 7],
    ['0', 0],
    ['1000000', 1e6],
  ])("'%s' is %f", (written, value) => {
    expect(read('speed', written)).toBe(value);
  });

  test.each([
    ['4,800', '4800'],
    ["4'800", '4800'],
    ['4_800.5', '4800.5'],
    ['4 800', '4800'],
  ])("'%s' is refused with the hint %s", (written, hint) => {
    expect(() => read('speed', written)).toThrow(
      `speed: expected a number of TPP from 0 to 1000000, got '${written}'. Write ${hint}.`,
    );
  });

  test.each([
    '-1',
    'NaN',
    'Infinity',
    '1e-3',
    '0x10',
    '1e999',
    '1000001',
    'two',
    '',
    '1.2.3',
    '4800 TPP',
    '1,2x',
    'e3',
    '.',
  ])("'%s' is refused without a hint", (written) => {
    expect(() => read('speed', written)).toThrow(
      new RegExp(
        `^speed: expected a number of TPP from 0 to 1000000, got '${written.replace('.', '\\.')}'\\.$`,
      ),
    );
  });

  test('a unit that people write large', () => {
    expect(read('trained', '2e26')).toBe(200);
    expect(() => read('trained', '-1')).toThrow(
      "trained: expected a number of 10^24 operations from 0 to 1e+30, got '-1'.",
    );
  });

  test('a day', () => {
    expect(read('aboard', '1970-01-11')).toBe(10);
    expect(() => read('aboard', '2023-02-29')).toThrow("got '2023-02-29'");
  });
});

describe('codes', () => {
  test('of a closed list, in any capitals', () => {
    expect(read('kind', 'Chip')).toBe('chip');
    expect(() => read('kind', 'ship')).toThrow(
      "kind: expected one of chip, board, other, got 'ship'. Nearest: chip, other, board.",
    );
  });

  test('of an open list, as written', () => {
    expect(read('to', 'CN')).toBe('CN');
    expect(read('to', 'CN,HK')).toBe('CN,HK');
  });

  test('several', () => {
    expect(read('hq', 'AA, BB;CC')).toEqual(['AA', 'BB', 'CC']);
    expect(read('hq', 'AA,')).toEqual(['AA']);
    expect(() => read('hq', '')).toThrow("hq: expected one of a code, got ''.");
  });

  test('a long list is counted, not printed', () => {
    const codes = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
    const one = (count: number) =>
      registry([
        { ...(pack.facts.find('to') as { name: string }), type: 'code', codes: codes(count) } as never,
      ]);
    expect(() => one(13).read('to', 'x')).toThrow('expected one of 13 codes');
    expect(() => one(12).read('to', 'x')).toThrow(`expected one of ${codes(12).join(', ')},`);
  });
});

test('numbers as people read them', () => {
  const [speed, aboard] = ['speed', 'aboard'].map((name) => facts.find(name) as NumberFact);
  const shown = [9_414_400, 9_414_401, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(shown.map((steps) => showNumber(speed as NumberFact, steps))).toEqual([
    '4707.2',
    '4707.2',
    '0',
    'any',
    '0',
  ]);
  expect([20, Number.POSITIVE_INFINITY].map((steps) => showNumber(aboard as NumberFact, steps))).toEqual([
    '1970-01-11',
    '',
  ]);
});
