import type { FactInput, Iso } from '@licet/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDecisions } from '../decisions/apply.ts';
import type { Entry } from '../lists/party.ts';
import { createScreener } from '../matching/screener.ts';
import type { Holding } from '../ownership/holding.ts';
import type { NamedParty, ScreenedParty } from './party.ts';
import { notScreened, type PartyFactsOptions, partyFacts } from './party-facts.ts';

const ON: Iso = '2026-06-15';
const ALL = 'For all items subject to the EAR. (See §744.11 of the EAR)';

const entry = (id: string, source: Entry['source'], name: string, more: Partial<Entry> = {}): Entry => ({
  id,
  source,
  name,
  aliases: [],
  addresses: [],
  countries: ['CN'],
  programs: [],
  ...more,
});
const denied = { requirement: ALL, policy: 'Presumption of denial' };

const entries = [
  entry('el-1', 'EL', 'Qorvantis Lumetrix Technology', {
    requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
    policy: 'Presumption of denial',
  }),
  entry('el-2', 'EL', 'Zelmorak Dynamics', { requirement: ALL, policy: 'Case-by-case' }),
  entry('el-3', 'EL', 'Vandrethil Oceanics', {
    requirement: 'All items subject to the EAR, except for food',
    policy: 'Presumption of denial',
  }),
  entry('el-4', 'EL', 'Brasquelon Foundry', { requirement: ALL, policy: 'See § 744.2(d) of the EAR' }),
  entry('el-5', 'EL', 'Ostrakine Works', {
    requirement: 'For all items subject to the EAR (See §734.9(e) of the EAR)',
    policy: 'Policy of denial',
  }),
  entry('el-6', 'EL', 'Harkwellion Trading', { ...denied, countries: ['HK'] }),
  entry('el-7', 'EL', 'Mirrodyne Sensors', { ...denied, listed: '2025-01-16', delisted: '2026-03-01' }),
  entry('meu-1', 'MEU', 'Tolvekhar Space Systems'),
  entry('uvl-1', 'UVL', 'Umbrineth Electronics'),
  entry('dpl-1', 'DPL', 'Vornexium Components'),
  entry('sdn-1', 'SDN', 'Petrograkh Shipping', { programs: ['RUSSIA-EO14024'] }),
  entry('sdn-2', 'SDN', 'Quellidor Oil', { programs: ['IRAN'] }),
  entry('sdn-3', 'SDN', 'Sarkomeid Holdings', { programs: ['A NEW ONE'] }),
  entry('sdn-4', 'SDN', 'Dunmarrowe Lines'),
  entry('1260h-1', '1260H', 'Kestrivane Aviation'),
];
const screener = createScreener(entries, { snapshot: 'f'.repeat(64) });

const screen = (party: NamedParty, asOf: Iso = ON): ScreenedParty => {
  const { role: _, ...query } = party;
  return { ...party, screening: { ...screener.screen({ ...query, asOf }), silenced: [] } };
};
const endUser = (name: string, more: Partial<NamedParty> = {}): NamedParty => ({
  role: 'end-user',
  name,
  ...more,
});

const options: PartyFactsOptions = {
  language: 'en',
  program: (tag) => (tag === 'RUSSIA-EO14024' ? true : tag === 'IRAN' ? false : null),
  against: { snapshot: 'f'.repeat(64), imported: ON, asOf: ON },
  places: { isRestricted: (country) => ['CN', 'MO', 'RU'].includes(country), destination: 'SG' },
};
const found = (...names: (string | NamedParty)[]) =>
  partyFacts(
    names.map((name) => screen(typeof name === 'string' ? endUser(name) : name)),
    options,
  );
const said = (input: FactInput | undefined) => (input?.state === 'known' ? input.value : input?.state);

const LIST_FACTS = ['denied', 'sdn', 'entityList', 'meuList', 'unverified'] as const;

