import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Stryker runs the tests in a copy of the tree whose node_modules links back to the original;
    // by this alias the copy's packages see one another, mutants and all.
    alias: [
      {
        find: /^@licet\/(engine|ear|catalog|tables|screening|desk)$/,
        replacement: fileURLToPath(new URL('packages/$1/src/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts'],
    globalSetup: ['packages/desk/test/with-postgres.ts', 'apps/web/test/with-pages.ts'],
    // A slow or busy machine is no failure; nothing here is a timed test.
    testTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
});
