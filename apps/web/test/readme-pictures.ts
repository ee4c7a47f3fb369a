import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoCompany, readSettings, start } from '@licet/server';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { freePort } from './free-port.ts';
import { palettePng } from './palette-png.ts';
import { signIn } from './sign-in.ts';
import { findChromium } from './with-pages.ts';

/** A picture of one element, with the focus on another. */
interface Part {
  readonly place: string;
  readonly part: string;
  readonly focus: string;
}

/** A picture of a desk page, as somebody of the demo company sees it. */
interface Desk {
  readonly place: string;
  readonly as: string;
}

/**
 * The pictures of README.md: `node apps/web/test/readme-pictures.ts [name...]` builds the pages, opens each view in the
 * real browser and writes docs/pictures/NAME.png. By hand, when a page or the data changed.
 */
const VIEWS: Readonly<Record<string, string | Part | Desk>> = {
  'map-2022': '/?on=2022-11-01&lang=en',
  'map-2023': '/?on=2023-12-01&lang=en',
  'map-today': '/?lang=en',
  check: '/check/?q=H200+server+to+Singapore%2C+1%2C000+units%2C+December+2025%2C+parent+in+China&lang=en',
  'work-list': { place: '/desk/?line=DEMO-1001-1&lang=en', as: 'analyst@demo.example' },
  'chip-h20': {
    place: '/chip/?item=nvidia-h20-sxm5-96gb&places=CN,HK,AE,RU,FR&readings=text,enforced,announced&lang=en',
    part: '.chip-ribbon-card',
    focus: '.ribbon-segment[data-key="CN enforced 2025-04-09"]',
  },
};

const SIZE = { width: 1280, height: 960 };
const LARGEST = 200_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const wanted = process.argv.slice(2);
for (const name of wanted)
  if (!Object.hasOwn(VIEWS, name))
    throw new Error(`There is no view called ${name}. Views: ${Object.keys(VIEWS).join(', ')}.`);

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium was found here; LICET_CHROMIUM names one.');
const folder = mkdtempSync(path.join(tmpdir(), 'licet-pictures-'));
await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
const home = path.join(folder, 'home');
process.env.LICET_HOME = home;
const settings = readSettings({
  LICET_HOME: home,
  LICET_LISTEN: `127.0.0.1:${await freePort()}`,
  LICET_LOG_LEVEL: 'error',
});
const server = await start(demoCompany.settings(settings), { pages: folder, fill: demoCompany.fill });
const browser = await chromium.launch({
  executablePath,
  // Colored fringes of text cost a good part of the file.
  args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text'],
});
try {
  mkdirSync(target, { recursive: true });
  const context = await browser.newContext({
    viewport: SIZE,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, view] of Object.entries(VIEWS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { place, part, focus, as } = {
      ...{ place: '', part: undefined, focus: undefined, as: undefined },
      ...(typeof view === 'string' ? { place: view } : view),
    };
    await page.goto(`${server.url}${place}`);
    await page.locator('main h1').first().waitFor();
    if (as !== undefined) await signIn(page, { email: as, password: server.first?.password ?? '' });
    await page.waitForTimeout(1_000);
    const file = path.join(target, `${name}.png`);
    if (focus !== undefined) await page.locator(focus).focus();
    const png = palettePng(await (part === undefined ? page : page.locator(part)).screenshot());
    writeFileSync(file, png);
    const { length: size } = png;
    console.log(
      `${name}.png ${(size / 1000).toFixed(0)} kB${size > LARGEST ? ': too large for the README' : ''}`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