test.each<[string, Partial<Record<string, unknown>>]>([
  ['Nobody Of That Name', {}],
  [
    'Qorvantis Lumetrix Technology',
    { entityList: true, footnote: ['4'], entityListReview: 'presumption-of-denial' },
  ],
  ['Zelmorak Dynamics', { entityList: true, entityListReview: 'case-by-case' }],
  // What may not reach the item, or states nothing, is open and never false.
  ['Vandrethil Oceanics', { entityList: 'unknown', entityListReview: 'presumption-of-denial' }],
  ['Brasquelon Foundry', { entityList: true, entityListReview: 'unknown' }],
  ['Ostrakine Works', { entityList: true, footnote: 'unknown', entityListReview: 'policy-of-denial' }],
  ['Tolvekhar Space Systems', { meuList: true }],
  ['Umbrineth Electronics', { unverified: true }],
  ['Vornexium Components', { denied: true }],
  ['Petrograkh Shipping', { sdn: true, otherLists: ['SDN'] }],
  ['Quellidor Oil', { sdn: false, otherLists: ['SDN'] }],
  ['Sarkomeid Holdings', { sdn: 'unknown', otherLists: ['SDN'] }],
  ['Dunmarrowe Lines', { sdn: 'unknown', otherLists: ['SDN'] }],
  ['Kestrivane Aviation', { otherLists: ['1260H'] }],
])('%s', (name, expected) => {
  const { facts } = found(name);
  const clear = {
    ...Object.fromEntries(LIST_FACTS.map((one) => [one, false])),
    footnote: ['none'],
    otherLists: ['none'],
    related: false,
    screening: 'screened',
    entityListReview: undefined,
  };
  for (const [fact, value] of Object.entries({ ...clear, ...expected }))
    expect([fact, said(facts[`party.${fact}`])]).toEqual([fact, value]);
});

test('what is clear names the snapshot', () => {
  expect(found('Nobody Of That Name').facts['party.denied']).toEqual({
    state: 'known',
    value: false,
    from: 'screened',
    source: 'snapshot ffffffffffff of 2026-06-15',
  });
});

test('a possible hit is open, with the hit and the way to settle it as the reason', () => {
  const { facts, parties } = found(endUser('Qorvantis Lumetrix Technology', { country: 'DE' }));
  expect(parties[0]?.verdict).toBe('possible');
  expect(said(facts['party.screening'])).toBe('unresolved');
  expect(facts['party.entityList']).toMatchObject({
    state: 'unknown',
    source: expect.stringMatching(
      /^"Qorvantis Lumetrix Technology" may be .+ on the Entity List .+ \(el-1, 0\.\d\d\)\. Settle it: licet decide --party .+ --country DE --entry el-1 /,
    ),
  });
  expect(said(facts['party.footnote'])).toBe('unknown');
  // Should it be that party, its entry says how it is reviewed.
  expect(said(facts['party.entityListReview'])).toBe('presumption-of-denial');
  expect(said(facts['party.meuList'])).toBe(false);
});

test('a possible denial order is open, too', () => {
  expect(said(found(endUser('Vornexium Components', { country: 'DE' })).facts['party.denied'])).toBe(
    'unknown',
  );
});

test('a decision silences the hit, which stays in the evidence', () => {
  const party = endUser('Qorvantis Lumetrix Technology', { country: 'DE' });
  const raw = screener.screen({ name: party.name, country: 'DE', asOf: ON });
  const screening = applyDecisions(raw, () => new Map(), ON);
  const silenced = raw.hits.map((hit) => ({ ...hit, decision: { id: 'd1' } as never }));
  const { facts, parties } = partyFacts(
    [{ ...party, screening: { ...screening, hits: [], silenced } }],
    options,
  );
  expect(said(facts['party.entityList'])).toBe(false);
  expect(parties[0]).toMatchObject({ verdict: 'clear', silenced: [{ entry: 'el-1' }] });
});

describe('several parties', () => {
  test('the strictest counts', () => {
    const { facts } = found('Zelmorak Dynamics', 'Qorvantis Lumetrix Technology', 'Vornexium Components');
    expect(said(facts['party.entityListReview'])).toBe('presumption-of-denial');
    expect(said(facts['party.denied'])).toBe(true);
    expect(said(facts['party.footnote'])).toEqual(['4']);
  });

  test('a policy that is not stated may be stricter than the one that is', () => {
    expect(said(found('Zelmorak Dynamics', 'Brasquelon Foundry').facts['party.entityListReview'])).toBe(
      'unknown',
    );
    expect(said(found('Ostrakine Works', 'Brasquelon Foundry').facts['party.entityListReview'])).toBe(
      'policy-of-denial',
    );
  });

  test('a possible entry that is stricter than the confirmed one leaves the policy open', () => {
    const { facts } = found('Zelmorak Dynamics', endUser('Harkwellion Trading', { country: 'DE' }));
    expect(said(facts['party.entityList'])).toBe(true);
    expect(said(facts['party.entityListReview'])).toBe('unknown');
  });
});

