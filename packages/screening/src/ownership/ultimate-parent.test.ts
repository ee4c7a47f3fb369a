import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownershipFacts } from './facts.ts';
import { ownershipGraph } from './graph.ts';
import type { Remainder } from './held-by.ts';
import type { Holding, OwnershipParty, Percent } from './holding.ts';
import { listedOwnerships } from './listed-ownership.ts';
import { restrictedOwnerships } from './restricted-ownership.ts';
import { ultimateParents } from './ultimate-parent.ts';

type Row = readonly [owner: string, percent: Percent, owned: string, more?: Partial<Holding>];

/** The country of the headquarters stands behind the name: `P.CN`; none where nobody recorded it. */
const partyOf = (id: string): OwnershipParty => {
  const [name = id, seat] = id.split('.');
  return {
    id,
    name,
    ...(seat ? { headquarters: seat } : {}),
    ...(id.startsWith('person') ? { kind: 'person' as const } : {}),
    ...(id.startsWith('L') ? { listed: [{ list: 'EL', entry: id } as const] } : {}),
  };
};

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
  const ids = new Set(['C.SG', ...holdings.flatMap(({ owner, owned }) => [owner, owned])]);
  const parties = [...ids].map((id) => more.find((party) => party.id === id) ?? partyOf(id));
  return ownershipGraph({ parties, holdings }, '2026-06-15');
};

const CONTROL: Partial<Holding> = { kind: 'control' };
const isRestricted = (country: string): boolean => ['CN', 'HK', 'MO', 'RU'].includes(country);

describe('the ultimate parent', () => {
  test.each<[string, readonly Row[], 'known' | 'unknown', readonly string[]]>([
    ['of a company alone', [], 'known', ['C.SG']],
    [
      'is the owner of more than half',
      [
        ['P.CN', 51, 'C.SG'],
        ['u', 49, 'C.SG'],
      ],
      'known',
      ['P.CN'],
    ],
    [
      'is found through two levels',
      [
        ['P.CN', 60, 'H.HK'],
        ['u', 40, 'H.HK'],
        ['H.HK', 100, 'C.SG'],
      ],
      'known',
      ['P.CN'],
    ],
    [
      'is no minority owner (a 49 % stake is no headquarters hit)',
      [
        ['P.CN', 49, 'C.SG'],
        ['q.SG', 51, 'C.SG'],
      ],
      'known',
      ['q.SG'],
    ],
    [
      'is the company where nobody has a majority',
      [
        ['P.CN', 49, 'C.SG'],
        ['u', 25, 'C.SG'],
        ['v', 26, 'C.SG'],
      ],
      'known',
      ['C.SG'],
    ],
    [
      'may be either of two halves',
      [
        ['P.CN', 50, 'C.SG'],
        ['q.US', 50, 'C.SG'],
      ],
      'unknown',
      ['P.CN', 'q.US', 'C.SG'],
    ],
    ['may be unseen', [['P.CN', 10, 'C.SG']], 'unknown', ['P.CN', 'C.SG']],
    [
      'may be whoever holds an unknown share',
      [
        ['P.CN', 'unknown', 'C.SG'],
        ['u', 40, 'C.SG'],
      ],
      'unknown',
      ['P.CN', 'u', 'C.SG'],
    ],
    ['is whoever consolidates', [['P.CN', 'unknown', 'C.SG', CONTROL]], 'known', ['P.CN']],
    [
      'is one, where the direct and the ultimate parent are on record',
      [
        ['D.HK', 'unknown', 'C.SG', CONTROL],
        ['P.CN', 'unknown', 'C.SG', CONTROL],
        ['P.CN', 'unknown', 'D.HK', CONTROL],
      ],
      'known',
      ['P.CN'],
    ],
    [
      'has most of the votes',
      [
        ['P.CN', 55, 'C.SG', { kind: 'vote' }],
        ['P.CN', 10, 'C.SG'],
        ['u', 90, 'C.SG'],
      ],
      'known',
      ['P.CN', 'u'],
    ],
    [
      'holds through two subsidiaries together',
      [
        ['P.CN', 100, 'A.HK'],
        ['P.CN', 100, 'B.HK'],
        ['A.HK', 30, 'C.SG'],
        ['B.HK', 30, 'C.SG'],
        ['u', 40, 'C.SG'],
      ],
      'known',
      ['P.CN'],
    ],
    [
      'is unknown in a circle',
      [
        ['A.HK', 60, 'C.SG'],
        ['C.SG', 60, 'A.HK'],
        ['u', 40, 'A.HK'],
        ['u', 40, 'C.SG'],
      ],
      'unknown',
      ['u', 'C.SG'],
    ],
    [
      'stands above a circle',
      [
        ['P.CN', 60, 'C.SG'],
        ['A.HK', 40, 'C.SG'],
        ['C.SG', 40, 'A.HK'],
        ['P.CN', 60, 'A.HK'],
      ],
      'known',
      ['P.CN'],
    ],
    [
      'is no person',
      [
        ['person.CN', 60, 'C.SG'],
        ['u', 40, 'C.SG'],
      ],
      'unknown',
      ['C.SG'],
    ],
    [
      'does not come from the same management',
      [
        ['P.CN', 'unknown', 'C.SG', { kind: 'management' }],
        ['u', 30, 'C.SG'],
        ['v', 30, 'C.SG'],
        ['w', 40, 'C.SG'],
      ],
      'known',
      ['C.SG'],
    ],
    [
      'has shares in itself',
      [
        ['P.CN', 45, 'C.SG'],
        ['C.SG', 10, 'C.SG'],
        ['u', 20, 'C.SG'],
        ['v', 25, 'C.SG'],
      ],
      'unknown',
      ['P.CN', 'C.SG'],
    ],
  ])('%s', (_, rows, state, parents) => {
    const found = ultimateParents(graphOf(rows)).of('C.SG');
    expect(found.parents.map(({ id }) => id).sort()).toEqual([...parents].sort());
    expect(found.state).toBe(state);
    expect(found.because.length > 0).toBe(state === 'unknown');
  });

  test('comes with the way to it', () => {
    const graph = graphOf([
      ['P.CN', 60, 'H.HK'],
      ['u', 40, 'H.HK'],
      ['H.HK', 100, 'C.SG'],
    ]);
    expect(ultimateParents(graph).of('C.SG').parents).toEqual([
      { id: 'P.CN', name: 'P', headquarters: 'CN', path: ['C.SG', 'H.HK', 'P.CN'], certain: true },
    ]);
  });

  test('holders that are said to be dispersed hide nobody', () => {
    const graph = graphOf([['P.CN', 10, 'C.SG']]);
    expect(ultimateParents(graph, { remainder: 'dispersed' }).of('C.SG').state).toBe('known');
  });
});

