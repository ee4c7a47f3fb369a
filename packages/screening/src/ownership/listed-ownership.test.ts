import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownershipGraph } from './graph.ts';
import type { Remainder } from './held-by.ts';
import type { Holding, Listing, OwnershipParty, Percent } from './holding.ts';
import { type ListedStatus, listedOwnerships } from './listed-ownership.ts';

const DAY = '2025-10-15';
const EL: Listing = {
  list: 'EL',
  entry: 'el-x',
  scope: 'all-items',
  requirement: 'For all items subject to the EAR',
  policy: 'presumption-of-denial',
  footnotes: ['4'],
};
const MEU: Listing = { list: 'MEU', entry: 'meu-m', scope: 'some-items', policy: 'case-by-case' };
const SDN: Listing = { list: 'SDN', entry: 'sdn-s', scope: 'all-items', policy: 'policy-of-denial' };

/** X, X1, X2 are on the Entity List, M on the MEU List, S an SDN of 744.8, P perhaps on the Entity List. */
const listings: Readonly<Record<string, readonly Listing[]>> = {
  X: [EL],
  X1: [{ ...EL, entry: 'el-x1', footnotes: ['1'], policy: 'case-by-case' }],
  X2: [{ ...EL, entry: 'el-x2', footnotes: [] }],
  M: [MEU],
  S: [SDN],
  P: [{ ...EL, entry: 'el-p', possible: true }],
};

type Row = readonly [owner: string, percent: Percent, owned: string, more?: Partial<Holding>];

const graphOf = (rows: readonly Row[], more: readonly OwnershipParty[] = []) => {
  const holdings = rows.map(
    ([owner, percent, owned, extra]): Holding => ({
      owner,
      owned,
      percent,
      kind: 'equity',
      source: 'cases',
      ...extra,
    }),
  );
  const parties = new Map<string, OwnershipParty>();
  for (const id of ['C', ...holdings.flatMap(({ owner, owned }) => [owner, owned])])
    parties.set(id, { id, name: id, ...(listings[id] ? { listed: listings[id] } : {}) });
  for (const party of more) parties.set(party.id, { ...parties.get(party.id), ...party });
  return ownershipGraph({ parties: parties.values(), holdings }, DAY);
};

const of = (rows: readonly Row[], remainder: Remainder = 'unknown', company = 'C') =>
  listedOwnerships(graphOf(rows), { remainder }).of(company);

const FAQ_401 = 'OFAC FAQ 401';
const FAQ_399 = 'OFAC FAQ 399';
const SUPP_8 = 'supp. 8 to part 744, (b)';
const OURS = 'not settled; the stricter way as a range';

