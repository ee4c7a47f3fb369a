import {
  ask,
  type Determination,
  determine,
  type Facts,
  known,
  library,
  type Options,
  type Said,
  sheet,
} from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';

/** Answers that show more than an outcome: what is missing, what it would lead to, what would change it. */
const law = library(pack);
type Given = Readonly<Record<string, Said | null>>;
const said = (facts: Given): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value === null ? { state: 'unknown' as const } : known(value),
    ]),
  );
const answer = (
  facts: Given,
  on: string,
  more: { bills?: string[]; reading?: 'text' | 'announced' } = {},
  options?: Options,
): Determination =>
  determine(law, { facts: said(facts), on, known: '2026-11-21', reading: 'enforced', ...more }, options);
const leads = (one: Determination, fact: string) =>
  one.missing
    .find((missing) => missing.fact === fact)
    ?.leadsTo.map(
      ({ when, outcome, reviewPolicy, classification }) =>
        `${when}: ${outcome} ${reviewPolicy ?? '-'} ${classification}`,
    );

const chip = { 'item.tpp': 3000, 'item.datacenter': true, 'shipment.to': 'CN', 'item.ioBandwidth': 64 };

describe('3000 TPP without a die area', () => {
  test('the area is missing, and each side of 506.757 and 1875 mm2 leads elsewhere', () => {
    expect(leads(answer(chip, '2024-06-03'), 'item.dieArea')).toEqual([
      'below 506.757 mm2: license-required presumption-of-denial 3A090.a',
      'from 506.757 to 1875 mm2: license-exception presumption-of-denial 3A090.b',
      'from 1875 mm2 up: nlr - 3A991.p',
    ]);
  });

  test('below 2400 TPP the line of 3.2 shows instead', () => {
    expect(leads(answer({ ...chip, 'item.tpp': 2300 }, '2024-06-03'), 'item.dieArea')).toEqual([
      'below 388.514 mm2: license-required presumption-of-denial 3A090.a',
      'from 388.514 to 718.75 mm2: license-exception presumption-of-denial 3A090.b',
      'from 718.75 mm2 up: nlr - 3A991.p',
    ]);
  });

  test('the area is the first thing asked, then nothing', () => {
    const edition = law.edition({ on: '2024-06-03', known: '2026-11-21', reading: 'enforced' });
    const next = (facts: Given) => ask(edition, sheet(pack.facts, said(facts)), 'en');
    expect(next(chip)?.fact).toBe('item.dieArea');
    expect(next({ ...chip, 'item.dieArea': 600 })).toBeUndefined();
    expect(next({ ...chip, 'item.dieArea': null })).toBeUndefined();
    expect(next({ 'shipment.to': 'CN', 'item.datacenter': true })?.fact).toBe('item.tpp');
  });

  test('nobody said what it is marketed for', () => {
    const { 'item.datacenter': _, ...unsaid } = chip;
    const open = answer({ ...unsaid, 'item.dieArea': 600 }, '2024-06-03');
    expect(open.outcome).toBe('undetermined');
    expect(leads(open, 'item.datacenter')).toEqual([
      'yes: license-exception presumption-of-denial 3A090.b',
      'no: nlr - 3A991.p',
    ]);
  });
});

describe('TF32 as 19 or 32 bits', () => {
  const tf32 = {
    'item.throughput.tf32': 200,
    'item.dieArea': 3000,
    'item.datacenter': true,
    'shipment.to': 'CN',
    'item.ioBandwidth': 64,
  };
  test('decides between .b and .a, and is said to', () => {
    const open = answer(tf32, '2024-06-03');
    expect(open.outcome).toBe('undetermined');
    expect(leads(open, 'item.tf32Bits')).toEqual([
      '19 bits: nlr - 3A991.p',
      '32 bits: license-required presumption-of-denial 3A090.a',
    ]);
  });
  test('does not matter where another format is larger', () => {
    expect(answer({ ...tf32, 'item.throughput.fp16': 400 }, '2024-06-03').outcome).toBe('license-required');
  });
});

