import { expect, test } from 'vitest';
import { limiter } from './rate.ts';

test('as many at once as the burst, then as many as time brings, each key by itself', () => {
  let now = 0;
  const pass = limiter({ perSecond: 2, burst: 3 }, () => now);
  for (let at = 0; at < 3; at++) pass('a');
  expect(() => pass('a')).toThrow('Repeat this one in 1 seconds');
  pass('b');
  now += 500;
  pass('a');
  expect(() => pass('a')).toThrow(expect.objectContaining({ headers: { 'retry-after': '1' } }));
});

test('a clock that goes back gives nothing and breaks nothing', () => {
  let now = 10_000;
  const pass = limiter({ perSecond: 1, burst: 1 }, () => now);
  pass('a');
  now = 0;
  expect(() => pass('a')).toThrow('Too many');
  now = 1_000;
  pass('a');
});
