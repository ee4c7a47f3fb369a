import { expect, test } from 'vitest';
import { captured } from '../test/captured.ts';

const H20 = ['ask', '--item', 'H20', '--to', 'CN', '--on', '2025-04-08'];

test('answers come line by line; * presumes the rest and ends the questions', async () => {
  const { code, out, asked } = await captured(H20, { answers: ['*'] });
  expect(asked).toHaveLength(1);
  expect(code).toBe(0);
  expect(out).toContain('No license required.');
});

test('Enter takes the usual presumption, and the answer shows it as presumed', async () => {
  const { out, asked } = await captured(H20, { answers: ['', '*'] });
  expect(asked[0]).toContain('[Enter = ');
  expect(out).toContain('Presumed');
});

test('when nobody answers any more, the answer says what is open', async () => {
  const { code, out } = await captured(H20, { answers: [] });
  expect(code).toBe(3);
  expect(out).toMatch(/^\nUndetermined: it turns on: /);
});

test('a wrong answer is explained and asked again; nothing is asked twice after ?', async () => {
  const { asked, err } = await captured(H20, { answers: ['perhaps', '?', '*'] });
  expect(err).toContain("expected true, false or unknown, got 'perhaps'");
  expect(asked[1]).toBe(asked[0]);
  expect(asked[2]).not.toBe(asked[0]);
});

test('an item may be asked for first', async () => {
  const { asked, out } = await captured(['ask', '--to', 'CN', '--on', '2025-04-08'], {
    answers: ['H20', '*'],
  });
  expect(asked[0]).toContain('Which chip or server?');
  expect(out).toContain('NVIDIA H20 SXM5 96GB');
});
