import { law } from '@licet/cli/in-browser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../law/typeset.ts';
import { daysAsked, unreadDays } from './asked-days.ts';
import { runExamples } from './examples.ts';
import { pairsOf } from './pairs.ts';
import { readersOf, referencesOf } from './references.ts';
import { plainText, searchRules } from './search.ts';
import { standingOf } from './standing.ts';
import { isNumbered, treeOf } from './tree.ts';
import { wordDiff } from './word-diff.ts';
import { RULES_WORDS } from './words.ts';

const { pack } = law;
const ruleOf = (id: string) => {
  const found = pack.rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

describe('the tree', () => {
  const tree = treeOf(pack);

  test('every rule and every provision stands in it once', () => {
    const rules = tree.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.rules));
    expect(rules.map(({ id }) => id).sort()).toEqual(pack.rules.map(({ id }) => id).sort());
    const provisions = tree.flatMap(({ paragraphs }) => paragraphs.flatMap(({ coverage }) => coverage ?? []));
    expect(new Set(provisions)).toEqual(new Set(pack.coverage));
    expect(provisions).toHaveLength(pack.coverage.length);
  });

  test('parts come in the order of the regulation, what stands beside it after', () => {
    expect(tree.map(({ id }) => id)).toEqual([
      '734',
      '736',
      '740',
      '742',
      '744',
      '746',
      '748',
      '758',
      '762',
      '774',
      'letters',
      'statements',
      'bills',
      'flags',
    ]);
    for (const { id } of tree) expect(RULES_WORDS).toHaveProperty(isNumbered(id) ? `part${id}` : id);
  });
});

describe('how a text stands', () => {
  const at = (id: string, from: string, asked: object) => {
    const moment = {
      on: '2026-11-22',
      known: '2026-11-22',
      reading: 'enforced',
      bills: [],
      ...asked,
    } as const;
    const version = ruleOf(id).versions.find((one) => one.from === from);
    if (!version) throw new Error(`no text of ${id} from ${from}`);
    return standingOf(id, version, law.edition(moment), moment);
  };
  const A = '742.6(a)(6)/a-destination';
  test.each([
    [A, '2026-07-10', {}, 'holds'],
    [A, '2025-01-13', {}, 'unenforced'],
    [A, '2025-01-13', { reading: 'text' }, 'holds'],
    [A, '2025-01-13', { on: '2025-03-01' }, 'pending'],
    [A, '2026-07-10', { reading: 'text' }, 'other-reading'],
    [A, '2023-11-17', {}, 'over'],
    [A, '2023-11-17', { on: '2023-10-20' }, 'not-yet'],
    [A, '2023-11-17', { known: '2023-10-01' }, 'not-public'],
    ['bills/S.3374', '2025-12-04', {}, 'bill'],
    ['bills/S.3374', '2025-12-04', { bills: ['S.3374'] }, 'holds'],
    ['letters/2025-04/review', '2025-08-11', {}, 'other-reading'],
  ])('%s of %s %j: %s', (id, from, asked, standing) => {
    expect(at(id, from, asked)).toBe(standing);
  });
});

describe('the difference of two sentences', () => {
  const flat = (text: string): string => text.replace(/\s+/g, '');
  const sentence = fc
    .array(fc.constantFrom('(', ')', 'and', 'or', '2400', 'TPP', 'D:5', 'D:1;', 'is at least'), {
      maxLength: 24,
    })
    .map((some) => some.join(' '));

  test('what stays and goes is the one, what stays and comes is the other', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = wordDiff(before, after);
        const without = (kind: string) =>
          flat(pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join(''));
        expect(without('added')).toBe(flat(before));
        expect(without('removed')).toBe(flat(after));
      }),
    );
  });

  test('only the words that differ are marked', () => {
    expect(
      wordDiff('TPP is at least 4800 TPP and D:5: never', 'TPP is at least 2400 TPP and D:5: never'),
    ).toEqual([
      { kind: 'same', text: 'TPP is at least ', was: 'TPP is at least ' },
      { kind: 'removed', text: '4800 ' },
      { kind: 'added', text: '2400 ' },
      { kind: 'same', text: 'TPP and D:5: never', was: 'TPP and D:5: never' },
    ]);
    expect(wordDiff('', '')).toEqual([]);
  });
});

describe('search', () => {
  const ids = (query: string, language: 'en' | 'fr' = 'en') =>
    searchRules(query, language).map(({ rule }) => rule.id);
  test('finds ids, titles, citations and sentences', () => {
    expect(ids('3A090.c')).toContain('774/3A090.c');
    expect(ids('91 FR 17851')).toEqual(['774/3A090-note-1']);
    expect(ids('performance density 5.92')).toEqual(['774/3A090.a-parameters', '774/3A090.b-parameters']);
    expect(ids('densite de performance 5.92', 'fr')).toContain('774/3A090.a-parameters');
    expect(ids('  ')).toEqual([]);
    expect(ids('zzz')).toEqual([]);
  });
  test('a plain text has as many letters as what is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        expect(plainText(text).length).toBe(text.length);
      }),
    );
  });
});

test('every example of every rule agrees when it is run here', () => {
  const ran = pack.rules.flatMap((rule) => runExamples(rule).map((one) => ({ rule: rule.id, ...one })));
  expect(ran.length).toBeGreaterThan(400);
  expect(ran.filter(({ agrees }) => !agrees)).toEqual([]);
});

test('what leans on a rule is what names it', () => {
  expect(referencesOf('774/3A090.a-parameters').usedBy).toContain('774/3A090.a');
  for (const { id } of pack.rules)
    for (const other of referencesOf(id).usedBy) expect(referencesOf(other).restsOn).toContain(id);
  // Total processing performance is derived from the throughputs.
  expect(readersOf('item.throughput.fp64')).toContain('774/3A090.a-parameters');
});

test('review policies are said by their name in both languages', () => {
  const [version] = ruleOf('744.21(e)').versions;
  if (!version) throw new Error('no text');
  expect(sentenceOf(version, 'en')).toMatch(/^presumption of denial/);
  expect(sentenceOf(version, 'fr')).not.toMatch(/denial/);
});

test('pairs of days stand around each instrument', () => {
  const pairs = pairsOf(pack, '2026-11-22');
  expect(pairs.find(({ to }) => to === '2026-01-15')).toMatchObject({ from: '2026-01-14', promise: false });
  expect(pairs.find(({ to }) => to === '2025-08-11')).toMatchObject({ promise: true });
  expect(pairsOf(pack, '2022-10-01').map(({ to }) => to)).toEqual([]);
  const documents = new Set(pairs.flatMap(({ by }) => by.map(({ id }) => id)));
  for (const id of ['87 FR 62186', '88 FR 73458', 'letter to NVIDIA of 9 Apr 2025', '91 FR 43034'])
    expect(documents).toContain(id);
});

test('days of the address', () => {
  const asked = (search: string) => daysAsked(new URLSearchParams(search), '2026-11-22');
  expect(asked('')).toEqual({ from: '2025-11-22', to: '2026-11-22' });
  expect(asked('from=2026-01-14&to-day=2026-01-15')).toEqual({ from: '2026-01-14', to: '2026-01-15' });
  expect(unreadDays(new URLSearchParams('from=2026-02-30&to-day=2026-03-01'))).toEqual([
    { name: 'from', given: '2026-02-30' },
  ]);
});
