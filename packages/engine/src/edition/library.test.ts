import { describe, expect, test } from 'vitest';
import { law, pack } from '../../test/small-pack.ts';
import { library, type Reading } from '../index.ts';
import { canonical } from './library.ts';

const at = (on: string, known = '2030-01-01', reading: Reading = 'enforced', bills: readonly string[] = []) =>
  law.edition({ on, known, reading, bills });

describe('one edition for equal law', () => {
  test('between two changes', () => {
    expect(at('2021-01-01')).toBe(at('2021-02-28'));
    expect(at('2021-02-28')).not.toBe(at('2021-03-01'));
    expect(at('2021-01-01', '2021-01-01')).toBe(at('2021-01-01', '2021-03-09'));
  });

  test('though another day or reading asked for it', () => {
    expect(at('2021-02-01', '2022-05-05')).toBe(at('2021-02-01'));
    expect(at('2021-02-01', '2030-01-01', 'text')).not.toBe(at('2021-02-01'));
    expect(law.at(18628, 18628, 'enforced', [])).toBe(at('2021-01-01', '2021-01-01'));
  });

  test('a library of its own gives an edition of its own with the same hash', () => {
    const other = library(pack).edition({ on: '2021-01-01', known: '2030-01-01', reading: 'enforced' });
    expect(other).not.toBe(at('2021-01-01'));
    expect(other.hash).toBe(at('2021-01-01').hash);
  });
});

test('an edition says what it is', () => {
  const edition = at('2021-01-01');
  expect(edition.hash).toMatch(/^[0-9a-f]{64}$/);
  expect([edition.reading, edition.pack]).toEqual(['enforced', pack]);
  expect(Object.isFrozen(edition)).toBe(true);
  expect([...edition.rules.keys()].slice(0, 3)).toEqual(['subject', 'limits', 'A']);
});

describe('what is refused', () => {
  test('a reading that does not exist', () => {
    expect(() => at('2021-01-01', '2021-01-01', 'enforce' as Reading)).toThrow(
      "reading: expected text, enforced or announced, got 'enforce'. Nearest: enforced, announced, text.",
    );
  });
  test('a bill that does not exist', () => {
    expect(() => at('2021-01-01', '2021-01-01', 'text', ['B.1', 'B.2'])).toThrow(
      "bill: there is no bill 'B.2'. Known bills: B.1.",
    );
  });
  test('a day that does not exist', () => {
    expect(() => at('2021-02-30')).toThrow("got '2021-02-30'");
    expect(() => at('2021-02-01', 'soon')).toThrow("got 'soon'");
  });
});

test('canonical text sorts keys, keeps lists, and leaves out what is undefined', () => {
  expect(canonical({ b: [2, 1, { d: null, c: 'x' }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[2,1,{"c":"x","d":null}]}',
  );
  expect(canonical([])).toBe('[]');
  expect(canonical('"')).toBe('"\\""');
});