describe('a bill', () => {
  const small = {
    'item.tpp': 1912,
    'item.dieArea': 1500,
    'item.datacenter': true,
    'item.memoryBandwidth': 4100,
    'item.ioBandwidth': 64,
  };
  test.each<[string, Given, boolean]>([
    ['DRAM bandwidth of 4100', { ...small, 'shipment.to': 'CN' }, true],
    ['DRAM bandwidth below', { ...small, 'item.memoryBandwidth': 4099, 'shipment.to': 'CN' }, false],
    [
      'interconnect of 1100',
      { ...small, 'item.memoryBandwidth': 0, 'item.ioBandwidth': 1100, 'shipment.to': 'RU' },
      true,
    ],
    [
      'together 5000',
      { ...small, 'item.memoryBandwidth': 4000, 'item.ioBandwidth': 1000, 'shipment.to': 'IR' },
      true,
    ],
    ['TPP and density', { ...small, 'item.tpp': 2400, 'item.memoryBandwidth': 0, 'shipment.to': 'CN' }, true],
    ['a parent there', { ...small, 'shipment.to': 'FR', 'party.hq': ['FR'], 'party.parent': ['CN'] }, true],
    ['nobody there', { ...small, 'shipment.to': 'FR' }, false],
    ['not for data centers', { ...small, 'item.datacenter': false, 'shipment.to': 'CN' }, false],
  ])('S.3374, if it were law: %s', (_, facts, reached) => {
    const rules = (bills: string[]) =>
      answer(facts, '2026-02-02', { bills }).requirements.map(({ rule }) => rule);
    expect(rules(['S.3374']).includes('bills/S.3374')).toBe(reached);
    expect(rules([])).not.toContain('bills/S.3374');
  });

  test('its review is the strictest', () => {
    expect(answer({ ...small, 'shipment.to': 'CN' }, '2026-02-02', { bills: ['S.3374'] }).reviewPolicy).toBe(
      'policy-of-denial',
    );
  });
});

describe('an unknown never lets a chip go', () => {
  const base = {
    'item.throughput.fp16': 100,
    'item.dieArea': 900,
    'item.datacenter': true,
    'shipment.to': 'CN',
    'item.ioBandwidth': 64,
  };
  test('a throughput that nobody can say may be the largest', () => {
    expect(answer({ ...base, 'item.throughput.fp6': 820 }, '2024-06-03').outcome).toBe('license-required');
    expect(answer({ ...base, 'item.throughput.fp6': null }, '2024-06-03').outcome).toBe('undetermined');
  });
  test('a digit that was cut off cannot put a chip on either side of a line', () => {
    // 266.66669 x 6 is 1600.00014: over the line of 1600, which three decimals would miss.
    const cut = {
      'item.kind': 'ic',
      'item.throughput.fp6': 266.66669,
      'item.dieArea': 200,
      'item.datacenter': true,
    };
    expect(answer({ ...cut, 'shipment.to': 'CN' }, '2024-06-03').outcome).toBe('undetermined');
  });
  test('a disputed value decides only where every reading of it gives the same', () => {
    const disputed = (values: readonly number[]) =>
      answer({ ...chip, 'item.dieArea': { values } }, '2024-06-03').outcome;
    expect(disputed([600, 700])).toBe('license-exception');
    expect(disputed([500, 600])).toBe('undetermined');
    expect(() => disputed([])).toThrow('item.dieArea');
  });
});

test('an Ascend chip: General Prohibition 10, by guidance and not by the text', () => {
  const ascend = {
    'item.model': 'Ascend 910B',
    'item.maker': 'Huawei',
    'item.tpp': 5120,
    'item.dieArea': 665,
    'item.datacenter': true,
    'shipment.from': 'US',
    'shipment.to': 'SG',
  };
  expect(answer(ascend, '2025-05-12').outcome).toBe('nlr');
  expect(answer(ascend, '2025-05-13')).toMatchObject({
    outcome: 'prohibited',
    differs: { text: { outcome: 'nlr', reviewPolicy: null } },
  });
});

test('what the letters of April 2025 reach for others is a flag, not a license', () => {
  const h20 = {
    'item.model': 'H20',
    'item.maker': 'NVIDIA',
    'item.tpp': 2368,
    'item.dieArea': 814,
    'item.datacenter': true,
    'item.memoryBandwidth': 4000,
    'item.ioBandwidth': 1028,
    'shipment.to': 'CN',
  };
  const other = answer({ ...h20, 'exporter.name': 'a reseller' }, '2025-06-02');
  expect(other.outcome).toBe('nlr');
  expect(other.flags.map(({ flag }) => flag)).toContain('letter-binds-other');
});

test('an answer does not depend on what was asked before', () => {
  const h100 = {
    'item.tpp': 15831.2,
    'item.dieArea': 814,
    'item.datacenter': true,
    'shipment.to': 'FR',
    'item.ioBandwidth': 1028,
  };
  const flags = (of: typeof law, on: string) =>
    determine(of, { facts: said(h100), on, known: '2026-11-21', reading: 'enforced' }).flags.map(
      ({ flag }) => flag,
    );
  const [fresh, used] = [library(pack), library(pack)];
  flags(used, '2025-05-16');
  expect(flags(used, '2025-05-14')).toEqual(flags(fresh, '2025-05-14'));
});