/** What is held of C, and from where the law is taken. */
const cases: readonly [string, string, readonly Row[], readonly [number, number], ListedStatus][] = [
  [
    'exactly half',
    SUPP_8,
    [
      ['X', 50, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'just below half',
    SUPP_8,
    [
      ['X', 49.99, 'C'],
      ['u', 50.01, 'C'],
    ],
    [49.99, 49.99],
    'minority',
  ],
  [
    'three thirds of fifty add up to half',
    FAQ_399,
    [
      ['X', 16.67, 'C'],
      ['X1', 16.67, 'C'],
      ['X2', 16.66, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'two of three stay below',
    FAQ_399,
    [
      ['X', 16.67, 'C'],
      ['X1', 16.67, 'C'],
      ['u', 66.66, 'C'],
    ],
    [33.34, 33.34],
    'minority',
  ],
  [
    'owners of different lists are added',
    '90 FR 47201',
    [
      ['X', 30, 'C'],
      ['M', 20, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'an SDN of 744.8 too',
    '90 FR 47201',
    [
      ['S', 25, 'C'],
      ['M', 25, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'half of half is half: the company between counts in full',
    FAQ_401,
    [
      ['X', 50, 'A'],
      ['u', 50, 'A'],
      ['A', 50, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'a quarter of all is nothing',
    FAQ_401,
    [
      ['X', 25, 'A'],
      ['u', 75, 'A'],
      ['A', 100, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'two halves of a quarter each',
    FAQ_401,
    [
      ['X', 50, 'A'],
      ['u', 50, 'A'],
      ['X', 50, 'B'],
      ['u', 50, 'B'],
      ['A', 25, 'C'],
      ['B', 25, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'direct and indirect together',
    FAQ_401,
    [
      ['X', 50, 'A'],
      ['u', 50, 'A'],
      ['X', 10, 'C'],
      ['A', 40, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'two quarters of halves are nothing',
    FAQ_401,
    [
      ['X', 25, 'A'],
      ['u', 75, 'A'],
      ['X', 25, 'B'],
      ['u', 75, 'B'],
      ['A', 50, 'C'],
      ['B', 50, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'below half it is not passed on, above it is all',
    FAQ_401,
    [
      ['X', 60, 'A'],
      ['u', 40, 'A'],
      ['A', 30, 'B'],
      ['u', 70, 'B'],
      ['B', 100, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'the company between is held by two lists',
    SUPP_8,
    [
      ['X', 25, 'A'],
      ['M', 25, 'A'],
      ['u', 50, 'A'],
      ['A', 50, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  ['a listed company itself', '744.11(a)', [['u', 100, 'X']], [0, 0], 'none-known'],
  [
    'an unknown share, nothing else on record',
    'red flag 29',
    [['X', 'unknown', 'C']],
    [0, 100],
    'undetermined',
  ],
  [
    'an unknown share of what is left',
    'red flag 29',
    [
      ['X', 'unknown', 'C'],
      ['u', 60, 'C'],
    ],
    [0, 40],
    'minority',
  ],
  [
    'an unknown share of what is left, enough',
    'red flag 29',
    [
      ['X', 'unknown', 'C'],
      ['u', 50, 'C'],
    ],
    [0, 50],
    'undetermined',
  ],
  [
    'a range around half',
    'red flag 29',
    [
      ['X', [25, 50], 'C'],
      ['u', 50, 'C'],
    ],
    [25, 50],
    'undetermined',
  ],
  ['known below half, the rest on no record', 'red flag 29', [['X', 30, 'C']], [30, 100], 'undetermined'],
  [
    'no listed owner, the rest on no record',
    'no duty without knowledge: supp. 3 to part 732',
    [['u', 30, 'C']],
    [0, 0],
    'none-known',
  ],
  [
    'a circle with half from outside',
    SUPP_8,
    [
      ['X', 50, 'A'],
      ['C', 50, 'A'],
      ['A', 50, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'a circle with less from outside',
    OURS,
    [
      ['X', 40, 'C'],
      ['A', 60, 'C'],
      ['C', 60, 'A'],
      ['u', 40, 'A'],
    ],
    [40, 100],
    'undetermined',
  ],
  [
    'a circle without anybody listed',
    SUPP_8,
    [
      ['A', 60, 'C'],
      ['C', 60, 'A'],
      ['u', 40, 'A'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'shares in itself',
    OURS,
    [
      ['X', 45, 'C'],
      ['C', 10, 'C'],
      ['u', 45, 'C'],
    ],
    [45, 55],
    'undetermined',
  ],
  [
    'cross-holding of two listed subsidiaries',
    SUPP_8,
    [
      ['X', 60, 'A'],
      ['B', 40, 'A'],
      ['X', 60, 'B'],
      ['A', 40, 'B'],
      ['A', 30, 'C'],
      ['B', 20, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'more than all',
    'the records contradict each other',
    [
      ['X', 45, 'C'],
      ['u', 70, 'C'],
    ],
    [45, 100],
    'undetermined',
  ],
  [
    'a holding that ended yesterday',
    'as of the day',
    [
      ['X', 60, 'C', { to: '2025-10-15' }],
      ['u', 60, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'a holding that ends tomorrow',
    'as of the day',
    [
      ['X', 60, 'C', { to: '2025-10-16' }],
      ['u', 40, 'C'],
    ],
    [60, 60],
    'treated-as-listed',
  ],
  [
    'a holding that begins tomorrow',
    'as of the day',
    [
      ['X', 60, 'C', { from: '2025-10-16' }],
      ['u', 60, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'control is no ownership',
    'BIS Entity List FAQ 43',
    [
      ['X', 0, 'C', { kind: 'control' }],
      ['X', 10, 'C'],
      ['u', 90, 'C'],
    ],
    [10, 10],
    'minority',
  ],
  [
    'control by an unknown share',
    'red flag 29',
    [['X', 'unknown', 'C', { kind: 'control' }]],
    [0, 100],
    'undetermined',
  ],
  [
    'control beside a known share',
    'BIS Entity List FAQ 43',
    [
      ['X', 'unknown', 'C', { kind: 'control' }],
      ['X', 40, 'C'],
      ['u', 60, 'C'],
    ],
    [40, 40],
    'minority',
  ],
  [
    'votes beside shares',
    OURS,
    [
      ['X', 60, 'C', { kind: 'vote' }],
      ['X', 40, 'C'],
      ['u', 40, 'C'],
    ],
    [40, 60],
    'undetermined',
  ],
  [
    'the same management is no ownership',
    'BIS Entity List FAQ 43',
    [
      ['X', 'unknown', 'C', { kind: 'management' }],
      ['u', 100, 'C'],
    ],
    [0, 0],
    'none-known',
  ],
  [
    'an owner that may be listed',
    'a possible match',
    [
      ['P', 60, 'C'],
      ['u', 40, 'C'],
    ],
    [0, 60],
    'undetermined',
  ],
  [
    'an owner that is, and one that may be',
    'a possible match',
    [
      ['P', 20, 'C'],
      ['X', 30, 'C'],
      ['u', 50, 'C'],
    ],
    [30, 50],
    'undetermined',
  ],
  [
    'a company between that may be treated as listed',
    'red flag 29',
    [
      ['X', [40, 60], 'A'],
      ['u', 40, 'A'],
      ['A', 100, 'C'],
    ],
    [0, 100],
    'undetermined',
  ],
  [
    'two blocks of one source',
    'added',
    [
      ['X', 30, 'C'],
      ['X', 20, 'C'],
      ['u', 50, 'C'],
    ],
    [50, 50],
    'treated-as-listed',
  ],
  [
    'the same record twice',
    'once for certain, twice at most',
    [
      ['X', 30, 'C'],
      ['X', 30, 'C'],
      ['u', 40, 'C'],
    ],
    [30, 60],
    'undetermined',
  ],
  [
    'two sources that differ',
    'a range',
    [
      ['X', 40, 'C'],
      ['X', 60, 'C', { source: 'another' }],
      ['u', 40, 'C'],
    ],
    [40, 60],
    'undetermined',
  ],
  [
    'a source that does not know beside one that does',
    'the one that does',
    [
      ['X', 40, 'C'],
      ['X', 'unknown', 'C', { source: 'another' }],
      ['u', 60, 'C'],
    ],
    [40, 40],
    'minority',
  ],
  [
    'a percentage that is none',
    'unknown, not nothing',
    [
      ['X', Number.NaN, 'C'],
      ['u', 40, 'C'],
    ],
    [0, 60],
    'undetermined',
  ],
  [
    'a period that is none',
    'held',
    [
      ['X', 60, 'C', { from: '2025-12-01', to: '2025-01-01' }],
      ['u', 40, 'C'],
    ],
    [60, 60],
    'treated-as-listed',
  ],
];

test.each(cases)('%s (%s)', (_, __, rows, [low, high], status) => {
  const { share, ...result } = of(rows);
  expect(share).toEqual({ low, high });
  expect(result.status).toBe(status);
});

test('a party on a list is listed, whoever owns it', () => {
  expect(of([['u', 100, 'X']], 'unknown', 'X').status).toBe('listed');
});

test('a share on no record may be said to be dispersed', () => {
  expect(of([['X', 30, 'C']], 'dispersed')).toMatchObject({ share: { low: 30, high: 30 }, unaccounted: 70 });
});

test('each list alone, and all together', () => {
  expect(
    of([
      ['X', 30, 'C'],
      ['M', 20, 'C'],
      ['u', 50, 'C'],
    ]).byList,
  ).toEqual({
    EL: { low: 30, high: 30 },
    MEU: { low: 20, high: 20 },
  });
});

describe('the strictest terms govern, however small their owner (90 FR 47201)', () => {
  test('the footnote, scope and policy of a one percent owner', () => {
    expect(
      of([
        ['M', 49, 'C'],
        ['X', 1, 'C'],
        ['u', 50, 'C'],
      ]).terms,
    ).toEqual({
      lists: ['EL', 'MEU'],
      paragraphs: ['744.11(a)(1)', '744.21(a)(3)'],
      scope: 'all-items',
      requirements: ['For all items subject to the EAR'],
      policy: 'presumption-of-denial',
      policyAtLeast: 'presumption-of-denial',
      footnotes: ['4'],
    });
  });

  test('footnotes of all owners follow, through companies between as well', () => {
    const { terms } = of([
      ['X', 50, 'A'],
      ['u', 50, 'A'],
      ['A', 25, 'C'],
      ['X1', 25, 'C'],
      ['u', 50, 'C'],
    ]);
    expect(terms?.footnotes).toEqual(['1', '4']);
  });

  test('an unconfirmed owner governs only the worst case', () => {
    const { terms, worstTerms } = of([
      ['M', 50, 'C'],
      ['P', 1, 'C'],
      ['u', 49, 'C'],
    ]);
    expect(terms).toMatchObject({ lists: ['MEU'], policy: 'case-by-case' });
    expect(worstTerms).toMatchObject({ lists: ['EL', 'MEU'], policy: 'presumption-of-denial' });
  });

  test('a policy that is not known may be the strictest, but for the strictest of all', () => {
    const unsaid: Listing = { list: 'EL', entry: 'el-y' };
    const graph = (other: Listing) =>
      graphOf(
        [
          ['Y', 30, 'C'],
          ['Z', 30, 'C'],
          ['u', 40, 'C'],
        ],
        [
          { id: 'Y', name: 'Y', listed: [unsaid] },
          { id: 'Z', name: 'Z', listed: [other] },
        ],
      );
    const mild = listedOwnerships(graph(EL)).of('C').terms;
    expect(mild).toMatchObject({ policyAtLeast: 'presumption-of-denial' });
    expect(mild).not.toHaveProperty('policy');
    expect(listedOwnerships(graph(SDN)).of('C').terms).toMatchObject({ policy: 'policy-of-denial' });
  });
});

test('the path says each step, and what is treated as listed on the way', () => {
  const { paths, owners } = of([
    ['X', 60, 'A'],
    ['u', 40, 'A'],
    ['A', 50, 'B'],
    ['u', 50, 'B'],
    ['B', 70, 'C'],
    ['u', 30, 'C'],
  ]);
  expect(paths).toEqual([
    {
      owner: 'X',
      steps: [
        { owner: 'X', owned: 'A', share: { low: 60, high: 60 }, counts: 'certain' },
        { owner: 'A', owned: 'B', share: { low: 50, high: 50 }, counts: 'certain' },
        { owner: 'B', owned: 'C', share: { low: 70, high: 70 }, counts: 'certain' },
      ],
    },
  ]);
  expect(owners).toEqual([{ id: 'X', listings: [EL], certain: true }]);
});

test('every stake that counts stands in a path', () => {
  const { paths } = of([
    ['X', 60, 'A'],
    ['X', 60, 'B'],
    ['A', 25, 'C'],
    ['B', 25, 'C'],
    ['X', 5, 'C'],
  ]);
  expect(paths.map(({ steps }) => steps.map(({ owner }) => owner).join('>'))).toEqual(['X>A', 'X>B', 'X']);
});

describe('red flags', () => {
  const codes = (rows: readonly Row[]) =>
    of(rows).redFlags.map(({ code, party }) => (party ? `${code} ${party}` : code));
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'a minority',
      [
        ['X', 49, 'C'],
        ['u', 51, 'C'],
      ],
      ['listed-minority-owner'],
    ],
    ['a share that nobody knows', [['X', 'unknown', 'C']], ['listed-share-unknown']],
    [
      'control',
      [
        ['X', 0, 'C', { kind: 'control' }],
        ['X', 1, 'C'],
        ['u', 99, 'C'],
      ],
      ['listed-minority-owner', 'listed-control X'],
    ],
    ['the same management', [['X', 'unknown', 'C', { kind: 'management' }]], ['shared-management X']],
    [
      'control by a subsidiary',
      [
        ['X', 50, 'A'],
        ['u', 50, 'A'],
        ['A', 0, 'C', { kind: 'control' }],
        ['u', 100, 'C'],
      ],
      ['listed-control A'],
    ],
    [
      'a circle',
      [
        ['X', 50, 'C'],
        ['C', 50, 'C'],
      ],
      ['circular-holding'],
    ],
    [
      'records that contradict',
      [
        ['X', 60, 'C'],
        ['u', 60, 'C'],
      ],
      ['records-contradict'],
    ],
    ['nobody', [['u', 100, 'C']], []],
  ])('%s', (_, rows, expected) => {
    expect(codes(rows)).toEqual(expected);
  });

  test('a company in the United States is no foreign entity', () => {
    const graph = graphOf([['X', 100, 'C']], [{ id: 'C', name: 'C', country: 'US' }]);
    expect(
      listedOwnerships(graph)
        .of('C')
        .redFlags.map(({ code }) => code),
    ).toEqual(['not-foreign']);
  });
});

describe('problems are told', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'more than all',
      [
        ['X', 60, 'C'],
        ['u', 60, 'C'],
      ],
      ['over-100'],
    ],
    [
      'rounded thirds',
      [
        ['a', 33.4, 'C'],
        ['b', 33.3, 'C'],
        ['c', 33.4, 'C'],
      ],
      [],
    ],
    [
      'the same record twice',
      [
        ['X', 30, 'C'],
        ['X', 30, 'C'],
      ],
      ['same-record-twice'],
    ],
    [
      'sources apart',
      [
        ['X', 30, 'C'],
        ['X', 40, 'C', { source: 'b' }],
      ],
      ['sources-disagree'],
    ],
    [
      'sources together',
      [
        ['X', [25, 50], 'C'],
        ['X', 40, 'C', { source: 'b' }],
      ],
      [],
    ],
    [
      'a percentage',
      [
        ['X', 101, 'C'],
        ['X', [60, 40], 'C'],
      ],
      ['bad-percent', 'bad-percent'],
    ],
    ['a period', [['X', 10, 'C', { from: '2025-13-01' }]], ['bad-period']],
  ])('%s', (_, rows, expected) => {
    expect(graphOf(rows).problems.map(({ code }) => code)).toEqual(expected);
  });

  test('a party that nobody described', () => {
    const graph = ownershipGraph(
      {
        parties: [],
        holdings: [{ owner: 'a', owned: 'b', percent: 1, kind: 'equity', source: 's', place: 'line 2' }],
      },
      DAY,
    );
    expect(graph.problems).toEqual([
      { code: 'unknown-party', message: "there is no party 'a'", source: 's', place: 'line 2' },
      { code: 'unknown-party', message: "there is no party 'b'", source: 's', place: 'line 2' },
    ]);
  });
});

describe('always', () => {
  const node = fc.nat({ max: 49 }).map((n) => (n < 5 ? `X${n}` : `n${n}`));
  const percent: fc.Arbitrary<Percent> = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.integer({ min: 0, max: 100 }),
    fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 })),
    fc.constant<'unknown'>('unknown'),
  );
  const row: fc.Arbitrary<Row> = fc.tuple(node, percent, node);
  const rows = fc.array(row, { maxLength: 150 });
  const everybody = [...Array(50).keys()].map((n) => (n < 5 ? `X${n}` : `n${n}`));
  const graph = (some: readonly Row[]) =>
    graphOf(
      some,
      everybody.map((id) => ({ id, name: id, ...(id.startsWith('X') ? { listed: [EL] } : {}) })),
    );
  const shares = (some: readonly Row[], remainder: Remainder = 'unknown') => {
    const { of } = listedOwnerships(graph(some), { remainder });
    return everybody.map((id) => of(id).share);
  };

  test('every share lies between 0 and 100, its lower end below its upper, and the work ends', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<Remainder>('unknown', 'dispersed'), (some, remainder) => {
        for (const { low, high } of shares(some, remainder)) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('the order of the records does not matter', () => {
    fc.assert(
      fc.property(
        rows.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          expect(shares(shuffled)).toEqual(shares(some));
        },
      ),
    );
  });

  test('a larger share never lowers what is held for certain', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 0, max: 100 }), (some, which, more) => {
        fc.pre(some.length > 0);
        const at = which % some.length;
        const raised = some.map(([owner, share, owned], i): Row => {
          if (i !== at) return [owner, share, owned];
          const [low, high] =
            share === 'unknown' ? [0, 100] : typeof share === 'number' ? [share, share] : share;
          return [owner, [Math.min(100, low + more), Math.min(100, high + more)], owned];
        });
        // Equal records count once, so that a changed one must not become or stop being a copy.
        const copies = (all: readonly Row[]) => new Set(all.map((one) => JSON.stringify(one))).size;
        fc.pre(copies(some) === some.length && copies(raised) === raised.length);
        const [before, after] = [shares(some), shares(raised)];
        for (const [i, { low }] of before.entries()) expect(after[i]?.low).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  test('without a record of an unlisted owner nothing more is held for certain', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (some, which) => {
        const unlisted = some.filter(([owner]) => owner.startsWith('n'));
        fc.pre(unlisted.length > 0);
        const gone = unlisted[which % unlisted.length];
        const [before, after] = [shares(some), shares(some.filter((one) => one !== gone))];
        for (const [i, { low }] of after.entries()) expect(before[i]?.low).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  test('what becomes known lies within what was possible', () => {
    // Each company is held by distinct owners whose ranges fit into 100, and the truth is one of them.
    const known = fc.array(
      fc.tuple(
        node,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.nat({ max: 100 }),
        node,
      ),
      { maxLength: 150 },
    );
    fc.assert(
      fc.property(known, (some) => {
        const left = new Map<string, number>();
        const seen = new Set<string>();
        const vague: Row[] = [];
        const exact: Row[] = [];
        for (const [owner, low, width, part, owned] of some) {
          const room = left.get(owned) ?? 100;
          if (low + width > room || seen.has(`${owner} ${owned}`)) continue;
          seen.add(`${owner} ${owned}`);
          left.set(owned, room - low - width);
          vague.push([owner, [low, low + width], owned]);
          exact.push([owner, low + Math.round((width * part) / 100), owned]);
        }
        const [before, after] = [shares(vague, 'dispersed'), shares(exact, 'dispersed')];
        for (const [i, { low, high }] of after.entries()) {
          expect(before[i]?.low).toBeLessThanOrEqual(low);
          expect(before[i]?.high).toBeGreaterThanOrEqual(high);
        }
      }),
    );
  });
});

test('a chain and a net of a hundred thousand holdings', () => {
  const chain: Row[] = [['X', 60, 'n0']];
  for (let i = 1; i < 50_000; i++) chain.push([`n${i - 1}`, 60, `n${i}`]);
  const net: Row[] = [];
  for (let i = 0; i < 50_000; i++)
    net.push([`n${(i * 7_919) % 50_000}`, 10 + (i % 30), `m${(i * 31) % 10_000}`]);
  const { of } = listedOwnerships(graphOf([...chain, ...net, ['n49999', 50, 'C']]));
  expect(of('C')).toMatchObject({ status: 'treated-as-listed', share: { low: 50, high: 100 } });
  expect(of('C').paths[0]?.steps).toHaveLength(50_001);
});
