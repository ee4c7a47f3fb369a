// Makes dist/main.js, from which licet starts faster than from hundreds of source files. Run by set-up.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });
await build({
  entryPoints: [at('src/main.ts')],
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Loaded only for workbooks, memos, PostgreSQL and a log: larger than all the rest, or not made to be bundled.
  external: ['exceljs', 'pdfmake', 'pdfmake/*', 'pg', 'pino'],
  logLevel: 'error',
});
