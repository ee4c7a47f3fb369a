/**
 * The facts of an item that the catalog can supply, by the names that the rules use.
 * `item.throughput.*` are dense TOPS or TFLOPS at that width, `item.dieArea` is mm2,
 * both bandwidths are GB/s (`ioBandwidth`: all input and output, both directions added).
 */
export const ITEM_FACTS = [
  'item.throughput.fp64',
  'item.throughput.fp32',
  'item.throughput.tf32',
  'item.throughput.fp16',
  'item.throughput.fp8',
  'item.throughput.int8',
  'item.throughput.fp6',
  'item.throughput.int4',
  'item.throughput.fp4',
  'item.throughput.mx9',
  'item.throughput.mx6',
  'item.dieArea',
  'item.dies',
  'item.memoryBandwidth',
  'item.ioBandwidth',
  'item.datacenter',
  'item.nonPlanar',
] as const;

export type ItemFact = (typeof ITEM_FACTS)[number];
