import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { type PageId, PLACES } from './src/app/places.ts';
import { POLICY } from './src/app/policy.ts';

// LICET_BASE=/licet/ for pages that are hosted under a folder.
const base = process.env.LICET_BASE ?? '/';

/** Where the module of a page lies, unless in the folder of its place. */
const MODULES: Partial<Record<PageId, string>> = { map: 'map/', desk: 'desk/work-list/' };

/**
 * The same page in the folder of each place, so that a deep link needs no server that knows about it; and the policy
 * of the page in the page itself, for servers that send none. Each names the files of its place, so that the browser
 * asks for all of them at once instead of finding one in the other.
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
  writeBundle({ dir = 'dist' }, bundle) {
    const html = readFileSync(path.join(dir, 'index.html'), 'utf8');
    writeFileSync(path.join(dir, '404.html'), html);
    for (const [id, folder] of Object.entries(PLACES) as [PageId, string][]) {
      mkdirSync(path.join(dir, folder), { recursive: true });
      const links = filesOf(bundle, `src/${MODULES[id] ?? folder}page.tsx`)
        .map((file) => `${base}${file}`)
        .filter((url) => !html.includes(`"${url}"`))
        .map((url) => (url.endsWith('.css') ? ['stylesheet', url] : ['modulepreload', url]))
        .map(([rel, url]) => `    <link rel="${rel}" crossorigin href="${url}">\n`);
      writeFileSync(
        path.join(dir, folder, 'index.html'),
        html.replace('  </head>', `${links.join('')}  </head>`),
      );
    }
  },
};

/** The script of a module with all that it imports, and their styles. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const start = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.facadeModuleId?.replaceAll('\\', '/').endsWith(`/${module}`),
  );
  if (start === undefined) throw new Error(`${module} is no script of its own: where is the page?`);
  const found = new Set([start.fileName]);
  const styles = new Set<string>();
  // What is added while the set is walked is walked too.
  for (const name of found) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const one of file.imports) found.add(one);
    for (const one of file.viteMetadata?.importedCss ?? []) styles.add(one);
  }
  return [...styles, ...found];
}

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
  base,
  plugins: [noNode, places],
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/v1': 'http://127.0.0.1:8740' } },
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1_000 },
});
