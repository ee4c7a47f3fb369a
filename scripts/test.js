// Runs every check, also after one has failed, and says at the end which did. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const steps = [
  ['biome', 'check', '.'],
  ['tsc'],
  ['tsc', '--project', 'apps/web'],
  ['depcruise', 'packages', 'apps'],
  ['knip'],
  ['vitest', 'run', ...process.argv.slice(2)],
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('.reports/vitest.json', { force: true });

const failed = [];
for (const [command, ...args] of steps) {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed.push(command);
}

console.log(failed.length === 0 ? '\nlicet: all checks passed' : `\nlicet: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
