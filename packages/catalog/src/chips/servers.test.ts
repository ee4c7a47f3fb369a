import { expect, test } from 'vitest';
import type { Chip } from './chip.ts';
import { chipById } from './chips.ts';
import { isServer } from './server.ts';
import { serverOf } from './servers.ts';

const chip = (id: string): Chip => chipById(id) as Chip;

test('a server of a chip is the named one if there is one', () => {
  expect(serverOf(chip('nvidia-h200-sxm5-141gb')).name).toBe('NVIDIA HGX H200 8-GPU server');
  expect(serverOf(chip('nvidia-gb200')).contains).toEqual([{ chip: 'nvidia-gb200', quantity: 72 }]);
});

test('otherwise it is eight of the chip, and says that this is an inference', () => {
  const server = serverOf(chip('nvidia-h100-pcie-80gb'));
  expect(server).toMatchObject({
    name: 'NVIDIA H100 PCIe 80GB 8-GPU server',
    confidence: 'I',
    contains: [{ quantity: 8 }],
  });
});

test('a given quantity is kept', () => {
  expect(serverOf(chip('nvidia-gb200'), 8).contains).toEqual([{ chip: 'nvidia-gb200', quantity: 8 }]);
});

test('a server and a chip can be told apart', () => {
  expect(isServer(serverOf(chip('nvidia-b200')))).toBe(true);
  expect(isServer(chip('nvidia-b200'))).toBe(false);
});