describe('a family of entries', () => {
  const family = createScreener([
    entry('el-a', 'EL', 'Qorvantis Lumetrix Technology', { requirement: ALL, policy: 'Case-by-case' }),
    entry('el-b', 'EL', 'Qorvantis Lumetrix Technology Nanjing Branch', { requirement: ALL }),
    entry('el-c', 'EL', 'Qorvantis Lumetrix Technologies Holding', {
      requirement: ALL,
      policy: 'Policy of denial',
    }),
  ]);
  const found = (keep: readonly string[]) => {
    const { hits, ...rest } = family.screen({ name: 'Qorvantis Lumetrix Technology' });
    const told = hits
      .filter(({ entry: { id } }) => keep.includes(id))
      .map((hit) => ({
        ...hit,
        verdict: hit.entry.id === 'el-a' ? ('match' as const) : ('possible' as const),
      }));
    return partyFacts(
      [{ ...endUser('Qorvantis Lumetrix Technology'), screening: { ...rest, hits: told, silenced: [] } }],
      options,
    );
  };

  test('beside a match, further entries of its list ask nobody for a decision', () => {
    const { facts, parties } = found(['el-a', 'el-b']);
    expect(said(facts['party.screening'])).toBe('screened');
    expect(said(facts['party.entityListReview'])).toBe('case-by-case');
    expect(parties[0]?.hits.map(({ entry: id, settle }) => [id, settle])).toEqual([
      ['el-a', undefined],
      ['el-b', undefined],
    ]);
  });

  test('but a stricter policy among them leaves the policy open', () => {
    expect(said(found(['el-a', 'el-c']).facts['party.entityListReview'])).toBe('unknown');
  });
});

