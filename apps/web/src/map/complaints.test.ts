import { expect, test } from 'vitest';
import { complaints } from './complaints.ts';

const names = (search: string) =>
  complaints(new URLSearchParams(search)).map(({ name, given }) => `${name} ${given}`);

test('what the map understands is no complaint', () => {
  expect(names('')).toEqual([]);
  expect(
    names('y=io&maker=NVIDIA&market=edge&item=nvidia-h20-sxm5-96gb&sort=nearest&whatif=3A090~tpp~4800~4000'),
  ).toEqual([]);
  expect(names('item=H20&y=')).toEqual([]);
});

test('what it does not is said, with what could have been meant', () => {
  expect(names('y=z&maker=Nvidea&market=toys&sort=size&whatif=much')).toEqual([
    'y z',
    'maker Nvidea',
    'market toys',
    'sort size',
    'whatif much',
  ]);
  expect(complaints(new URLSearchParams('item=H2O'))[0]?.nearest).toContain('H20');
});
