import { expect, test } from 'vitest';
import { LAW_2020, law, made, pack, version } from '../../test/small-pack.ts';
import {
  and,
  check,
  checked,
  compare,
  constant,
  fact,
  type Iso,
  isIn,
  type Node,
  not,
  type Pack,
  param,
  type Role,
  rule,
  unless,
  type Version,
} from '../index.ts';

const DEFINITION: Role = { kind: 'definition' };
const one = (body: Node, rest: Partial<Version> = {}) => [version('2020-01-01', LAW_2020, body, rest)];
const yes = constant(true);
const withRule = (...added: Pack['rules']): Pack => ({ ...pack, rules: [...pack.rules, ...added] });
const bad = (versions: readonly Version[], role: Role = DEFINITION): Pack =>
  withRule(made('bad', role, versions));
const dated = (from: Iso, rest: Partial<Version> = {}) => version(from, LAW_2020, yes, rest);
const bodied = (body: Node): Pack => bad(one(body));
const label = { en: 'x', fr: 'x' };

test('a good pack has no problem, and comes back', () => {
  expect(check(pack)).toEqual([]);
  expect(checked(pack)).toBe(pack);
  expect(law.pack).toBe(pack);
});

/** One bad pack for each sentence. */
test.each<[string, Pack, readonly string[]]>([
  ['twice the same id', withRule(made('A', DEFINITION, one(yes))), ['A: is defined twice']],
  ['no version', bad([]), ['bad: has no version']],
  [
    'too few examples',
    withRule({ ...made('bad', DEFINITION, one(yes)), examples: pack.rules[0]?.examples.slice(0, 2) ?? [] }),
    ['bad: has 2 examples; three are the least'],
  ],
  [
    'a provision that nobody covers',
    withRule(made('bad', DEFINITION, one(yes), { covers: 'nowhere' })),
    ["bad: covers 'nowhere', which the coverage registry lacks"],
  ],
  ['a rule that does not exist', bodied(rule('none')), ["bad: names the rule 'none', which does not exist"]],
  [
    'the same inside a condition',
    bad(
      one(yes, {
        conditions: [
          { text: label, cite: '', test: rule('none') },
          { text: label, cite: '' },
        ],
      }),
    ),
    ["bad: names the rule 'none', which does not exist"],
  ],
  [
    'a review that does not exist',
    bad(one(yes), { kind: 'requirement', gate: 'ccl', review: 'none' }),
    ["bad: names the rule 'none', which does not exist"],
  ],
  [
    'an exception to what does not exist, barred by what does not exist',
    bad(one(yes), { kind: 'exception', symbol: 'X', overcomes: ['none'], bars: ['nor this'] }),
    [
      "bad: names the rule 'none', which does not exist",
      "bad: names the rule 'nor this', which does not exist",
    ],
  ],
  [
    'an open question that does not exist',
    bad(one(yes, { open: ['what'] })),
    ["bad: points to the open question 'what', which does not exist"],
  ],
  [
    'an end before the beginning',
    bad([dated('2020-01-01', { to: '2019-01-01' })]),
    ['bad: version of 2020-01-01 ends before it begins'],
  ],
  [
    'an end on the first day',
    bad([dated('2020-01-01', { to: '2020-01-01' })]),
    ['bad: version of 2020-01-01 ends before it begins'],
  ],
  [
    'compliance before force',
    bad([dated('2020-01-02', { applies: '2020-01-01' })]),
    ['bad: version of 2020-01-02 applies before it is in force'],
  ],
  [
    'verified after the pack',
    bad([dated('2020-01-01', { lastVerified: '2023-01-01' })]),
    ['bad: version of 2020-01-01 was verified after the pack was'],
  ],
  [
    'a posture before its version',
    bad([dated('2020-01-02', { posture: [{ from: '2020-01-01', enforced: false, by: LAW_2020 }] })]),
    ['bad: posture of 2020-01-01 precedes its version'],
  ],
  [
    'two versions from one day',
    bad([dated('2020-01-01'), dated('2020-01-01')]),
    ['bad: versions of 2020-01-01 and 2020-01-01 overlap'],
  ],
  [
    'versions out of order',
    bad([dated('2021-01-01'), dated('2020-01-01')]),
    ['bad: versions of 2021-01-01 and 2020-01-01 overlap'],
  ],
  [
    'a version that outlasts the beginning of the next',
    bad([dated('2020-01-01', { to: '2021-01-02' }), dated('2021-01-01')]),
    ['bad: version of 2020-01-01 ends after that of 2021-01-01 begins'],
  ],
  ['a fact that does not exist', bodied(fact('none')), ["bad: reads the fact 'none', which does not exist"]],
  ['a number as a truth value', bodied(and(fact('speed'))), ['bad: uses speed as a truth value; it is none']],
  ['a code as a truth value', bodied(not(fact('to'))), ['bad: uses to as a truth value; it is none']],
  [
    'a set that does not exist',
    bodied(isIn('to', 'none')),
    ["bad: names the set 'none', which does not exist"],
  ],
  [
    'membership of what is no code',
    bodied(isIn('speed', ['1'])),
    ['bad: asks whether speed is in a set; it is no code'],
  ],
  ['comparing what is no number', bodied(compare('to', '>=', 1)), ['bad: compares to; it is no number']],
  [
    'comparing what does not exist',
    bodied(compare('none', '>=', 1)),
    ['bad: compares none; it is no number', "bad: reads the fact 'none', which does not exist"],
  ],
  [
    'a dated number that does not exist',
    bodied(compare('speed', '>=', param('none'))),
    ["bad: names the dated number 'none', which does not exist"],
  ],
  [
    'a threshold between two steps',
    bodied(compare('speed', '>=', 5.9205)),
    ['bad: compares speed with 5.9205, which is no whole step of 1/1000'],
  ],
  [
    'a threshold that is no number',
    bodied(compare('speed', '>=', constant('much'))),
    ['bad: compares speed with much, which is no whole step of 1/1000'],
  ],
  ['a rule that names itself', bodied(rule('bad')), ['bad: is recursive: bad -> bad']],
  [
    'rules that name one another',
    withRule(made('bad', DEFINITION, one(not(rule('worse')))), made('worse', DEFINITION, one(rule('bad')))),
    ['bad: is recursive: bad -> worse -> bad'],
  ],
  [
    'a cycle entered from outside',
    withRule(
      made('entry', DEFINITION, one(rule('bad'))),
      made('bad', DEFINITION, one(unless(yes, { label, when: rule('worse'), yields: yes }))),
      made('worse', DEFINITION, one(rule('bad'))),
    ),
    ['bad: is recursive: bad -> worse -> bad'],
  ],
  [
    'a member added again',
    withChange('AA', 'add', '2020-06-01'),
    ['group: adds AA on 2020-06-01, which changes nothing'],
  ],
  [
    'a stranger removed',
    withChange('ZZ', 'remove', '2020-06-01'),
    ['group: removes ZZ on 2020-06-01, which changes nothing'],
  ],
  [
    'a member removed twice',
    withChange('BB', 'remove', '2022-06-01'),
    ['group: removes BB on 2022-06-01, which changes nothing'],
  ],
])('%s', (_, given, problems) => {
  expect(check(given)).toEqual(problems);
  expect(() => checked(given)).toThrow(`rule pack: ${problems.join('; ')}`);
});

