import { expect, test } from 'vitest';
import { chips } from '../chips/chips.ts';
import { servers } from '../chips/servers.ts';
import { findItem } from './find-item.ts';

function nameFound(text: string): string {
  const finding = findItem(text);
  return finding.status === 'found' ? finding.item.name : finding.status;
}

test.each([
  ['H20', 'NVIDIA H20 SXM5 96GB'],
  ['NVIDIA H20', 'NVIDIA H20 SXM5 96GB'],
  ['nvidia h20', 'NVIDIA H20 SXM5 96GB'],
  ['h20 96gb', 'NVIDIA H20 SXM5 96GB'],
  ['H20 96 GB', 'NVIDIA H20 SXM5 96GB'],
  ['HGX H20', 'NVIDIA H20 SXM5 96GB'],
  ['H20 SXM', 'NVIDIA H20 SXM5 96GB'],
  ['nvidia-h20-sxm5-96gb', 'NVIDIA H20 SXM5 96GB'],
  ['H20-3e', 'NVIDIA H20 SXM5 141GB'],
  ['H200', 'NVIDIA H200 SXM5 141GB'],
  ['GB200', 'NVIDIA GB200'],
  ['GH200', 'NVIDIA GH200 96GB HBM3'],
  ['A100', 'NVIDIA A100 SXM4 80GB'],
  ['NVIDIA A100 SXM', 'NVIDIA A100 SXM4 80GB'],
  ['A100 PCIe 40GB', 'NVIDIA A100 PCIe 40GB'],
  ['H100SXM', 'NVIDIA H100 SXM5 80GB'],
  ['H100 PCI-E', 'NVIDIA H100 PCIe 80GB'],
  ['Tesla V100', 'NVIDIA V100 SXM2 32GB'],
  ['L40 S', 'NVIDIA L40S'],
  ['4090', 'NVIDIA GeForce RTX 4090'],
  ['RTX4090', 'NVIDIA GeForce RTX 4090'],
  ['GeForce RTX 4090D', 'NVIDIA GeForce RTX 4090 D'],
  ['RTX 5090D', 'NVIDIA GeForce RTX 5090 D'],
  ['RTX 5090 D', 'NVIDIA GeForce RTX 5090 D'],
  ['5090D v2', 'NVIDIA GeForce RTX 5090 D v2'],
  ['RTX PRO 6000 Server Edition', 'NVIDIA RTX PRO 6000 Blackwell Server Edition'],
  ['MI308', 'AMD Instinct MI308X'],
  ['MI300X', 'AMD Instinct MI300X'],
  ['Gaudi 2 China', 'Intel Gaudi 2 HL-225B China'],
  ['Ascend 910B', 'Huawei Ascend 910B B1/B2'],
  ['910B3', 'Huawei Ascend 910B B3'],
  ['DGX Spark', 'NVIDIA DGX Spark'],
])('%s is the chip %s', (text, name) => {
  expect(nameFound(text)).toBe(name);
});

test.each([
  ['HGX H20 8-GPU server', 'NVIDIA HGX H20 8-GPU server'],
  ['8-GPU H20 server', 'NVIDIA HGX H20 8-GPU server'],
  ['H200 server', 'NVIDIA HGX H200 8-GPU server'],
  ['8x H200', 'NVIDIA HGX H200 8-GPU server'],
  ['8 x H200', 'NVIDIA HGX H200 8-GPU server'],
  ['DGX H100', 'NVIDIA DGX H100'],
  ['GB200 NVL72', 'NVIDIA GB200 NVL72'],
  ['MI300X platform', 'AMD Instinct MI300X 8-GPU OAM platform'],
  ['8xH100 PCIe', 'NVIDIA H100 PCIe 80GB 8-GPU server'],
  ['4x A100', 'NVIDIA A100 SXM4 80GB 4-GPU server'],
])('%s is the server %s', (text, name) => {
  expect(nameFound(text)).toBe(name);
});

