import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoCompany, readSettings, start } from '@licet/server';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { freePort } from './free-port.ts';
import { TEST_CHROMIUM, TEST_PAGES } from './with-pages.ts';

/** A browser, and the server that shows it the pages and the demo company. */
export interface InBrowser {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Email and password of the demo's administrator; the other people have the same password. */
  readonly first: { readonly email: string; readonly password: string };
  /** A fresh tab of a fresh profile. `errors` collects what the console complains of, and failed loads. */
  open(place: string, options?: BrowserContextOptions): Promise<Opened>;
}

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
}

/** Screenshots for people to look at. */
const PICTURES = fileURLToPath(new URL('../../../.reports/pictures', import.meta.url));
const WIDTHS = [360, 768, 1280] as const;

/**
 * Tests in a real Chromium against the built pages on the real server with the demo company; skipped, with a line,
 * where there is no Chromium.
 */
export function inBrowser(title: string, cases: (world: InBrowser) => void): void {
  describe.skipIf(process.env[TEST_CHROMIUM] === undefined)(title, () => {
    const world = {} as { -readonly [Key in keyof InBrowser]: InBrowser[Key] };
    let browser: Browser;
    let server: Awaited<ReturnType<typeof start>>;
    const home = mkdtempSync(path.join(tmpdir(), 'licet-web-'));
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: process.env[TEST_CHROMIUM] as string,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
      process.env.LICET_HOME = home;
      const settings = demoCompany.settings(
        readSettings({
          LICET_HOME: home,
          LICET_LISTEN: `127.0.0.1:${await freePort()}`,
          LICET_LOG_LEVEL: 'error',
        }),
      );
      server = await start(settings, { pages: process.env[TEST_PAGES] as string, fill: demoCompany.fill });
      world.url = server.url;
      if (server.first === undefined) throw new Error('The demo company had accounts already.');
      world.first = server.first;
      world.open = async (place, options = {}) => {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          locale: 'en-US',
          timezoneId: 'UTC',
          ...options,
        });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
        });
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('request', (request) => {
          const { url } = world;
          const own = [url, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
          if (!own) errors.push(`a request to somebody else: ${request.url()}`);
        });
        await page.goto(`${world.url}${place}`);
        await page.locator('main h1').first().waitFor();
        await page.locator('main .loading').waitFor({ state: 'detached' });
        return { page, context, errors };
      };
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(home, { recursive: true, force: true });
    });
    cases(world);
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe finds against WCAG 2.2 A and AA, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Evaluated through the debugger, which the policy of the page does not bind.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: {
          run(
            at: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
        };
      };
      const found = await run.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.violations.map(({ id, nodes }) => ({
        id,
        where: nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
      }));
    });
    expect(violations, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** No page is wider than its window, at any width or zoom that people have. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'pixels that the page is too wide').toBeLessThanOrEqual(0);
}

/** Writes `NAME-WIDTH.png` at three widths, and holds the page to them. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(100);
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
