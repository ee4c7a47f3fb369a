import { spawnSync } from 'node:child_process';

/** Wall time of `licet check` as a fresh process, median and worst of 15. */
export function coldStart(): void {
  const bin = new URL('../apps/cli/bin/licet.js', import.meta.url).pathname;
  const times = Array.from({ length: 16 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [
      bin,
      'check',
      '--item',
      'H20',
      '--to',
      'CN',
      '--on',
      '2025-04-20',
    ]);
    if (status !== 0) throw new Error(`licet check ended with ${status}`);
    return performance.now() - start;
  })
    // The first run fills the compile cache, as the first use after set-up does.
    .slice(1)
    .sort((a, b) => a - b);
  console.log('\n## Cold start of `licet check --item H20 --to CN --on 2025-04-20`\n');
  console.log('| | ms |\n|---|---:|');
  console.log(`| median of ${times.length} | ${times[Math.floor(times.length / 2)]?.toFixed(0)} |`);
  console.log(`| slowest | ${times.at(-1)?.toFixed(0)} |`);
}
