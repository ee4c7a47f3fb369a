import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { inChromium, quantile } from './chromium.ts';

/** Frames of each way of scrolling. */
const FRAMES = 300;

const WAYS = {
  'a wheel: 100 px a frame': 100,
  'a fast hand: 3,000 px a frame': 3_000,
  'the bar dragged from end to end': 11_000,
} as const;

/** How a table of 100,000 rows scrolls: each frame the page has moved on, and draws the rows that came in sight. */
export async function rows(): Promise<void> {
  console.log('\n## A table of 100,000 rows scrolled, in Chromium\n');
  await inChromium(fileURLToPath(new URL('rows', import.meta.url)), async ({ browser, url }) => {
    console.log('| scrolled by | frames | work p50, ms | p95 | slowest | over 16.7 ms | shown p95, ms |');
    console.log('|---|---:|---:|---:|---:|---:|---:|');
    for (const [name, step] of Object.entries(WAYS)) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${url}/`);
      await page.locator('.data-table tbody tr').nth(20).waitFor();
      await page.evaluate(scroll, { step, frames: 30 });
      const { work, shown } = await traced(browser, page, step);
      const at = (share: number): string => quantile(work, share).toFixed(1);
      const over = work.filter((one) => one > 16.7).length;
      console.log(
        `| ${name} | ${work.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${over} | ${quantile(shown, 0.95).toFixed(1)} |`,
      );
      await page.close();
    }
  });
}

interface Event {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly dur?: number;
  /** Processor time of the thread, which other programs on the machine do not lengthen by running. */
  readonly tdur?: number;
}

/** Processor milliseconds of the page's thread from one step to the next, and milliseconds between frames shown. */
async function traced(
  browser: Browser,
  page: Page,
  step: number,
): Promise<{ readonly work: readonly number[]; readonly shown: readonly number[] }> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  const shown = await page.evaluate(scroll, { step, frames: FRAMES });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: Event[];
  };
  const steps = traceEvents.filter(({ name }) => name === 'rows-step').sort((a, b) => a.ts - b.ts);
  const { pid, tid } = steps[0] ?? { pid: 0, tid: 0 };
  const tasks = traceEvents.filter(
    (one) => one.pid === pid && one.tid === tid && one.name === 'ThreadControllerImpl::RunTask',
  );
  const work = steps.slice(0, -1).map(({ ts }, i) => {
    const end = steps[i + 1]?.ts ?? ts;
    return (
      tasks
        .filter((one) => one.ts + (one.dur ?? 0) > ts && one.ts < end - 1)
        .filter((one) => one.ts + (one.dur ?? 0) <= end + (one.dur ?? 0) / 2)
        .reduce((sum, one) => sum + (one.tdur ?? one.dur ?? 0), 0) / 1000
    );
  });
  return { work, shown };
}

/** In the page: one step of scrolling in each frame. */
async function scroll({ step, frames }: { step: number; frames: number }): Promise<number[]> {
  const box = document.querySelector('.data-table') as HTMLElement;
  const times: number[] = [];
  let direction = 1;
  for (let i = 0; i <= frames; i++)
    times.push(
      await new Promise<number>((done) => {
        requestAnimationFrame((time) => {
          performance.mark('rows-step');
          const most = box.scrollHeight - box.clientHeight;
          if (box.scrollTop + step * direction > most || box.scrollTop + step * direction < 0)
            direction *= -1;
          box.scrollTop += step * direction;
          done(time);
        });
      }),
    );
  return times.slice(1).map((time, i) => time - (times[i] as number));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await rows();
