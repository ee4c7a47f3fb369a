import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LINES = 1_000_000;
const ITEMS =
  'A100;A800;H100;H800;H20;H200;B200;L4;L20;L40S;A30;A10;RTX 4090;RTX 4090 D;RTX 5090;DGX H100;HGX H20 8-GPU server;MI300X;MI325X;MI210;Gaudi 2;TPU v5e;Trainium1;Ascend 910B;RTX 4080;T4;V100;GH200'.split(
    ';',
  );
const PLACES =
  'CN HK MO SG MY VN IN AE SA QA KZ IL DE FR GB JP KR TW RU IR TR PL CH BR MX CA AU KH TH ID PK EG BH KW OM UZ AM GE NI ZA'.split(
    ' ',
  );

/** An order book of a million lines: made, then determined by `licet batch` in a process of its own. */
export async function batch(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-'));
  const [input, output] = [path.join(folder, 'orders.csv'), path.join(folder, 'out.csv')];
  await write(input);
  const bin = new URL('../apps/cli/bin/licet.js', import.meta.url).pathname;
  const start = performance.now();
  const child = spawn(process.execPath, [bin, 'batch', input, '-o', output, '--quiet'], { stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    const kB = /VmHWM:\s+(\d+)/.exec(readStatus(child.pid))?.[1];
    if (kB) peak = Math.max(peak, Number(kB) / 1024);
  }, 200);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  console.log(
    `\n## \`licet batch\`, ${LINES.toLocaleString('en-US')} lines of ${ITEMS.length} items, ${PLACES.length} places, random days and parents\n`,
  );
  console.log('| | |\n|---|---:|');
  console.log(`| seconds (exit code ${code}) | ${seconds.toFixed(1)} |`);
  console.log(`| lines per second | ${Math.round(LINES / seconds).toLocaleString('en-US')} |`);
  console.log(`| peak memory, MB | ${peak.toFixed(0)} |`);
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

async function write(file: string): Promise<void> {
  const out = createWriteStream(file);
  let seed = 1;
  // A fixed pseudo-random sequence, so that every run determines the same lines.
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const pick = (from: readonly string[]): string => from[random(from.length)] as string;
  out.write('order,item,quantity,ship to,ultimate parent,export date\n');
  for (let i = 0; i < LINES; i++) {
    const day = new Date(Date.UTC(2022, 8, 1) + random(1500) * 86_400_000).toISOString().slice(0, 10);
    const place = pick(PLACES);
    const parent = random(4) === 0 ? pick(PLACES) : place;
    if (!out.write(`SO-${i},${pick(ITEMS)},${1 + random(2000)},${place},${parent},${day}\n`))
      await new Promise((resolve) => out.once('drain', resolve));
  }
  await new Promise<void>((resolve) => out.end(resolve));
}
