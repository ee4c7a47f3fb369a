import { describe, expect, test } from 'vitest';
import { law, pack, said } from '../../test/small-pack.ts';
import {
  type Determination,
  determine,
  type Facts,
  known,
  type Options,
  type Reading,
  type Said,
} from '../index.ts';

type Given = Readonly<Record<string, Said | null>>;
interface At {
  readonly on?: string;
  readonly known?: string;
  readonly reading?: Reading;
  readonly bills?: readonly string[];
  readonly more?: Facts;
}
const fast = { speed: 5000, area: 500, to: 'AA', marketed: true };
const ask = (
  facts: Given,
  { on = '2021-06-15', known = '2030-01-01', reading = 'enforced', bills = [], more = {} }: At = {},
  options?: Options,
): Determination =>
  determine(law, { facts: { ...said(facts), ...more }, on, known, reading, bills }, options);

describe('the question as understood', () => {
  test('each fact with where it came from', () => {
    const { question } = ask(
      { ...fast, hq: ['AA', 'BB'], listed: null },
      { more: { io: known(7, 'catalog', 'a sheet') } },
    );
    expect(question).toMatchObject({
      speed: { value: 5000, from: 'given' },
      density: { value: 10, from: 'derived' },
      to: { value: 'AA', from: 'given' },
      hq: { value: ['AA', 'BB'], from: 'given' },
      marketed: { value: true, from: 'given' },
      order: { value: true, from: 'presumed' },
      denied: { value: false, from: 'presumed' },
      exporter: { value: 'someone', from: 'presumed' },
      io: { value: 7, from: 'catalog', source: 'a sheet' },
      aboard: { value: '2243-10-17', from: 'presumed' },
    });
    expect(Object.keys(question)).not.toContain('listed');
    expect(Object.keys(question)).not.toContain('memory');
    expect(question.io).not.toHaveProperty('otherwise');
  });

  test('ranges in words', () => {
    const value = (area: Said) => ask({ area }).question.area?.value;
    expect(value({ atLeast: 5 })).toBe('at least 5');
    expect(value({ atMost: 5 })).toBe('at most 5');
    expect(value({ atLeast: 2, atMost: 5 })).toBe('2 to 5');
    expect(value({ values: [660, 661.5] })).toBe('660 to 661.5');
    expect(value(5.25)).toBe(5.25);
  });

  test('nothing is presumed when told so', () => {
    const { question, outcome } = ask(fast, {}, { strict: true });
    expect(Object.values(question).map(({ from }) => from)).not.toContain('presumed');
    expect(outcome).toBe('undetermined');
  });

  test('what a presumption is worth', () => {
    const { question } = ask(fast, {}, { weighPresumptions: true });
    expect(question.denied?.otherwise).toEqual([
      { when: 'yes', outcome: 'prohibited', reviewPolicy: 'denial', classification: ['A'] },
      { when: 'no', outcome: 'license-required', reviewPolicy: 'denial', classification: ['A'] },
    ]);
    expect(question.order).not.toHaveProperty('otherwise');
    expect(question.speed).not.toHaveProperty('otherwise');
    expect(ask(fast).question.denied).not.toHaveProperty('otherwise');
  });
});

test('the day, what was known, the reading and the edition', () => {
  const answer = ask(fast, { on: '2021-06-15', known: '2021-07-01', reading: 'text' });
  expect([answer.on, answer.known, answer.reading]).toEqual(['2021-06-15', '2021-07-01', 'text']);
  expect(answer.edition).toBe(law.edition({ on: '2021-06-15', known: '2021-07-01', reading: 'text' }).hash);
});

