import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '../../apps/web/test/with-pages.ts';

const STEPS = 50;
/** Steps that warm up. */
const WARM = 10;

/** How long the map's page works for a frame while a hand moves its slider, a threshold, the pointer: with 500 chips. */
export async function map(): Promise<void> {
  console.log('\n## The map with 500 chips, in Chromium: main thread time from the event to the frame\n');
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log('No Chromium here (LICET_CHROMIUM names one): not measured.');
    return;
  }
  const root = fileURLToPath(new URL('map', import.meta.url));
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-map-'));
  const common = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...common,
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await preview({
    ...common,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const measure = async (what: string, run: () => Promise<void>): Promise<void> => {
      await page.goto(`${server.resolvedUrls?.local[0]}?on=2024-06-03`);
      await page.locator('.chart .point').nth(499).waitFor({ state: 'attached' });
      await page.evaluate(watch);
      print(what, await frames(browser, page, run));
    };
    console.log('| what moves | median ms | 95 % | slowest |\n|---|---:|---:|---:|');
    for (const [what, days] of [
      ['slider, day by day under one law', [19_877, 19_878]],
      ['slider, over the changes of 2024 and 2025', [19_906, 20_062, 20_101, 20_187, 20_223]],
      ['slider, from 2023 to 2026: edges appear', [19_702, 20_500]],
      ['slider, over the change of axes (17 Nov 2023)', [19_677, 19_678]],
    ] as const)
      await measure(what, () => page.evaluate(slide, { days: [...days], steps: STEPS }));
    await measure('threshold of 4,800 TPP dragged, all decided again', () => page.evaluate(drag, STEPS));
    await measure('pointer from chip to chip', () => page.evaluate(hover, STEPS));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(what: string, all: readonly number[]): void {
  const times = all.slice(WARM).sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? Number.NaN).toFixed(1);
  console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
}

interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly dur?: number;
  /** Processor time of the thread, which other programs on the machine do not lengthen by running. */
  readonly tdur?: number;
}

/** What the main thread does for one frame, apart from one another. */
const WORK = [
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
];

/**
 * Processor milliseconds of the main thread for each step: script, style, layout and paint from the event to the layers
 * of the first frame that shows it. What the page puts off until after that frame (the table, the words of the links)
 * is not in it, nor drawing by the compositor, which is another thread.
 */
async function frames(browser: Browser, page: Page, run: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: Traced[];
  };
  const marks = (name: string) => traceEvents.filter((one) => one.name === name).sort((a, b) => a.ts - b.ts);
  const steps = marks('map-step');
  const shown = marks('map-shown');
  const { tid, pid } = steps[0] ?? { tid: 0, pid: 0 };
  const work = outermost(
    traceEvents.filter((one) => one.tid === tid && one.pid === pid && WORK.includes(one.name)),
  );
  return steps.map(({ ts }) => {
    const after = shown.find((one) => one.ts > ts)?.ts ?? Number.NaN;
    const last = work.find((one) => one.name === 'Layerize' && one.ts > after);
    if (last === undefined) return Number.NaN;
    return (
      work
        .filter((one) => one.ts + (one.dur ?? 0) > ts && one.ts <= last.ts)
        .reduce((sum, one) => sum + (one.tdur ?? one.dur ?? 0), 0) / 1000
    );
  });
}

/** Without what lies within another. */
function outermost(events: readonly Traced[]): readonly Traced[] {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((one) => {
      if (one.ts < end) return false;
      end = one.ts + (one.dur ?? 0);
      return true;
    });
}

/*
 * In the page. Each step is an event in a frame of its own; then a pause, for what waits for its turn. The first change
 * of the document after it is marked: the frame that follows shows it.
 */

function watch(): void {
  new MutationObserver(() => performance.mark('map-shown')).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

async function slide({ days, steps }: { days: number[]; steps: number }): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.track input');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (let i = 0; i < steps; i++)
    await new Promise((done) => {
      requestAnimationFrame(() => {
        performance.mark('map-step');
        set?.call(input, String(days[i % days.length]));
        input?.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(done, 90);
      });
    });
}

async function drag(steps: number): Promise<void> {
  const handles = [...document.querySelectorAll<SVGGElement>('.handle-level')];
  const handle = handles.find((one) => one.getAttribute('aria-valuenow') === '4800') as SVGGElement;
  handle.setPointerCapture = () => undefined;
  const box = handle.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const send = (type: string, clientX: number) =>
    handle.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, clientY: y, pointerId: 1 }));
  send('pointerdown', x);
  for (let i = 1; i <= steps; i++)
    await new Promise((done) => {
      requestAnimationFrame(() => {
        performance.mark('map-step');
        send('pointermove', x - 5 - i);
        setTimeout(done, 90);
      });
    });
  send('pointerup', x);
}

async function hover(steps: number): Promise<void> {
  const chart = document.querySelector('.chart') as SVGSVGElement;
  const points = [...chart.querySelectorAll('.point')];
  for (let i = 0; i < steps; i++) {
    const box = points[(i * 37) % points.length]?.getBoundingClientRect() as DOMRect;
    await new Promise((done) => {
      requestAnimationFrame(() => {
        performance.mark('map-step');
        const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
        chart.dispatchEvent(
          new PointerEvent('pointermove', { bubbles: true, clientX, clientY, pointerType: 'mouse' }),
        );
        setTimeout(done, 90);
      });
    });
  }
}
