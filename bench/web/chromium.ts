import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { pagesOf } from '../../apps/server/src/pages/pages.ts';
import { findChromium } from '../../apps/web/test/with-pages.ts';

/** What a part of the bench works with: a browser, and a folder that is built and served as the desk's server serves. */
export interface Bench {
  readonly browser: Browser;
  readonly url: string;
}

/**
 * Builds the pages (or, given `root`, a page of the bench's own) and serves them by the server's own handler of pages,
 * with its compression, caching and policy. Skipped, with a line, where there is no Chromium.
 */
export async function inChromium(
  root: string | undefined,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log('No Chromium here (LICET_CHROMIUM names one): not measured.');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-pages-'));
  if (root === undefined) buildPages(folder);
  else
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic' } },
      build: { outDir: folder, emptyOutDir: true },
    });
  const pages = pagesOf(folder);
  const server = createServer(async (request, response) => {
    const headers = new Headers({ 'accept-encoding': String(request.headers['accept-encoding'] ?? '') });
    const answer = pages?.(new Request(`http://localhost${request.url}`, { headers }));
    response.writeHead(answer?.status ?? 404, answer ? Object.fromEntries(answer.headers) : {});
    response.end(answer && Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log(`Chromium ${browser.version()}, load average ${loadavg()[0]?.toFixed(1)}.\n`);
    await run({ browser, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildPages(folder: string): void {
  const made = spawnSync(
    'npx',
    ['vite', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: fileURLToPath(new URL('../../apps/web', import.meta.url)),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (made.status !== 0) throw new Error(`The pages could not be built:\n${made.stderr || made.stdout}`);
}

/** The value below which a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}