describe('requirements', () => {
  test('those that hold, with review, reason and conditions', () => {
    expect(ask({ ...fast, listed: true, denied: null }).requirements).toEqual([
      {
        rule: 'license-A',
        cite: 'sec. 2020-01-01',
        because: 'license-A',
        reviewPolicy: 'denial',
        conditions: [],
      },
      {
        rule: 'license-listed',
        cite: 'sec. 2020-01-01',
        because: 'license-listed',
        reviewPolicy: null,
        conditions: [],
      },
    ]);
  });

  test('a note is part of the reason, conditions are stated, both in the language asked for', () => {
    expect(
      ask({ ...fast, count: 200 }, { on: '2022-11-01' }, { language: 'fr' }).requirements.slice(0, 2),
    ).toEqual([
      {
        rule: 'license-A',
        cite: 'sec. 2021-06-01',
        because: 'fr license-A. fr worldwide',
        reviewPolicy: 'denial',
        conditions: [],
      },
      {
        rule: 'returns',
        cite: 'sec. 2022-10-01',
        because: 'fr returns',
        reviewPolicy: 'denial',
        conditions: [{ text: 'fr report each year', cite: 'cite report each year', status: 'to-do' }],
      },
    ]);
  });
});

describe('exceptions', () => {
  const line = (facts: Given, at?: At) => ask({ ...fast, marketed: false, ...facts }, at).exceptions[0];
  const status = (facts: Given) => line(facts)?.conditions.map((one) => `${one.text}: ${one.status}`);

  test('what only a presumption meets is still to do; what is given is met', () => {
    expect(status({})).toEqual(['written order: to-do', 'notice in time: to-do', 'keep records: to-do']);
    expect(status({ order: true, notice: 30 })).toEqual([
      'written order: met',
      'notice in time: met',
      'keep records: to-do',
    ]);
    expect(status({ order: false, notice: null })).toEqual([
      'written order: failed',
      'notice in time: open',
      'keep records: to-do',
    ]);
  });

  test('why it is open or closed', () => {
    expect(line({})).toMatchObject({
      symbol: 'NOTIFIED',
      cite: 'sec. 2020-01-01',
      status: 'available',
      because: 'NOTIFIED',
    });
    expect(line({ listed: true })).toMatchObject({ status: 'barred', because: 'barred (sec. 2020-01-01)' });
    expect(line({ listed: true, order: false })?.because).toBe(
      'barred (sec. 2020-01-01); written order (cite written order)',
    );
    expect(line({ order: null })).toMatchObject({ status: 'undetermined', because: 'NOTIFIED' });
  });
});

describe('other readings', () => {
  test('are named only where they give another answer', () => {
    expect(ask(fast).differs).toEqual({});
    expect(ask({ ...fast, exporter: 'Maker', speed: 100 }).differs).toEqual({
      text: { outcome: 'nlr', reviewPolicy: null },
    });
    expect(ask(fast, { on: '2021-12-15' }).differs).toEqual({
      announced: { outcome: 'license-required', reviewPolicy: 'approval' },
    });
    expect(ask({ ...fast, to: 'ZZ' }, { on: '2021-10-01' }).differs).toEqual({
      text: { outcome: 'license-required', reviewPolicy: 'approval' },
    });
    expect(ask({ ...fast, to: 'ZZ' }, { on: '2021-10-01', reading: 'text' }).differs).toEqual({
      enforced: { outcome: 'nlr', reviewPolicy: null },
      announced: { outcome: 'nlr', reviewPolicy: null },
    });
  });
});

test('a bill counts when it is asked about', () => {
  const slow = { ...fast, speed: 1000 };
  expect(ask(slow).outcome).toBe('nlr');
  expect(ask(slow, { bills: ['B.1'] }).outcome).toBe('license-required');
});

