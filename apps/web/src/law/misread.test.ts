import { expect, test } from 'vitest';
import { misread } from './misread.ts';

const of = (text: string) => misread(new URLSearchParams(text)).map(({ name, given }) => `${name}=${given}`);

test('what cannot be read is named, what can is not', () => {
  expect(of('on=2025-04-09&known=2025-04-15&reading=text&bill=S.3374&to=CN&item=anything')).toEqual([]);
  expect(of('on=2025-02-30&reading=strict&bill=S.3374,H.R.1&to=China')).toEqual([
    'on=2025-02-30',
    'reading=strict',
    'bill=S.3374,H.R.1',
    'to=China',
  ]);
  expect(of('on=&to=')).toEqual([]);
});
