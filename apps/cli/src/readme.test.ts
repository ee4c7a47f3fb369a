import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { captured } from './test/captured.ts';

// What the README shows must be what the program prints: each line between two `...`, in that order.
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const shown = [...readme.matchAll(/```\n\$ npx licet ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => [command as string, output as string] as const,
);

test('the README shows five questions', () => {
  expect(shown).toHaveLength(5);
});

test.each(shown)('licet %s', async (command, output) => {
  const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { out, err } = await captured(argv, { today: '2026-11-21' });
  let printed = err + out;
  for (const part of output.split(/^\.\.\.\n/m).filter(Boolean)) {
    expect(printed).toContain(part);
    printed = printed.slice(printed.indexOf(part) + part.length);
  }
});
