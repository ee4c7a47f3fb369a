import { expect, test } from 'vitest';
import { giveMemoryBack, keepSmall } from './memory.ts';

test('what is no longer in use is given back', () => {
  const end = keepSmall();
  let held: unknown[] | undefined = Array.from({ length: 400_000 }, (_, at) => ({ at, text: `text ${at}` }));
  const before = process.memoryUsage().heapTotal;
  expect(held.length).toBe(400_000);
  held = undefined;
  giveMemoryBack();
  expect(process.memoryUsage().heapTotal).toBeLessThan(before);
  end();
});
