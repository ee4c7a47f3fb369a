import {
  day,
  decisionOn,
  determine,
  type Facts,
  history,
  iso,
  known,
  library,
  type Reading,
  type Said,
  sheet,
  type Walker,
} from '@licet/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';
import { questions } from './questions.ts';

/** Time: an answer is a step function of the day, and a day's law depends on content alone. */
const law = library(pack);
const [FIRST, LAST, TODAY] = [day('2022-08-20'), day('2027-06-01'), day('2026-11-21')];

const chip = (model: string, facts: Readonly<Record<string, Said>>): Facts =>
  Object.fromEntries(
    Object.entries({ 'item.model': model, 'item.maker': 'NVIDIA', ...facts }).map(([name, value]) => [
      name,
      known(value),
    ]),
  );
const H100 = {
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.memoryBandwidth': 3350,
  'item.ioBandwidth': 1028,
};
const H20 = { ...H100, 'item.tpp': 2368, 'item.memoryBandwidth': 4000 };
const RTX4090 = {
  'item.tpp': 5284.8,
  'item.dieArea': 608.5,
  'item.datacenter': false,
  'item.memoryBandwidth': 1008,
  'item.ioBandwidth': 64,
};

const asked: readonly (readonly [string, Facts, Reading, number])[] = [
  ['H20 to China', chip('H20', { ...H20, 'shipment.to': 'CN' }), 'enforced', TODAY],
  [
    'H20 to China, as known on 2025-04-12',
    chip('H20', { ...H20, 'shipment.to': 'CN' }),
    'enforced',
    day('2025-04-12'),
  ],
  ['H20 to China, as announced', chip('H20', { ...H20, 'shipment.to': 'CN' }), 'announced', TODAY],
  ['H100 to the UAE', chip('H100', { ...H100, 'shipment.to': 'AE' }), 'enforced', TODAY],
  ['H100 to France, by the text', chip('H100', { ...H100, 'shipment.to': 'FR' }), 'text', TODAY],
  ['RTX 4090 to China', chip('RTX 4090', { ...RTX4090, 'shipment.to': 'CN' }), 'enforced', TODAY],
  [
    'chip without area',
    chip('?', { 'item.tpp': 3000, 'item.datacenter': true, 'shipment.to': 'CN' }),
    'enforced',
    TODAY,
  ],
  [
    'a party held by listed ones',
    chip('?', {
      'item.tpp': 100,
      'item.dieArea': 300,
      'item.datacenter': false,
      'shipment.to': 'DE',
      'party.listedOwnership': 60,
    }),
    'enforced',
    TODAY,
  ],
];

const walkerOf = (facts: Facts, reading: Reading, asOf: number, strict = false): Walker => ({
  library: law,
  sheet: sheet(pack.facts, facts, { strict }),
  known: asOf,
  reading,
  bills: [],
});

function agree(walker: Walker): void {
  const stretches = history(walker, FIRST, LAST);
  expect([stretches[0]?.on, stretches.at(-1)?.to]).toEqual([iso(FIRST), iso(LAST)]);
  let on = FIRST;
  for (const stretch of stretches) {
    expect(day(stretch.on)).toBe(on);
    for (; on < day(stretch.to); on++) {
      const decision = decisionOn(walker, on);
      const today = [
        decision?.outcome ?? 'undetermined',
        decision?.reviewPolicy ?? null,
        ...(decision?.classification ?? []),
      ];
      const said = [stretch.outcome, stretch.reviewPolicy, ...stretch.classification];
      if (today.join() !== said.join())
        throw new Error(`${iso(on)}: ${today} on the day, ${said} in the history`);
    }
  }
  expect(on).toBe(LAST);
}

describe('history agrees with evaluating each day', () => {
  test.each(asked)('%s', (_, facts, reading, asOf) => agree(walkerOf(facts, reading, asOf)));

  test('random questions', () => {
    fc.assert(
      fc.property(
        questions(),
        fc.constantFrom<Reading>('text', 'enforced', 'announced'),
        fc.boolean(),
        (facts, reading, strict) => agree(walkerOf(facts, reading, TODAY, strict)),
      ),
      { numRuns: 8 },
    );
  });

  test.each(asked)('since and next change are ends of stretches: %s', (_, facts, reading, asOf) => {
    const walker = walkerOf(facts, reading, asOf);
    const days = [FIRST, ...law.days, day('2030-01-01')].filter((one) => one >= FIRST);
    const answers: { on: number; key: string }[] = [];
    for (const on of days) {
      const decision = decisionOn(walker, on);
      const key = `${decision?.outcome ?? 'undetermined'} ${decision?.reviewPolicy ?? null}`;
      if (answers.at(-1)?.key !== key || on === day(pack.coveredFrom)) answers.push({ on, key });
    }
    for (let i = 1; i < answers.length; i++) {
      const [start, next] = [answers[i] as { on: number; key: string }, answers[i + 1]];
      const on = Math.min(start.on + 1, (next?.on ?? Number.POSITIVE_INFINITY) - 1);
      const answer = determine(law, { facts, on: iso(on), known: iso(asOf), reading });
      expect(answer.since?.on ?? pack.coveredFrom).toBe(iso(start.on));
      expect(answer.nextChange?.on ?? null).toBe(next ? iso(next.on) : null);
      if (answer.since)
        expect(`${answer.since.outcome} ${answer.since.reviewPolicy}`).toBe(answers[i - 1]?.key);
      if (next) expect(`${answer.nextChange?.outcome} ${answer.nextChange?.reviewPolicy}`).toBe(next.key);
    }
  });
});

