import { determine, type FactInput, known, library, type Reading, type Said } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';

// Which facts are named when an answer is open, in which order, and what each would lead to.
const law = library(pack);
const ask = (
  facts: Readonly<Record<string, Said | null>>,
  on: string,
  reading: Reading = 'enforced',
  strict = false,
) =>
  determine(
    law,
    {
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, said]): [string, FactInput] => [
          name,
          said === null ? { state: 'unknown' } : known(said),
        ]),
      ),
      on,
      known: '2026-11-21',
      reading,
    },
    { strict, timeline: false },
  );
const names = (...asked: Parameters<typeof ask>) => ask(...asked).missing.map(({ fact }) => fact);
const chip = { 'item.kind': 'ic', 'item.datacenter': true, 'shipment.to': 'CN' };
const rtx4090 = { ...chip, 'item.datacenter': false, 'item.tpp': 5285, 'item.dieArea': 608.5 };

describe('terms of an exception', () => {
  test.each(['exception.writtenOrder', 'party.unverified', 'exception.bisObjection', 'party.distributor'])(
    '%s',
    (fact) => {
      const answer = ask({ ...rtx4090, [fact]: null }, '2024-06-03');
      expect(answer.outcome).toBe('undetermined');
      expect(answer.missing.map((one) => one.fact)).toEqual([fact]);
      expect(new Set(answer.missing[0]?.leadsTo.map(({ outcome }) => outcome))).toEqual(
        new Set(['license-exception', 'license-required']),
      );
    },
  );
  test('days of notice, by the line of 25', () => {
    const [notice] = ask({ ...rtx4090, 'exception.nacNoticeDays': null }, '2024-06-03').missing;
    expect(notice?.fact).toBe('exception.nacNoticeDays');
  });
  test('a term that fails is not asked about beside one that is open', () => {
    const answer = ask(
      { ...rtx4090, 'exception.writtenOrder': false, 'exception.bisObjection': null },
      '2024-06-03',
    );
    expect([answer.outcome, answer.missing]).toEqual(['license-required', []]);
  });
});

describe('jurisdiction', () => {
  const abroad = {
    ...chip,
    'item.tpp': 1000,
    'item.dieArea': 300,
    'shipment.from': 'SG',
    'shipment.route': 'reexport',
    'item.directProduct': false,
    'party.entityList': true,
  };
  test('origin and content, where a requirement hangs on them', () => {
    const answer = ask({ ...abroad, 'item.usOrigin': null, 'item.usContent': null }, '2024-06-03');
    expect(answer.outcome).toBe('undetermined');
    expect(answer.missing.map(({ fact }) => fact).sort()).toEqual(['item.usContent', 'item.usOrigin']);
  });
  test('not where nothing is required either way', () => {
    const answer = ask({ ...abroad, 'party.entityList': false, 'item.ioBandwidth': 64 }, '2024-06-03');
    expect([answer.outcome, answer.missing]).toEqual(['nlr', []]);
  });
});

describe('numbers', () => {
  test('only the bandwidth that the review turns on', () => {
    const answer = ask({ ...chip, 'item.tpp': 15000, 'item.dieArea': 1600 }, '2026-02-02');
    expect([answer.outcome, answer.reviewPolicy]).toEqual(['license-required', null]);
    expect(answer.missing.map(({ fact }) => fact)).toEqual(['item.memoryBandwidth']);
    expect(answer.missing[0]?.leadsTo.map(({ when, reviewPolicy }) => `${when}: ${reviewPolicy}`)).toEqual([
      'below 6500 GB/s: case-by-case',
      'from 6500 GB/s up: presumption-of-denial',
    ]);
  });
  test('the quantity, for a cap on the shipment', () => {
    const poland = { ...chip, 'item.tpp': 15832, 'item.dieArea': 814, 'shipment.to': 'PL' };
    expect(names(poland, '2025-06-16', 'text')).toEqual(['item.quantity']);
    expect(names({ ...poland, 'item.quantity': 5000 }, '2025-06-16', 'text')).toEqual([]);
  });
  const tf32 = { ...chip, 'item.dieArea': 1200, 'item.throughput.tf32': 190 };
  test('the bit length of TF32, where it decides', () => {
    expect(names({ ...tf32, 'item.throughput.int8': 380 }, '2024-06-03')).toEqual(['item.tf32Bits']);
    expect(names({ ...tf32, 'item.throughput.int8': 700 }, '2024-06-03')).toEqual([]);
    expect(names({ ...tf32, 'item.throughput.int8': 380, 'item.dieArea': 300 }, '2024-06-03')).toEqual([]);
  });
  test('whether the figures are all, before the figure itself', () => {
    expect(
      names(
        { ...chip, 'item.dieArea': 600, 'item.throughput.fp16': 100, 'item.throughputComplete': null },
        '2024-06-03',
      ),
    ).toEqual(['item.throughputComplete']);
    expect(names({ ...chip, 'item.dieArea': 600 }, '2024-06-03')).toEqual(['item.tpp']);
  });
  test('both parts of a density', () => {
    const answer = ask({ ...chip, 'item.tpp': { values: [2000, 6000] } }, '2024-06-03');
    expect(answer.missing.map(({ fact }) => fact).sort()).toEqual(['item.dieArea', 'item.tpp']);
  });
});

test('with nothing presumed the most decisive questions come first', () => {
  const answer = ask({ ...rtx4090, 'item.ioBandwidth': 64 }, '2024-06-03', 'enforced', true);
  const settled = answer.missing.map(
    ({ leadsTo }) => leadsTo.filter(({ outcome }) => outcome !== 'undetermined').length / leadsTo.length,
  );
  expect(settled.length).toBeGreaterThan(10);
  expect(settled).toEqual([...settled].sort((a, b) => b - a));
});
