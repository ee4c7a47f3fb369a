/**
 * Arrows point down only: apps -> screening -> catalog -> ear -> engine, and apps, screening -> tables. Type-only imports count as well.
 * Cycles are looked for in what remains at run time: node kinds may know one another's types.
 */
const tests = ['\\.test\\.tsx?$', '/test/'];

/** What is shipped in `from` may import these packages, and nothing else: no npm package, no node: module. */
const only = (from, ...allowed) => ({
  name: `${from}-imports-${allowed.join('-and-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^packages/${from}/`, pathNot: tests },
  to: { pathNot: `^packages/(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('engine'),
    only('ear', 'engine'),
    only('catalog', 'ear', 'engine'),
    {
      name: 'tables-know-no-package',
      severity: 'error',
      from: { path: '^packages/tables/' },
      to: { path: '^packages/', pathNot: '^packages/tables/' },
    },
    {
      name: 'screening-points-down',
      severity: 'error',
      from: { path: '^packages/screening/' },
      to: { path: '^packages/', pathNot: '^packages/(screening|catalog|ear|engine|tables)/' },
    },
    {
      name: 'desk-points-down',
      severity: 'error',
      from: { path: '^packages/desk/' },
      to: { path: '^packages/', pathNot: '^packages/(desk|screening|catalog|ear|engine|tables)/' },
    },
    {
      name: 'pages-run-in-a-browser',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'names-and-matching-run-in-a-browser',
      severity: 'error',
      from: { path: '^packages/screening/src/(names|matching)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-point-down-too',
      severity: 'error',
      from: { path: '^packages/(engine|ear)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/engine/'] },
    },
    {
      name: 'tests-need-few-tools',
      severity: 'error',
      from: { path: tests },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(vitest|fast-check|opencc-js|kysely|pg|playwright-core|axe-core)/',
      },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another package is imported by its name, not by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