describe('the days around', () => {
  const slow = { speed: 2960, area: 500, to: 'AA', marketed: true };
  test('since when, and from what', () => {
    expect(ask(slow, { on: '2021-07-15' }).since).toEqual({
      on: '2021-06-01',
      outcome: 'nlr',
      reviewPolicy: null,
      by: expect.arrayContaining([{ rule: 'limits', instrument: 'law of 2021', cite: 'sec. 2021-06-01' }]),
    });
    expect(ask(slow, { on: '2020-06-01' }).since).toBeNull();
  });
  test('until when, and to what', () => {
    expect(ask(slow, { on: '2020-06-01' }).nextChange).toMatchObject({
      on: '2021-06-01',
      outcome: 'license-required',
      reviewPolicy: 'denial',
    });
    expect(ask({ ...fast, speed: 100 }, { on: '2022-11-01' }).nextChange).toBeNull();
  });
  test('a country that leaves the group', () => {
    expect(ask({ ...fast, to: 'BB' }, { on: '2021-06-15' }).nextChange).toEqual({
      on: '2022-01-01',
      outcome: 'nlr',
      reviewPolicy: null,
      by: [{ rule: 'group', instrument: 'order of 2021', cite: 'list 1' }],
    });
  });
  test('an announcement that suspends, and its end', () => {
    expect(ask({ ...fast, to: 'ZZ' }, { on: '2021-10-01' }).nextChange).toMatchObject({
      on: '2022-03-01',
      outcome: 'license-required',
    });
  });
  test('can be left out', () => {
    const { since, nextChange } = ask(slow, { on: '2021-07-15' }, { timeline: false });
    expect([since, nextChange]).toEqual([null, null]);
  });
});

describe('before the days that the rules speak of', () => {
  const answer = ask(fast, { on: '2019-12-31' });
  test('nothing is said', () => {
    expect(answer).toMatchObject({
      outcome: 'undetermined',
      reviewPolicy: null,
      classification: [],
      requirements: [],
      exceptions: [],
      missing: [],
      differs: {},
      headroom: [],
      since: null,
      trace: [],
    });
    expect(answer.flags.map(({ flag }) => flag)).toEqual(['outside-coverage']);
  });
  test('but when the rules begin', () => {
    expect(answer.nextChange).toMatchObject({ on: '2020-01-01', outcome: 'license-required' });
  });
});

describe('the proof', () => {
  const order = (facts: Given) => ask(facts).trace.map(({ picked }) => picked.rule.id);
  test('what holds stands first, then its review, classification, exceptions, jurisdiction, and every gate', () => {
    expect(order(fast)).toEqual([
      'license-A',
      'review-A',
      'A',
      'subject',
      'license-listed',
      'letter',
      'returns',
      'denied',
      'NOTIFIED',
    ]);
    expect(order({ ...fast, marketed: false, denied: null })).toEqual([
      'license-A',
      'denied',
      'review-A',
      'A',
      'NOTIFIED',
      'subject',
      'license-listed',
      'letter',
      'returns',
    ]);
  });
  test('"no license required" names every gate', () => {
    expect(order({ ...fast, speed: 100 })).toEqual([
      'subject',
      'A',
      'license-A',
      'license-listed',
      'letter',
      'returns',
      'denied',
      'NOTIFIED',
    ]);
    for (const trace of ask({ ...fast, speed: 100 }).trace)
      if (trace.picked.rule.id !== 'subject') expect(trace.concluded).toBe(false);
  });
});

describe('coverage', () => {
  const provisions = (facts: Given) => ask(facts).coverage.map(({ provision }) => provision);
  test('what was touched, and for "no license required" or "undetermined" all that is not modelled', () => {
    expect(provisions(fast)).toEqual(['all']);
    expect(provisions({ ...fast, speed: 100, order: false })).toEqual(['rest', 'else']);
    expect(provisions({ ...fast, speed: null })).toEqual(['all', 'rest', 'else']);
  });
  test('in the language asked for', () => {
    expect(ask(fast, {}, { language: 'fr' }).coverage).toEqual([
      { provision: 'all', status: 'modelled', leftOut: 'fr nothing' },
    ]);
  });
  test('a provision exists for every rule', () => {
    for (const { covers } of pack.rules)
      expect(pack.coverage.map(({ provision }) => provision)).toContain(covers);
  });
});

describe('missing facts', () => {
  test('none for an answer that stands', () => {
    expect(ask(fast).missing).toEqual([]);
    expect(ask({ ...fast, speed: 100 }).missing).toEqual([]);
  });
  test('for an open outcome and for an open review', () => {
    expect(ask({ ...fast, speed: null }).missing.map(({ fact }) => fact)).toContain('speed');
    expect(ask({ ...fast, marketed: null, order: false }).missing.map(({ fact }) => fact)).toEqual([
      'marketed',
    ]);
  });
});
