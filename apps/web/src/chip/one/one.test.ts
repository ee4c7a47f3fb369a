import { chipById, chips, findItem, servers } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { compile, day, decide, headroom, READINGS } from '@licet/engine';
import { expect, test } from 'vitest';
import type { Moment } from '../../law/moment.ts';
import { sheetOf } from '../../law/short-answers.ts';
import { derivedOf } from './derived-of.ts';
import { gapsOf } from './gaps.ts';
import { neighborsOf } from './neighbors-of.ts';
import { readReadings, stretchOn, stripOf, USUAL_PLACES } from './strips.ts';
import { specsOf, unpublished, valueColumns } from './values.ts';

const MOMENT: Moment = { on: '2026-09-01', known: '2026-09-01', reading: 'enforced', bills: [] };
const chip = (id: string) => {
  const found = chipById(id);
  if (found === undefined) throw new Error(`no chip ${id}`);
  return found;
};
const h20 = chip('nvidia-h20-sxm5-96gb');
const editionOf = ({ on, known, reading }: Moment) => law.at(day(on), day(known), reading, []);

test('every fact is either published or said to be unknown', () => {
  for (const one of chips) expect(specsOf(one).length + unpublished(one).length, one.name).toBe(17);
  expect(valueColumns(undefined)).toEqual({ value: 'not published', atLeast: '', atMost: '' });
});

test('the TPP of the H20 comes from its 8-bit formats', () => {
  const { products, tpp, density, perUnit } = derivedOf(h20);
  expect(tpp).toEqual({ state: 'exact', low: 2368, high: 2368 });
  expect(density.low).toBe(2.909);
  expect(perUnit).toBeUndefined();
  expect(products.filter(({ greatest }) => greatest).map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['item.throughput.fp8', 'item.throughput.int8', 'item.throughput.fp16']),
  );
});

test('the greatest product is the TPP, wherever it is known', () => {
  for (const one of chips) {
    const { products, tpp } = derivedOf(one);
    if (tpp.state !== 'exact') continue;
    expect(Math.max(...products.map(({ product }) => product.high)), one.name).toBeCloseTo(tpp.high, 2);
  }
});

test('a server of eight sums its chips', () => {
  const server = servers.find(({ id }) => id === 'nvidia-hgx-h20-8-gpu');
  if (server === undefined) throw new Error('no server');
  expect(derivedOf(server).perUnit).toMatchObject({ chips: 8, tpp: { low: 8 * 2368 } });
});

test('the H20 lies 32 short of 2,400', () => {
  const gaps = gapsOf(editionOf(MOMENT), sheetOf(h20, 'CN'));
  const line = gaps.find(({ fact, threshold }) => fact === 'item.tpp' && threshold === 2400);
  expect(line).toMatchObject({ side: 'not-met', from: -32, to: -32, operator: '>=' });
});

test('what the engine says of a distance, this says too; what it leaves out is open', () => {
  for (const reading of READINGS)
    for (const one of chips) {
      const moment = { ...MOMENT, reading };
      const page = sheetOf(one, 'CN');
      const gaps = gapsOf(editionOf(moment), page);
      const limits = headroom(editionOf(moment), page);
      for (const { fact, operator, threshold, met, rule } of limits) {
        const gap = gaps.find((g) => g.fact === fact && g.operator === operator && g.threshold === threshold);
        if (gap === undefined) continue;
        expect(gap.side, `${one.name} ${rule}`).toBe(met ? 'met' : 'not-met');
        expect(gap.rules).toContain(rule);
      }
      for (const { fact, figure, side } of gaps)
        if (figure.state === 'unknown') expect(side, `${one.name} ${fact}`).toBe('open');
    }
});

test('a strip covers every day without a gap, and agrees with the decision of the day', () => {
  for (const place of USUAL_PLACES)
    for (const reading of READINGS) {
      const strip = stripOf(h20, place, reading, MOMENT, '2026-09-01');
      expect(strip.stretches[0]?.on).toBe(law.pack.coveredFrom);
      expect(strip.stretches.at(-1)?.to).toBe('2026-09-02');
      strip.stretches.slice(1).forEach(({ on }, i) => {
        expect(on).toBe(strip.stretches[i]?.to);
      });
      for (const on of ['2022-10-07', '2025-04-08', '2025-04-09', '2025-07-14', '2026-09-01']) {
        const edition = law.at(day(on), day(MOMENT.known), reading, []);
        const decision = decide(edition, compile(edition)(sheetOf(h20, place)));
        expect(stretchOn(strip, on)).toMatchObject({
          outcome: decision.outcome,
          reviewPolicy: decision.reviewPolicy,
        });
      }
    }
});

test('the letter of April 2025 is on the ribbon of the H20 to China, but not under the text alone', () => {
  const enforced = stripOf(h20, 'CN', 'enforced', MOMENT, '2026-09-01').stretches;
  expect(enforced.find(({ on }) => on === '2025-04-09')).toMatchObject({ outcome: 'license-required' });
  const text = stripOf(h20, 'CN', 'text', MOMENT, '2026-09-01').stretches;
  expect(text.every(({ outcome }) => outcome === 'nlr')).toBe(true);
});

test('readings of the address', () => {
  expect(readReadings('announced,text,nonsense', 'enforced')).toEqual(['text', 'announced']);
  expect(readReadings(null, 'enforced')).toEqual(['enforced']);
});

test('around the H20 stand its other variant, the chips of its die, and those across the line', () => {
  const { nearest, across, variants, sameDie } = neighborsOf(h20, 'CN', MOMENT);
  expect(variants.map(({ item }) => item.id)).toEqual(['nvidia-h20-sxm5-141gb']);
  expect(sameDie.map(({ item }) => item.id)).toEqual(
    expect.arrayContaining(['nvidia-h100-sxm5-80gb', 'nvidia-h800-sxm5-80gb']),
  );
  expect(nearest).toHaveLength(6);
  expect(across.length).toBeGreaterThan(0);
  const finding = findItem('B20');
  if (finding.status !== 'found') throw new Error('B20');
  expect(neighborsOf(chip(finding.item.id), 'CN', MOMENT).nearest).toBeUndefined();
});