/** Walks every day of change without any shortcut: what `determine` must find faster. */
function around(walker: Walker, on: number): { since: string | null; next: string | null } {
  const key = (day: number) => {
    const decision = decisionOn(walker, day);
    return `${decision?.outcome ?? 'undetermined'} ${decision?.reviewPolicy ?? null}`;
  };
  const changes = law.days.filter((one) => one > day(pack.coveredFrom));
  const since = changes.findLast((one) => one <= on && key(one - 1) !== key(on));
  const next = law.days.find((one) => one > on && key(one) !== key(on));
  return { since: since === undefined ? null : iso(since), next: next === undefined ? null : iso(next) };
}

test('for random questions too: since, next change, and which other readings differ', () => {
  const on = fc.integer({ min: day(pack.coveredFrom), max: LAST });
  const reading = fc.constantFrom<Reading>('text', 'enforced', 'announced');
  fc.assert(
    fc.property(questions(), on, on, reading, fc.boolean(), (facts, asked, asOf, read, strict) => {
      const question = { facts, on: iso(asked), known: iso(asOf), reading: read };
      const answer = determine(law, question, { strict });
      const { since, next } = around(walkerOf(facts, read, asOf, strict), asked);
      expect([answer.since?.on ?? null, answer.nextChange?.on ?? null]).toEqual([since, next]);
      for (const other of ['text', 'enforced', 'announced'] as const) {
        if (other === read) continue;
        const decision = decisionOn(walkerOf(facts, other, asOf, strict), asked);
        const said = answer.differs[other] ?? { outcome: answer.outcome, reviewPolicy: answer.reviewPolicy };
        expect([other, said]).toEqual([
          other,
          { outcome: decision?.outcome, reviewPolicy: decision?.reviewPolicy },
        ]);
      }
    }),
    { numRuns: 150 },
  );
});

/** The answer through the years, each change with the instruments that made it. */
describe('ribbons', () => {
  const ribbons: readonly (readonly [string, Facts, Reading, readonly string[]])[] = [
    [
      'H20 to China',
      chip('H20', { ...H20, 'shipment.to': 'CN' }),
      'enforced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2022-10-07 nlr - by 87 FR 62186',
        '2025-04-09 license-required - by letter to NVIDIA of 9 Apr 2025',
      ],
    ],
    [
      'H20 to China, as announced',
      chip('H20', { ...H20, 'shipment.to': 'CN' }),
      'announced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2022-10-07 nlr - by 87 FR 62186',
        '2025-04-09 license-required - by letter to NVIDIA of 9 Apr 2025',
        '2025-07-14 license-required presumption-of-approval by assurances of 14-15 Jul 2025',
      ],
    ],
    [
      'H200 to China',
      chip('H200', { ...H100, 'item.memoryBandwidth': 4800, 'shipment.to': 'CN' }),
      'enforced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 license-required -',
        '2022-10-07 license-required presumption-of-denial by 87 FR 62186',
        '2026-01-15 license-required case-by-case by 91 FR 1684',
      ],
    ],
    [
      'RTX 4090 to China',
      chip('RTX 4090', { ...RTX4090, 'shipment.to': 'CN' }),
      'enforced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2022-10-07 nlr - by 87 FR 62186',
        '2023-11-17 license-exception presumption-of-denial by 88 FR 73458',
        '2024-12-02 license-exception case-by-case by 89 FR 96790',
        '2025-01-13 license-exception presumption-of-denial by 90 FR 4544',
        '2026-01-15 license-exception case-by-case by 91 FR 1684',
      ],
    ],
    [
      'H100 to a Cambodian group in Singapore',
      chip('H100', {
        ...H100,
        'shipment.to': 'SG',
        'party.hq': ['SG'],
        'party.parent': ['KH'],
        'exporter.name': 'a reseller',
      }),
      'enforced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2022-10-07 nlr - by 87 FR 62186',
        '2023-11-17 license-required presumption-of-denial by 88 FR 73458',
        '2025-11-07 nlr - by State list, 7 Nov 2025',
      ],
    ],
    [
      'a party held by listed ones',
      chip('?', {
        'item.tpp': 100,
        'item.dieArea': 300,
        'item.datacenter': false,
        'shipment.to': 'DE',
        'party.listedOwnership': 60,
      }),
      'enforced',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2025-09-29 license-required presumption-of-denial by 90 FR 47201',
        '2025-11-10 nlr - by 90 FR 50857',
        '2026-11-10 license-required presumption-of-denial by 90 FR 50857',
      ],
    ],
    [
      'H100 to France, by the text',
      chip('H100', { ...H100, 'shipment.to': 'FR' }),
      'text',
      [
        '2022-08-20 undetermined -',
        '2022-08-26 nlr -',
        '2022-10-07 nlr - by 87 FR 62186',
        '2025-05-15 license-exception presumption-of-approval by 90 FR 4544',
      ],
    ],
  ];
  test.each(ribbons)('%s', (_, facts, reading, ribbon) => {
    const stretches = history(walkerOf(facts, reading, TODAY), FIRST, LAST);
    const said = stretches.map(({ on, outcome, reviewPolicy, by }) => {
      const instruments = [...new Set(by.map(({ instrument }) => instrument))].join(' + ');
      return `${on} ${outcome} ${reviewPolicy ?? '-'}${instruments && ` by ${instruments}`}`;
    });
    expect(said).toEqual(ribbon);
  });
});