describe('what is held from Macau and D:5 (744.23(d)(2))', () => {
  test.each<[string, readonly Row[], readonly [number, number]]>([
    [
      'a minority',
      [
        ['P.CN', 49, 'C.SG'],
        ['q.SG', 51, 'C.SG'],
      ],
      [49, 49],
    ],
    [
      'owners together',
      [
        ['P.CN', 30, 'C.SG'],
        ['Q.RU', 30, 'C.SG'],
        ['q.SG', 40, 'C.SG'],
      ],
      [60, 60],
    ],
    [
      'through a company that they hold by more than half',
      [
        ['P.CN', 51, 'A.SG'],
        ['q.SG', 49, 'A.SG'],
        ['A.SG', 40, 'C.SG'],
        ['q.SG', 60, 'C.SG'],
      ],
      [40, 40],
    ],
    [
      'through a company of which they hold half, perhaps',
      [
        ['P.CN', 50, 'A.SG'],
        ['q.SG', 50, 'A.SG'],
        ['A.SG', 40, 'C.SG'],
        ['q.SG', 60, 'C.SG'],
      ],
      [0, 40],
    ],
    [
      'by an owner whose headquarters nobody recorded',
      [
        ['P', 40, 'C.SG'],
        ['q.SG', 60, 'C.SG'],
      ],
      [0, 40],
    ],
    ['by nobody', [['q.SG', 100, 'C.SG']], [0, 0]],
  ])('%s', (_, rows, [low, high]) => {
    expect(restrictedOwnerships(graphOf(rows), isRestricted).of('C.SG').share).toEqual({ low, high });
  });
});

