import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { captured } from './test/captured.ts';
import { listsHome } from './test/lists-home.ts';

// What the README shows must be what the program prints: each line between two `...`, in that order.
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const shown = [...readme.matchAll(/```\n\$ npx licet ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => [command as string, output as string] as const,
);

test('the README shows five questions, an import and two screenings', () => {
  expect(shown).toHaveLength(8);
});

// The import comes before what screens against it.
const home = listsHome();
afterAll(() => home[Symbol.dispose]());

test.each(shown)('licet %s', async (command, output) => {
  const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { out, err } = await captured(argv, { today: '2026-11-21' });
  let printed = err + out;
  for (const part of output.split(/^\.\.\.\n/m).filter(Boolean)) {
    expect(printed).toContain(part);
    printed = printed.slice(printed.indexOf(part) + part.length);
  }
});