test.each([
  ['H2O', ['H20']],
  ['A1OO', ['A100']],
  ['A40-class', ['A40']],
  ['RTX 4090 laptop', ['RTX 4090']],
  ['RTX 6000', ['RTX 6000 Ada', 'RTX PRO 6000 Blackwell']],
  ['A100 40GB', ['NVIDIA A100 SXM4 40GB', 'NVIDIA A100 PCIe 40GB']],
  ['8 H200', ['H200']],
  ['99x H200', ['NVIDIA H200 SXM5 141GB']],
])('%s is asked about: %j', (text, suggestions) => {
  expect(findItem(text)).toMatchObject({ status: 'ask', suggestions });
});

test('asking says why', () => {
  expect(findItem('H2O')).toMatchObject({ because: 'No item is called "H2O"; H20 is spelled almost so.' });
  expect(findItem('H100 laptop')).toMatchObject({
    because: '"laptop" is no part of a name that we know for H100.',
  });
});

test.each(['toaster', '', 'nvidia', '\u0000', '芯片', 'x'.repeat(100_000)])(
  '%.20j is unknown, with three names that exist',
  (text) => {
    const finding = findItem(text);
    expect(finding).toMatchObject({
      status: 'unknown',
      nearest: [expect.any(String), expect.any(String), expect.any(String)],
    });
  },
);

test('how it was found is told', () => {
  expect(findItem('h20 96gb')).toMatchObject({ how: 'exact', alternatives: ['NVIDIA H20 SXM5 141GB'] });
  expect(findItem('4090')).toMatchObject({ how: 'alias' });
  expect(findItem('H20')).toMatchObject({
    how: 'default-variant',
    note: 'The name fits 2 variants; NVIDIA H20 SXM5 96GB is the usual one.',
  });
  expect(findItem('HGX H20')).toMatchObject({
    note: 'HGX is read as one module, NVIDIA H20 SXM5 96GB. For the board of eight, add "server".',
  });
});

test('every chip is found by its id, its name, and its model with its variant', () => {
  const lost = chips.flatMap((chip) =>
    [
      chip.id,
      chip.name,
      `${chip.model} ${chip.variant}`,
      `${chip.maker} ${chip.model} ${chip.variant}`,
    ].filter((text) => nameFound(text) !== chip.name),
  );
  expect(lost).toEqual([]);
});

test('every model with its maker, and without, is found as its default variant', () => {
  const lost = chips
    .filter(({ isDefault }) => isDefault)
    .filter(
      (chip) => nameFound(`${chip.maker} ${chip.model}`) !== chip.name || nameFound(chip.model) !== chip.name,
    );
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('every alias leads to a chip that bears it', () => {
  const lost = chips.flatMap((chip) =>
    (chip.aliases ?? []).filter((alias) => {
      const finding = findItem(alias);
      return (
        finding.status !== 'found' || !('aliases' in finding.item) || !finding.item.aliases?.includes(alias)
      );
    }),
  );
  expect(lost).toEqual([]);
});

test('every server is found by its id, its name and its aliases', () => {
  const lost = servers.flatMap((server) =>
    [server.id, server.name, ...(server.aliases ?? [])].filter((text) => nameFound(text) !== server.name),
  );
  expect(lost).toEqual([]);
});

test('every suggestion, typed back, is found', () => {
  const typed = [
    'H2O',
    'A1OO',
    'M1300X',
    'RTX 6000',
    'A100 40GB',
    'toaster',
    'Gaudy',
    'Ascend 91OB',
    'TPU',
    'DGX H10',
  ];
  const offered = typed.flatMap((text) => {
    const finding = findItem(text);
    if (finding.status === 'ask') return finding.suggestions;
    return finding.status === 'unknown' ? finding.nearest : [];
  });
  expect(offered.filter((name) => findItem(name).status !== 'found')).toEqual([]);
});

test('a letter typed for the digit that looks like it is never corrected in silence', () => {
  const typos = chips.flatMap(({ model }) =>
    [model.replace('0', 'O'), model.replace('1', 'l'), model.replace('1', 'I')].filter(
      (typo) => typo !== model,
    ),
  );
  expect(typos.filter((typo) => findItem(typo).status === 'found')).toEqual([]);
});

test('the answer does not depend on what was asked before', () => {
  const first = findItem('H20');
  findItem('H2O');
  expect(findItem('H20')).toEqual(first);
});
