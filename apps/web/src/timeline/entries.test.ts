import { record } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from './amount.ts';
import { chipOfModel } from './chips-of.ts';
import { instruments } from './effects.ts';
import { entriesOf, firstDay, hasId, isOpen, lastDay } from './entry.ts';
import { gapOf } from './gap.ts';
import { neighbor } from './neighbor.ts';
import { instrumentNamed } from './same-instrument.ts';
import { scaleOf, ticksOf } from './scale.ts';
import { stack } from './stack.ts';
import { filterOf } from './wanted.ts';

const entries = entriesOf(law.pack);
const TODAY = '2026-11-22';
const entry = (id: string) => {
  const found = entries.find((one) => hasId(one, id));
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};

describe('entries', () => {
  test('every event of the record and every instrument of the rules stands in exactly one', () => {
    for (const { id } of record)
      expect([id, entries.filter((one) => hasId(one, id)).length]).toEqual([id, 1]);
    const documents = entries.flatMap(({ instrument }) => (instrument ? [instrument.id] : []));
    expect(new Set(documents).size).toBe(documents.length);
    expect([...instruments(law.pack).keys()].filter((id) => !documents.includes(id))).toEqual([
      'EAR before Oct 2022',
    ]);
  });

  test('names of the record for documents that the rules cite lead to them', () => {
    for (const name of [
      'letter-nvidia-2022-08-26',
      'statement-2025-07-14',
      'guidance-2026-05-31',
      '91 FR 1684',
    ])
      expect(instrumentNamed(name), name).toBeDefined();
    // What the rules do not have must not be a letter, statement or guidance that was forgotten here.
    const unknown = new Set(
      record.flatMap((event) => event.instruments).filter((name) => !instrumentNamed(name)),
    );
    expect([...unknown].filter((name) => /^(letter|statement|guidance)/.test(name))).toEqual([
      'letter-nvidia-2025-04-14',
    ]);
  });

  test('chips of the record are chips of the catalog', () => {
    const missing = new Set(record.flatMap(({ chips }) => chips).filter((name) => !chipOfModel(name)));
    expect([...missing]).toEqual([]);
  });
});

describe('the gap between word and law', () => {
  test.each([
    ['88 FR 73458', { kind: 'ahead', days: 31 }],
    ['letter to NVIDIA of 9 Apr 2025', { kind: 'behind', days: 6 }],
    ['presidential post 8 Dec 2025', { kind: 'followed', days: 36, by: '91 FR 1684' }],
    ['assurances of 14-15 Jul 2025', { kind: 'unfollowed', days: 496 }],
    ['White House confirmation 11 Aug 2025', { kind: 'unfollowed', days: 468 }],
    ['BIS release 13 May 2025', { kind: 'unfollowed', days: 558 }],
    ['S.3374', { kind: 'bill', days: 353 }],
    ['91 FR 46260', { kind: 'no-day' }],
    ['seagate-order', undefined],
  ])('%s', (id, gap) => {
    expect(gapOf(entry(id), TODAY)).toEqual(gap);
  });

  test('what is open reaches today, and nothing ends before it began', () => {
    for (const one of entries) {
      expect(firstDay(one) <= lastDay(one, TODAY)).toBe(true);
      if (isOpen(one)) expect(lastDay(one, TODAY) >= TODAY).toBe(true);
    }
  });

  test('the days of a document: released, in force, compliance, and what it schedules', () => {
    expect(entry('89 FR 96790')).toMatchObject({
      announced: '2024-12-02',
      begins: '2024-12-02',
      complies: '2024-12-31',
    });
    expect(entry('90 FR 50857').later).toEqual(['2026-11-09', '2026-11-10']);
    expect(entry('action-plan-rule-at-oira').later).toEqual(['2026-03-13']);
  });
});

