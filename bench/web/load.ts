import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { inChromium, quantile } from './chromium.ts';

const RUNS = Number(process.env.LICET_BENCH_RUNS ?? 5);

/** Public pages as somebody opens them from a link: nothing in the cache. */
const PAGES: Readonly<Record<string, string>> = {
  map: '/',
  check: '/check/',
  'check, answered': '/check/?q=8%20H200%20to%20Singapore%20on%202026-09-01',
  chips: '/chip/',
  'one chip': '/chip/?item=nvidia-h20-96gb-hbm3',
  timeline: '/timeline/',
  rules: '/rules/',
  matrix: '/matrix/',
};

interface Load {
  /** Bytes as they came over the line, headers included, until nothing more was asked for. */
  readonly bytes: number;
  readonly first: number;
  readonly largest: number;
  readonly blocking: number;
  readonly shift: number;
}

/** First loads on a slow machine and a slow line: a processor four times slower, 10 Mbit/s, 40 ms. */
export async function load(): Promise<void> {
  console.log(`\n## Public pages, first load: processor 4x slower, 10 Mbit/s, 40 ms; median of ${RUNS}\n`);
  await inChromium(undefined, async ({ browser, url }) => {
    console.log('| page | kB gzipped | first paint, s | largest paint, s | blocked, ms | shift |');
    console.log('|---|---:|---:|---:|---:|---:|');
    for (const [name, place] of Object.entries(PAGES)) {
      const loads: Load[] = [];
      for (let i = 0; i < RUNS; i++) loads.push(await once(browser, `${url}${place}`));
      const median = (of: (load: Load) => number): number => quantile(loads.map(of), 0.5);
      const seconds = (of: (load: Load) => number): string => (median(of) / 1000).toFixed(2);
      console.log(
        `| ${name} | ${(median((one) => one.bytes) / 1000).toFixed(0)} | ${seconds((one) => one.first)} | ${seconds((one) => one.largest)} | ${median((one) => one.blocking).toFixed(0)} | ${median((one) => one.shift).toFixed(3)} |`,
      );
    }
  });
}

async function once(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: 10e6 / 8,
      uploadThroughput: 10e6 / 8,
    });
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('main h1').first().waitFor();
    await page.waitForTimeout(1500);
    return { bytes, ...(await page.evaluate(read)) };
  } finally {
    await context.close();
  }
}

/** In the page: what the browser noted since the start. */
async function read(): Promise<Omit<Load, 'bytes'>> {
  const of = (type: string): Promise<PerformanceEntry[]> =>
    new Promise((resolve) => {
      const watch = new PerformanceObserver((list) => resolve(list.getEntries()));
      watch.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 500);
    });
  const [paints, largest, long, shifts] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'].map(of),
  );
  const first = paints?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
  return {
    first,
    largest: largest?.at(-1)?.startTime ?? Number.NaN,
    // The share of each long task over 50 ms in which the page could not answer its reader.
    blocking: (long ?? [])
      .filter(({ startTime, duration }) => startTime + duration > first)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shift: (shifts ?? []).reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await load();
