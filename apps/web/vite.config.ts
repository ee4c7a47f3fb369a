import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { PLACES } from './src/app/places.ts';
import { POLICY } from './src/app/policy.ts';

/**
 * The same page in the folder of each place, so that a deep link needs no server that knows about it; and the policy
 * of the page in the page itself, for servers that send none.
 */
const places: Plugin = {
  name: 'licet-places',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { server }) =>
      server
        ? html
        : html.replace(
            '<meta charset="utf-8" />',
            `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
          ),
  },
  writeBundle({ dir = 'dist' }) {
    for (const folder of Object.values(PLACES)) {
      if (folder === '') continue;
      mkdirSync(path.join(dir, folder), { recursive: true });
      copyFileSync(path.join(dir, 'index.html'), path.join(dir, folder, 'index.html'));
    }
    copyFileSync(path.join(dir, 'index.html'), path.join(dir, '404.html'));
  },
};

/** A module of Node in the bundle would fail where nobody tests it: the build stops instead. */
const noNode: Plugin = {
  name: 'licet-no-node',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source.startsWith('node:'))
      throw new Error(`${importer ?? 'the pages'} imports ${source}, which no browser has.`);
    return null;
  },
};

export default defineConfig({
  // LICET_BASE=/licet/ for pages that are hosted under a folder.
  base: process.env.LICET_BASE ?? '/',
  plugins: [noNode, places],
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/v1': 'http://127.0.0.1:8740' } },
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1_000 },
});