describe('filters', () => {
  const of = (asked: object, language: 'en' | 'fr' = 'en') => filterOf({ known: TODAY, ...asked }, language);
  const ids = (asked: object) => entries.filter(of(asked).wanted).map(({ id }) => id);

  test('by chip, place, lane, words and what was known', () => {
    expect(ids({})).toHaveLength(entries.length);
    expect(ids({ item: 'H20' })).toContain('letter to NVIDIA of 9 Apr 2025');
    expect(ids({ item: 'H20', lanes: 'china' })).toEqual(['cac-summons-nvidia', 'h20-discouraged']);
    expect(ids({ to: 'KH' })).toEqual(['State list, 7 Nov 2025', 'cambodia-out-of-d5-table']);
    expect(ids({ q: 'gatekeeper h100' })).toEqual(['operation-gatekeeper']);
    expect(ids({ known: '2022-09-01' })).toEqual([
      'letter to NVIDIA of 26 Aug 2022',
      'letter to AMD of Aug 2022',
    ]);
  });

  test('words are found without their accents, in the language of the reader', () => {
    expect(entries.filter(of({ q: 'premiers controles' }, 'fr').wanted).map(({ id }) => id)).toEqual([
      '87 FR 62186',
    ]);
  });

  test('what cannot be read is said, and filters nothing', () => {
    const { problems, wanted } = of({ item: 'H2OO', to: 'Atlantis' });
    expect(problems.map(({ code }) => code)).toHaveLength(1);
    expect(entries.filter(wanted)).toHaveLength(entries.length);
  });
});

test('spans of one row never overlap', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const inOrder = [...spans].sort((a, b) => a.from - b.from);
      const { rows, count } = stack(inOrder, 4);
      expect(Math.max(-1, ...rows) + 1).toBe(count);
      inOrder.forEach((one, i) => {
        for (let j = 0; j < i; j++)
          if (rows[j] === rows[i]) expect((inOrder[j] as typeof one).to + 4).toBeLessThanOrEqual(one.from);
      });
    }),
  );
});

test('days along the line go there and back', () => {
  const scale = scaleOf('2022-08-01', '2027-05-01', 5000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1733 }), (n) => {
      const one = scale.at((n / 1734) * 5000);
      expect(scale.at(scale.x(one))).toBe(one);
    }),
  );
  expect(ticksOf(scaleOf('2022-08-01', '2023-03-01', 2000)).map(({ day }) => day)).toEqual([
    '2022-08-01',
    '2022-09-01',
    '2022-10-01',
    '2022-11-01',
    '2022-12-01',
    '2023-01-01',
    '2023-02-01',
    '2023-03-01',
  ]);
  expect(ticksOf(scaleOf('2022-08-01', '2024-03-01', 100)).map(({ day }) => day)).toEqual([
    '2023-01-01',
    '2024-01-01',
  ]);
});

test('arrows reach every entry and never leave them', () => {
  const places = [
    { lane: 0, x: 0 },
    { lane: 2, x: 5 },
    { lane: 0, x: 9 },
    { lane: 2, x: 90 },
  ];
  expect(neighbor(places, 0, 'ArrowRight')).toBe(1);
  expect(neighbor(places, 0, 'ArrowLeft')).toBe(0);
  expect(neighbor(places, 2, 'ArrowDown')).toBe(1);
  expect(neighbor(places, 3, 'ArrowUp')).toBe(2);
  expect(neighbor(places, 3, 'ArrowDown')).toBe(3);
  expect(neighbor(places, 1, 'End')).toBe(3);
  expect(neighbor(places, 1, 'x')).toBeUndefined();
});

test.each([
  [5.5e9, '$5.5\u00a0billion', '5,5\u00a0milliards de\u00a0dollars'],
  [400e6, '$400\u00a0million', '400\u00a0millions de\u00a0dollars'],
  [1e9, '$1\u00a0billion', '1\u00a0milliard de\u00a0dollars'],
  [96.221e9, '$96.221\u00a0billion', '96,221\u00a0milliards de\u00a0dollars'],
])('amount %d', (usd, en, fr) => {
  expect([amount(usd, 'en'), amount(usd, 'fr')]).toEqual([en, fr]);
});
