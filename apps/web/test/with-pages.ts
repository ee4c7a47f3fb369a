import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set for the browser tests: where Chromium is, and where the pages were built. */
export const [TEST_CHROMIUM, TEST_PAGES] = ['LICET_TEST_CHROMIUM', 'LICET_TEST_PAGES'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser to test with: the one that LICET_CHROMIUM names, else one that is installed. */
export function findChromium(): string | undefined {
  const given = process.env.LICET_CHROMIUM;
  if (given !== undefined) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/usr/local/bin');
  for (const name of NAMES)
    for (const folder of folders) if (existsSync(path.join(folder, name))) return path.join(folder, name);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : undefined;
}

/** Builds the pages once for all browser tests, into a folder of their own. */
export default function setup(): (() => void) | undefined {
  const filters = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('-') && word !== 'run' && word !== 'vitest');
  if (filters.length > 0 && !filters.some((word) => /web|apps\/?$/.test(word))) return undefined;
  const found = findChromium();
  if (found === undefined) {
    console.warn(
      'licet: no Chromium here (LICET_CHROMIUM names one): the pages are not tested in a browser.',
    );
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-pages-'));
  const made = spawnSync('vite', ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) throw new Error(`The pages could not be built:\n${made.stderr || made.stdout}`);
  process.env[TEST_CHROMIUM] = found;
  process.env[TEST_PAGES] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