type Change = readonly [code: string, change: 'add' | 'remove', on: Iso];
function withChanges(...added: readonly Change[]): Pack {
  const [group] = pack.sets;
  if (!group) throw new Error('the small pack has a set');
  const changes = added.map(([code, change, on]) => ({
    code,
    change,
    on,
    by: LAW_2020,
    confidence: 'P' as const,
  }));
  return { ...pack, sets: [{ ...group, changes: [...group.changes, ...changes] }] };
}
function withChange(...change: Change): Pack {
  return withChanges(change);
}

test.each<[string, Pack]>([
  [
    'a version that ends where the next begins',
    bad([dated('2020-01-01', { to: '2021-01-01' }), dated('2021-01-01')]),
  ],
  ['a gap between versions', bad([dated('2020-01-01', { to: '2020-06-01' }), dated('2021-01-01')])],
  ['compliance from the first day', bad([dated('2020-01-01', { applies: '2020-01-01' })])],
  ['verified on the day of the pack', bad([dated('2020-01-01', { lastVerified: '2022-12-31' })])],
  [
    'a posture from the first day',
    bad([dated('2020-01-01', { posture: [{ from: '2020-01-01', enforced: false, by: LAW_2020 }] })]),
  ],
  [
    'a bill beside the law, from the same day',
    bad([dated('2020-01-01'), { ...dated('2020-01-01'), by: { ...LAW_2020, authority: 'bill' } }]),
  ],
  [
    'a member added, and removed again',
    withChanges(['ZZ', 'add', '2020-06-01'], ['ZZ', 'remove', '2021-06-01'], ['ZZ', 'add', '2022-06-01']),
  ],
  ['a threshold on a step', bodied(compare('speed', '>=', 5.92))],
  ['a rule named twice', bodied(and(rule('limits'), rule('limits')))],
  ['a member added again after it was removed', withChange('BB', 'add', '2022-06-01')],
])('no problem: %s', (_, given) => {
  expect(check(given)).toEqual([]);
});
