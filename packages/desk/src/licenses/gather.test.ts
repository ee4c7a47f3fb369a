import { expect, test } from 'vitest';
import { gathered, type Outcome } from './gather.ts';

const never = () => false;

test('who comes alone goes at once; who waits goes together, in order, at most so many', async () => {
  const runs: (readonly number[])[] = [];
  const ask = gathered<number, number>(
    async (inputs) => {
      runs.push(inputs);
      await Promise.resolve();
      return inputs.map(
        (input): Outcome<number> => (input === 4 ? { error: new Error('four') } : { result: input * 10 }),
      );
    },
    3,
    never,
  );
  const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(ask));
  expect(runs).toEqual([[1], [2, 3, 4], [5, 6]]);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    10,
    20,
    30,
    'four',
    50,
    60,
  ]);
  expect(await ask(7)).toBe(70);
});

test('a run that fails fails for its own and for nobody else', async () => {
  let runs = 0;
  const ask = gathered<number, number>(
    async (inputs) => {
      runs += 1;
      if (runs === 1) throw new Error('disk');
      return inputs.map((result) => ({ result }));
    },
    10,
    never,
  );
  const [first, second] = await Promise.allSettled([ask(1), ask(2)]);
  expect(first).toMatchObject({ status: 'rejected', reason: new Error('disk') });
  expect(second).toMatchObject({ status: 'fulfilled', value: 2 });
});

test('nobody fails for the sake of another who went along', async () => {
  const runs: (readonly number[])[] = [];
  const ask = gathered<number, number>(
    async (inputs) => {
      runs.push(inputs);
      if (inputs.includes(3)) throw new Error('three');
      return inputs.map((result) => ({ result }));
    },
    10,
    () => true,
  );
  const answers = await Promise.allSettled([1, 2, 3, 4].map(ask));
  expect(runs).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true]);
});
