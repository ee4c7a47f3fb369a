import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAW_2020, law, made, pack, page, version } from '../../test/small-pack.ts';
import {
  and,
  compare,
  compile,
  constant,
  type Exception,
  evaluate,
  fact,
  isIn,
  library,
  type Node,
  not,
  or,
  param,
  rule,
  type Said,
  traced,
  unless,
} from '../index.ts';

type Given = Readonly<Record<string, Said | null>>;
const label = (en: string) => ({ en, fr: en });
const when = (en: string, condition: Node, yields: Node): Exception => ({
  label: label(en),
  when: condition,
  yields,
});

/** What a node concludes as the body of a rule, by every backend. */
function conclude(body: Node, facts: Given = {}): unknown {
  const rules = [...pack.rules, made('it', { kind: 'definition' }, [version('2020-01-01', LAW_2020, body)])];
  const edition = library({ ...pack, rules }).edition({
    on: '2021-01-01',
    known: '2030-01-01',
    reading: 'enforced',
  });
  const laid = page(facts, { strict: true });
  const [reference, compiled] = [evaluate(edition, laid), compile(edition)(laid)];
  const said = [reference.conclude('it'), reference.test(body), compiled.conclude('it'), compiled.test(body)];
  expect(new Set(said).size, `${said}`).toBe(1);
  return said[0];
}

describe('each kind of node', () => {
  test.each<[string, Node, Given, unknown]>([
    ['a fact that holds', fact('marketed'), { marketed: true }, true],
    ['a fact that does not', fact('marketed'), { marketed: false }, false],
    ['a fact nobody said', fact('marketed'), {}, null],
    ['a fact nobody can say', fact('marketed'), { marketed: null }, null],
    ['true', constant(true), {}, true],
    ['false', constant(false), {}, false],
    ['a code', constant('denial'), {}, 'denial'],
    ['a loose number', constant(5), {}, null],
    ['a loose dated number', param('notice-days'), {}, null],
    ['a member of a set', isIn('to', 'group'), { to: 'AA' }, true],
    ['a stranger to it', isIn('to', 'group'), { to: 'ZZ' }, false],
    ['nobody said where', isIn('to', 'group'), {}, null],
    ['one of several is a member', isIn('hq', 'group'), { hq: ['ZZ', 'BB'] }, true],
    ['none of several is', isIn('hq', 'group'), { hq: ['ZZ', 'YY'] }, false],
    ['a listed code', isIn('to', ['ZZ']), { to: 'ZZ' }, true],
    ['no listed code', isIn('to', []), { to: 'ZZ' }, false],
    ['a set that nobody knows', isIn('to', 'none'), { to: 'ZZ' }, null],
    ['a dated number as line, met', compare('notice', '>=', param('notice-days')), { notice: 25 }, true],
    ['a dated number as line, not met', compare('notice', '>=', param('notice-days')), { notice: 24 }, false],
    ['a dated number without value that day', compare('notice', '>=', param('none')), { notice: 99 }, null],
    ['a line that is no number', compare('notice', '>=', constant('x')), { notice: 99 }, null],
    ['a rule without version', rule('bill'), {}, false],
    ['a rule', rule('limits'), { speed: 4800 }, true],
    ['not', not(fact('marketed')), { marketed: true }, false],
    ['not the unknown', not(fact('marketed')), {}, null],
    ['and, false wins over unknown', and(fact('marketed'), fact('order')), { order: false }, false],
    ['and, unknown wins over true', and(fact('marketed'), fact('order')), { order: true }, null],
    ['and of true', and(fact('marketed'), fact('order')), { order: true, marketed: true }, true],
    ['and of nothing', and(), {}, true],
    ['or, true wins over unknown', or(fact('marketed'), fact('order')), { order: true }, true],
    ['or, unknown wins over false', or(fact('marketed'), fact('order')), { order: false }, null],
    ['or of false', or(fact('marketed'), fact('order')), { order: false, marketed: false }, false],
    ['or of nothing', or(), {}, false],
  ])('%s', (_, node, facts, expected) => {
    expect(conclude(node, facts)).toBe(expected);
  });
});

/** Conclusions for a number below, on and above 10, for one known to lie around it, and for an unknown one. */
test.each([
  ['>=', [false, true, true, null, null, null, true]],
  ['>', [false, false, true, null, null, false, null]],
  ['<', [true, false, false, null, null, null, false]],
  ['<=', [true, true, false, null, null, true, null]],
  ['=', [false, true, false, null, null, null, null]],
] as const)('%s', (operator, expected) => {
  const values: (Said | null)[] = [
    9.999,
    10,
    10.001,
    { values: [9, 11] },
    null,
    { atMost: 10 },
    { atLeast: 10 },
  ];
  const results = values.map((area) => conclude(compare('area', operator, 10), { area }));
  expect(results).toEqual(expected);
});

