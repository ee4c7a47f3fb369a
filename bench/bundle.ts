import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Size of engine, EAR and catalog bundled for a browser. */
export async function bundle(): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@licet/engine'; export * from '@licet/ear'; export * from '@licet/catalog';",
      resolveDir: new URL('..', import.meta.url).pathname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  console.log('\n## Browser bundle of engine + ear + catalog\n');
  console.log('| | kB |\n|---|---:|');
  console.log(`| minified | ${(file.contents.length / 1000).toFixed(0)} |`);
  console.log(`| gzipped | ${(gzipSync(file.contents, { level: 9 }).length / 1000).toFixed(0)} |`);
}