describe('days', () => {
  const on = (asOf: Iso) =>
    said(partyFacts([screen(endUser('Mirrodyne Sensors'), asOf)], options).facts['party.entityList']);
  test.each<[Iso, boolean]>([
    ['2025-01-15', false],
    ['2025-01-16', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('%s: %s', (day, expected) => {
    expect(on(day)).toBe(expected);
  });
});

test('a party that could not be screened leaves every list open', () => {
  const { facts, parties } = partyFacts(
    [
      screen(endUser('Zelmorak Dynamics')),
      { ...endUser('--'), failure: 'name: expected at least one letter' },
    ],
    options,
  );
  expect(said(facts['party.screening'])).toBe('failed');
  expect(said(facts['party.entityList'])).toBe(true);
  for (const one of ['denied', 'sdn', 'meuList', 'unverified', 'otherLists', 'footnote', 'related'])
    expect([one, facts[`party.${one}`]]).toEqual([
      one,
      { state: 'unknown', source: '"--" could not be screened: name: expected at least one letter' },
    ]);
  expect(parties[1]).toMatchObject({ verdict: 'failed', failure: 'name: expected at least one letter' });
});

test('without any list nothing is said of the lists but that', () => {
  const { facts, parties } = notScreened([endUser('Zelmorak Dynamics', { country: 'CN' })], options);
  expect(facts).toEqual({
    'party.screening': { state: 'known', value: 'not-screened', from: 'screened' },
    'party.hq': { state: 'known', value: ['CN'], from: 'presumed', source: 'country stated for the party' },
  });
  expect(parties[0]?.verdict).toBe('not-screened');
});

describe('seats', () => {
  test('a country stated in D:5 is presumed to be the seat; the others keep the destination', () => {
    const { facts } = found(endUser('Nobody One', { country: 'CN' }), endUser('Nobody Two'));
    expect(said(facts['party.hq'])).toEqual(['CN', 'SG']);
  });
  test('a country elsewhere says nothing of the seat', () => {
    expect(found(endUser('Nobody One', { country: 'DE' })).facts['party.hq']).toBeUndefined();
  });
});

describe('owners', () => {
  const holding = (owner: string, percent: Holding['percent'], owned = 'acme'): Holding => ({
    owner,
    owned,
    percent,
    kind: 'equity',
    source: 'owners.csv',
  });
  const held = (
    holdings: Holding[],
    more: Partial<PartyFactsOptions> = {},
    affiliates = true,
    names = ['Acme'],
  ) =>
    partyFacts(
      names.map((name) => screen(endUser(name))),
      {
        ...options,
        ...more,
        ownership: {
          records: {
            parties: [
              { id: 'acme', name: 'Acme', headquarters: 'SG' },
              { id: 'q', name: 'Qorvantis Lumetrix Technology', headquarters: 'CN' },
              { id: 'z', name: 'Zelmorak Dynamics', headquarters: 'CN' },
              { id: 'free', name: 'Friendly Farmers', headquarters: 'SG' },
              { id: 'bad', name: '--', headquarters: 'SG' },
              { id: 'maybe', name: 'Harkwellion Trading', country: 'DE', headquarters: 'DE' },
            ],
            holdings,
            problems: [],
          },
          source: 'owners.csv',
          on: ON,
          screen: (party) => (party.name === '--' ? { ...party, failure: 'no letter' } : screen(party)),
          affiliates,
        },
      },
    );

  test('half together, with the strictest terms and each footnote', () => {
    const { facts, parties } = held([holding('q', 10), holding('z', 40), holding('free', 50)]);
    expect(said(facts['party.listedOwnership'])).toBe(50);
    expect(said(facts['party.entityListReview'])).toBe('presumption-of-denial');
    expect(said(facts['party.footnote'])).toEqual(['4']);
    expect(said(facts['party.entityList'])).toBe(false);
    expect(parties.map(({ role, verdict }) => `${role} ${verdict}`)).toEqual([
      'end-user clear',
      'owner match',
      'owner match',
    ]);
    expect(parties[0]?.ownership?.listed.status).toBe('treated-as-listed');
  });

  test('while the rule is stayed only the share is said', () => {
    const { facts } = held([holding('q', 50), holding('free', 50)], {}, false);
    expect(said(facts['party.listedOwnership'])).toBe(50);
    expect(said(facts['party.footnote'])).toEqual(['none']);
    expect(facts['party.entityListReview']).toBeUndefined();
  });

  test('a minority, for certain', () => {
    expect(said(held([holding('z', 30), holding('free', 70)]).facts['party.listedOwnership'])).toBe(30);
  });

  test('an owner that may be listed, or cannot be screened, leaves the share open', () => {
    for (const owner of ['maybe', 'bad']) {
      const { facts } = held([holding(owner, 60), holding('free', 40)]);
      expect(said(facts['party.listedOwnership'])).toEqual({ atLeast: 0, atMost: 60 });
    }
    expect(said(held([holding('bad', 60), holding('free', 40)]).facts['party.screening'])).toBe('failed');
    expect(said(held([holding('maybe', 60), holding('free', 40)]).facts['party.screening'])).toBe(
      'unresolved',
    );
  });

  test('without lists nothing is said of listed owners, and the seats count all the same', () => {
    const parties = [
      { id: 'acme', name: 'Acme' },
      { id: 'q', name: 'Pearl River', headquarters: 'CN' },
    ];
    const { facts } = notScreened([endUser('Acme')], {
      ...options,
      ownership: {
        records: { parties, holdings: [holding('q', 100)], problems: [] },
        source: 'owners.csv',
        on: ON,
        screen,
        affiliates: true,
      },
    });
    expect(facts['party.listedOwnership']).toBeUndefined();
    expect(said(facts['party.restrictedOwnership'])).toBe(100);
    expect(said(facts['party.parent'])).toEqual(['CN']);
  });

  test('the seat of one party does not hide the presumption of another', () => {
    const { facts, unrecorded } = held([holding('q', 60), holding('free', 40)], {}, true, [
      'ACME',
      'Somebody Else',
    ]);
    expect(said(facts['party.parent'])).toEqual(['CN', 'SG']);
    expect(said(facts['party.hq'])).toEqual(['SG']);
    expect(unrecorded.map(({ name }) => name)).toEqual(['Somebody Else']);
    // Nothing is said of owners of the other, so "none" would be no finding.
    const none = held([holding('free', 100)], {}, true, ['Acme', 'Somebody Else']).facts;
    expect(none['party.listedOwnership']).toBeUndefined();
    expect(said(held([holding('free', 100)]).facts['party.listedOwnership'])).toBe(0);
  });

  test('without a destination a party of whom nobody says more keeps the seats open', () => {
    const { facts } = held([holding('free', 100)], { places: { isRestricted: () => false } }, true, [
      'Acme',
      'Somebody Else',
    ]);
    expect(said(facts['party.hq'])).toBe('unknown');
  });
});

test('whoever comes along, no party makes another one clear', () => {
  const party = fc.record({
    name: fc.constantFrom(...entries.map(({ name }) => name), 'Nobody Of That Name', '--'),
    country: fc.constantFrom(undefined, 'CN', 'DE'),
  });
  const screened = ({ name, country }: { name: string; country: string | undefined }): ScreenedParty => {
    const named = endUser(name, country === undefined ? {} : { country });
    return name === '--' ? { ...named, failure: 'no letter' } : screen(named);
  };
  fc.assert(
    fc.property(fc.array(party, { minLength: 1, maxLength: 4 }), (all) => {
      const together = partyFacts(all.map(screened), options).facts;
      const alone = all.map((one) => partyFacts([screened(one)], options).facts);
      for (const name of LIST_FACTS) {
        const each = alone.map((facts) => said(facts[`party.${name}`]));
        const expected = each.includes(true) ? true : each.includes('unknown') ? 'unknown' : false;
        expect(said(together[`party.${name}`])).toBe(expected);
      }
    }),
    { numRuns: 200 },
  );
});