test('an interval beside the line is as good as a number', () => {
  const between = (low: number, high: number) => ({ area: { atLeast: low, atMost: high } });
  expect(
    ['>=', '>', '<', '<=', '='].map((op) => conclude(compare('area', op as '=', 10), between(11, 12))),
  ).toEqual([true, true, false, false, false]);
  expect(
    ['>=', '>', '<', '<=', '='].map((op) => conclude(compare('area', op as '=', 10), between(8, 9))),
  ).toEqual([false, false, true, true, false]);
});

describe('unless', () => {
  const base = constant('base');
  const [x, y] = [constant('x'), constant('y')];
  const [a, b] = [fact('marketed'), fact('order')];

  test.each<[string, Node, Given, unknown]>([
    ['no exception holds', unless(base, when('a', a, x)), { marketed: false }, 'base'],
    ['one holds', unless(base, when('a', a, x)), { marketed: true }, 'x'],
    ['one may hold', unless(base, when('a', a, x)), {}, null],
    ['one may hold and would say the same', unless(base, when('a', a, base)), {}, 'base'],
    [
      'two hold and agree',
      unless(base, when('a', a, x), when('b', b, x)),
      { marketed: true, order: true },
      'x',
    ],
    [
      'one holds, another may and agrees',
      unless(base, when('a', a, x), when('b', b, x)),
      { marketed: true },
      'x',
    ],
    [
      'one holds, another may and disagrees',
      unless(base, when('a', a, x), when('b', b, y)),
      { marketed: true },
      null,
    ],
    ['one holds and is open itself', unless(base, when('a', a, b)), { marketed: true }, null],
    [
      'two hold, one open',
      unless(base, when('a', a, x), when('b', b, fact('denied'))),
      { marketed: true, order: true },
      null,
    ],
    [
      'two hold, the first open',
      unless(base, when('a', a, fact('denied')), when('b', b, y)),
      { marketed: true, order: true },
      null,
    ],
    [
      'three hold, the middle one open',
      unless(base, when('a', a, x), when('b', b, fact('denied')), when('c', a, x)),
      { marketed: true, order: true },
      null,
    ],
    ['the base is open', unless(b, when('a', a, x)), { marketed: false }, null],
    [
      'the base is open, the exception holds',
      unless(b, when('a', a, constant(true))),
      { marketed: true },
      true,
    ],
    ['nothing but a base', unless(base), {}, 'base'],
    [
      'the second holds',
      unless(base, when('a', a, x), when('b', b, y)),
      { marketed: false, order: true },
      'y',
    ],
  ])('%s', (_, node, facts, expected) => {
    expect(conclude(node, facts)).toBe(expected);
  });

  test('two that hold and disagree are an error in the rule', () => {
    const node = unless(base, when('the first', a, x), when('the second', b, y));
    const rules = [made('it', { kind: 'definition' }, [version('2020-01-01', LAW_2020, node)])];
    const edition = library({ ...pack, rules }).edition({
      on: '2021-01-01',
      known: '2030-01-01',
      reading: 'text',
    });
    const laid = page({ marketed: true, order: true });
    for (const backend of [evaluate(edition, laid), compile(edition)(laid)])
      expect(() => backend.conclude('it')).toThrow(
        'rule it: two exceptions hold and disagree (the first says x, the second says y).',
      );
  });
});

/** Random trees over random facts. */
const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.constantFrom(
    fact('marketed'),
    fact('order'),
    fact('listed'),
    rule('limits'),
    rule('bill'),
    constant(true),
    constant(false),
  ),
  fc.constantFrom(isIn('to', 'group'), isIn('hq', 'group'), isIn('to', ['AA', 'ZZ'])),
  fc
    .tuple(
      fc.constantFrom('speed', 'density', 'notice'),
      fc.constantFrom('<', '<=', '>', '>=', '=' as const),
      fc.constantFrom(25, 1600, 4800),
    )
    .map(([name, operator, line]) => compare(name, operator as '=', line)),
);
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => and(...all)),
    fc.array(tie('tree'), { maxLength: 3 }).map((any) => or(...any)),
    tie('tree').map(not),
    fc
      .tuple(tie('tree'), tie('tree'), fc.boolean())
      .map(([base, one, yields]) => unless(base, when('one', one, constant(yields)))),
  ),
}));
const someFacts = fc.record(
  {
    marketed: fc.constantFrom(true, false, null),
    order: fc.constantFrom(true, false, null),
    listed: fc.constantFrom(true, false, null),
    to: fc.constantFrom('AA', 'CC', 'ZZ', null),
    hq: fc.constantFrom(['AA'], ['ZZ', 'BB'], ['ZZ'], null),
    speed: fc.constantFrom<Said | null>(
      24,
      25,
      1600,
      4800,
      5000,
      { values: [1500, 1700] },
      { atLeast: 25 },
      null,
    ),
    area: fc.constantFrom(1, 300, null),
    notice: fc.constantFrom(24, 25, 999, null),
  },
  { requiredKeys: [] },
);