describe('facts', () => {
  const factsOf = (
    rows: readonly Row[],
    more: readonly OwnershipParty[] = [],
    remainder: Remainder = 'unknown',
  ) => {
    const graph = graphOf(rows, more);
    const party = graph.parties.get('C.SG') as OwnershipParty;
    return ownershipFacts({
      party,
      listed: listedOwnerships(graph, { remainder }).of(party.id),
      restricted: restrictedOwnerships(graph, isRestricted, { remainder }).of(party.id),
      parents: ultimateParents(graph, { remainder }).of(party.id),
      isRestricted,
      source: 'holdings.csv',
    });
  };
  const derived = (value: unknown, from = 'derived') => ({
    state: 'known',
    value,
    from,
    source: 'holdings.csv',
  });
  const UNKNOWN = { state: 'unknown' };

  test('nothing on record: the presumptions of the law stand, but for the headquarters', () => {
    expect(factsOf([])).toEqual({ 'party.hq': derived(['SG']) });
  });

  test('all on record, nobody listed', () => {
    expect(factsOf([['q.SG', 100, 'C.SG']])).toEqual({
      'party.hq': derived(['SG']),
      'party.listedOwnership': derived(0),
      'party.restrictedOwnership': derived(0),
      'party.parent': derived(['SG']),
    });
  });

  test('a listed majority in China', () => {
    expect(
      factsOf([
        ['L.CN', 60, 'C.SG'],
        ['q.SG', 40, 'C.SG'],
      ]),
    ).toEqual({
      'party.hq': derived(['SG']),
      'party.listedOwnership': derived(60),
      'party.restrictedOwnership': derived(60),
      'party.parent': derived(['CN']),
    });
  });

  test('a range stays a range, and what can be anything is unknown, never nothing', () => {
    expect(factsOf([['L.US', 30, 'C.SG']])['party.listedOwnership']).toEqual(
      derived({ atLeast: 30, atMost: 100 }),
    );
    expect(factsOf([['L.US', 'unknown', 'C.SG']])['party.listedOwnership']).toEqual(UNKNOWN);
    expect(
      factsOf([
        ['L.US', 'unknown', 'C.SG'],
        ['q.SG', 70, 'C.SG'],
      ])['party.listedOwnership'],
    ).toEqual(derived({ atLeast: 0, atMost: 30 }));
  });

  test('a parent that may be another is unknown', () => {
    expect(
      factsOf([
        ['P.US', 50, 'C.SG'],
        ['q.SG', 50, 'C.SG'],
      ])['party.parent'],
    ).toEqual(UNKNOWN);
  });

  test('a parent whose headquarters nobody recorded is unknown, unless it is registered in Macau or D:5', () => {
    const rows: Row[] = [['P', 100, 'C.SG']];
    const registered = (country: string) => factsOf(rows, [{ id: 'P', name: 'P', country }])['party.parent'];
    expect(registered('KY')).toEqual(UNKNOWN);
    expect(registered('CN')).toEqual(derived(['CN'], 'presumed'));
  });

  test('one certain parent in D:5 settles it, whoever else is unknown', () => {
    const rows: Row[] = [
      ['P.CN', 'unknown', 'C.SG', CONTROL],
      ['Q', 'unknown', 'C.SG', CONTROL],
    ];
    expect(factsOf(rows)['party.parent']).toEqual(derived(['CN']));
  });
});

test('always ends, and always names somebody', () => {
  const node = fc.nat({ max: 49 }).map((n) => (n % 3 ? `n${n}.SG` : `n${n}.CN`));
  const percent = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant<'unknown'>('unknown'));
  const kind = fc.constantFrom<Partial<Holding>>({}, CONTROL, { kind: 'vote' }, { kind: 'management' });
  fc.assert(
    fc.property(fc.array(fc.tuple(node, percent, node, kind), { maxLength: 150 }), (rows) => {
      const graph = graphOf(rows);
      const { of } = ultimateParents(graph);
      for (const id of graph.parties.keys()) {
        const { parents, state, because } = of(id);
        expect(parents.length).toBeGreaterThan(0);
        if (state === 'known') expect(because).toEqual([]);
        for (const { path } of parents) expect(path[0]).toBe(id);
      }
    }),
  );
});

test('a chain of a hundred thousand companies', () => {
  const rows: Row[] = [['P.CN', 60, 'n0']];
  for (let i = 1; i < 100_000; i++) rows.push([`n${i - 1}`, 60, `n${i}`]);
  const found = ultimateParents(graphOf(rows)).of('n99999');
  expect(found).toMatchObject({ state: 'known', parents: [{ id: 'P.CN' }] });
  expect(found.parents[0]?.path).toHaveLength(100_001);
});
