import { expect, test } from 'vitest';
import type { Chip } from './chip.ts';
import { isDisputed } from './chip-value.ts';
import { chipById, chips } from './chips.ts';
import { ITEM_FACTS, type ItemFact } from './item-fact.ts';

function numberOf(id: string, fact: ItemFact): unknown {
  const value = chipById(id)?.values[fact];
  if (value === undefined) return 'unknown';
  if (isDisputed(value)) return value.values;
  if ('atMost' in value) return { atMost: value.atMost };
  if ('atLeast' in value) return { atLeast: value.atLeast };
  return value.value;
}

test.each<[string, ItemFact, unknown]>([
  ['nvidia-a100-sxm4-80gb', 'item.ioBandwidth', 664],
  ['nvidia-a800-sxm4-80gb', 'item.ioBandwidth', 464],
  ['nvidia-a100-sxm4-80gb', 'item.throughput.fp64', 19.5],
  ['nvidia-h20-sxm5-96gb', 'item.throughput.int8', 296],
  ['nvidia-h20-sxm5-96gb', 'item.dieArea', 814],
  ['nvidia-l4', 'item.ioBandwidth', 64],
  ['nvidia-geforce-rtx-4090', 'item.datacenter', false],
  ['nvidia-rtx-6000-ada', 'item.datacenter', 'unknown'],
  ['nvidia-b200', 'item.memoryBandwidth', [7700, 8000]],
  ['amd-instinct-mi308x', 'item.throughput.fp8', 'unknown'],
  ['amd-instinct-mi308x', 'item.dieArea', 'unknown'],
  ['google-tpu-v4i', 'item.dieArea', { atMost: 400 }],
  ['nvidia-gb200', 'item.ioBandwidth', { atLeast: 1800 }],
  ['groq-groqchip-lpu-v1', 'item.memoryBandwidth', 0],
  ['nvidia-jetson-agx-orin', 'item.throughput.int8', 137.5],
])('%s: %s is %j', (id, fact, expected) => {
  expect(numberOf(id, fact)).toEqual(expected);
});

test('no throughput, area or I/O rate is zero: what is not published is unknown', () => {
  const zeros = chips.flatMap((chip) => zeroFactsOf(chip).map((fact) => `${chip.id} ${fact}`));
  expect(zeros.filter((zero) => !zero.endsWith('item.memoryBandwidth'))).toEqual([]);
});

test('zero DRAM bandwidth is said only of chips whose memory is SRAM', () => {
  const withoutDram = chips.filter((chip) => zeroFactsOf(chip).includes('item.memoryBandwidth'));
  expect(withoutDram.filter(({ memory }) => memory !== 'SRAM').map(({ id }) => id)).toEqual([]);
});

test('a chip that is not for sale to data centers by its segment alone is an inference', () => {
  const others = chips.filter(({ market }) => market === 'professional' || market === 'edge');
  const tags = others.flatMap(({ values }) => values['item.datacenter']?.confidence ?? []);
  expect(new Set(tags)).toEqual(new Set(['I']));
});

function zeroFactsOf(chip: Chip): readonly ItemFact[] {
  return ITEM_FACTS.filter((fact) => numberOf(chip.id, fact) === 0);
}