test('on random trees the backends agree, and learning a fact never overturns a conclusion', () => {
  fc.assert(
    fc.property(
      tree,
      someFacts,
      fc.constantFrom('marketed', 'order', 'listed', 'to', 'hq', 'notice'),
      (node, facts, forgotten) => {
        const informed = conclude(node, facts);
        const less = conclude(node, { ...facts, [forgotten]: null });
        if (less !== null) expect(informed).toBe(less);
      },
    ),
    { numRuns: 1000 },
  );
});

test('one sheet under two laws: a set or a dated number that changed counts, in either order', () => {
  const rules = [
    made('by-set', { kind: 'definition' }, [version('2020-01-01', LAW_2020, isIn('to', 'group'))]),
    made('by-number', { kind: 'definition' }, [
      version('2020-01-01', LAW_2020, compare('notice', '>=', param('notice-days'))),
    ]),
    made('by-both', { kind: 'definition' }, [
      version('2020-01-01', LAW_2020, or(rule('by-set'), rule('by-number'))),
    ]),
  ];
  const other = library({ ...pack, rules });
  const concluded = (on: string, laid: ReturnType<typeof page>) => {
    const edition = other.edition({ on, known: '2030-01-01', reading: 'text' });
    const ids = ['by-both', 'by-set', 'by-number'];
    const compiled = ids.map((id) => compile(edition)(laid).conclude(id));
    expect(ids.map((id) => traced(edition, laid).trace(id)?.concluded)).toEqual(compiled);
    expect(ids.map((id) => evaluate(edition, laid).conclude(id))).toEqual(compiled);
    return compiled;
  };
  const [early, late] = ['2021-06-01', '2022-06-01'];
  const first = page({ to: 'BB', notice: 25 });
  expect(concluded(early, first)).toEqual([true, true, true]);
  expect(concluded(late, first)).toEqual([false, false, false]);
  expect(concluded(early, first)).toEqual([true, true, true]);
  const second = page({ to: 'CC', notice: 25 });
  expect(concluded(late, second)).toEqual([true, true, false]);
  expect(concluded(early, second)).toEqual([true, false, true]);
});

describe('the trace', () => {
  const edition = law.edition({ on: '2021-06-15', known: '2030-01-01', reading: 'text' });
  const evaluation = evaluate(edition, page({ to: 'AA', speed: 2960, area: 500 }));

  test('says what a rule concluded, from which facts and on which rules', () => {
    const trace = evaluation.trace('license-A');
    expect(trace?.concluded).toBe(true);
    expect(trace?.picked.version.from).toBe('2020-01-01');
    expect(trace?.facts.map((at) => pack.facts.definitions[at]?.name)).toEqual(['to']);
    expect(trace?.because.map(({ picked }) => picked.rule.id)).toEqual(['limits']);
    expect(trace?.because[0]?.facts.map((at) => pack.facts.definitions[at]?.name)).toEqual([
      'speed',
      'density',
    ]);
  });

  test('applies a rule once', () => {
    expect(evaluation.trace('limits')).toBe(evaluation.trace('limits'));
    expect(evaluation.trace('license-A')?.because[0]).toBe(evaluation.trace('limits'));
  });

  test('knows no rule without version', () => {
    expect(evaluation.trace('bill')).toBeUndefined();
    expect(evaluation.conclude('bill')).toBe(false);
    expect(compile(edition)(page({})).conclude('nothing of the kind')).toBe(false);
  });

  test('puts first what decided', () => {
    const rules = [
      ...pack.rules,
      made('it', { kind: 'definition' }, [
        version('2020-01-01', LAW_2020, or(rule('bill'), rule('barred'), rule('denied'), rule('barred'))),
      ]),
    ];
    const other = library({ ...pack, rules }).edition({
      on: '2021-01-01',
      known: '2030-01-01',
      reading: 'text',
    });
    const trace = evaluate(other, page({ listed: false, denied: true })).trace('it');
    expect(trace?.because.map(({ picked }) => picked.rule.id)).toEqual(['denied', 'barred']);
  });
});
