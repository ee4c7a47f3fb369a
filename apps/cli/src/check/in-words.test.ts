import { expect, test } from 'vitest';
import { captured } from '../test/captured.ts';

test('prints what it understood, then answers', async () => {
  const { code, out } = await captured([
    'check',
    'H200 server to Singapore, 1000 units, December 2025, parent in China',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('December 2025: no day of the month was said; taken 2025-12-01.');
  expect(out).toContain('  - item: H200 server = NVIDIA HGX H200 8-GPU server');
  expect(out).toContain('  - destination: Singapore (SG)');
  expect(out).toContain('  - ultimate parent: China (CN)');
  expect(out).toContain('  - quantity: 1000');
  expect(out).toContain('License required: presumption of denial.');
});

test('words without quotes are one line', async () => {
  const { out } = await captured(['check', 'H20', 'to', 'China', 'on', '8', 'April', '2025']);
  expect(out).toContain('No license required.');
});

test('with --json, what was understood goes to stderr', async () => {
  const { out, err } = await captured(['check', 'H100 laptop to FR', '--json']);
  expect(JSON.parse(out)).toHaveProperty('outcome');
  expect(err).toContain('Not understood, and left aside: laptop');
  expect(err).toContain('NVIDIA H100 SXM5 80GB');
});

test.each([
  ['to China', /Missing: item\./],
  ['H20 in a crate', /Missing: destination\. Not understood: crate\./],
  ['A100 for Dubai', /Missing: destination\. Not understood: Dubai\./],
  ['H20 to Korea', /Not sure what 'H20 to Korea' means: destination \(South Korea \/ North Korea\)\./],
  ['H20 to China, Chinese parent', /Not sure what .* means: Chinese parent\./],
])('without a terminal, %s is refused', async (line, message) => {
  const { code, out, err } = await captured(['check', line]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(message);
});

test('in a terminal, what is missing or uncertain is asked for', async () => {
  const { code, out, asked } = await captured(['check', 'H20 to Korea'], {
    interactive: true,
    answers: ['1'],
  });
  expect(asked[0]).toContain('South Korea');
  expect(code).toBe(0);
  expect(out).toContain('United States to South Korea');
  const missing = await captured(['check', 'H20'], { interactive: true, answers: ['Japan'] });
  expect(missing.asked).toEqual(['To which country? ']);
  expect(missing.out).toContain('United States to Japan');
});

test('words and --item exclude one another', async () => {
  const { code, err } = await captured(['check', 'H20 to CN', '--item', 'H20']);
  expect(code).toBe(2);
  expect(err).toBe('licet: Write the question in words or with --item, not both.\n');
});
