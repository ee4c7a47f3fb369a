#!/usr/bin/env node
// Starts licet: the bundle that set-up made, as long as it is newer than the sources, else the sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const app = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(app, '..', '..');

// Sources are TypeScript, which Node runs since version 24; set-up put one beside the packages.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const node = path.join(root, 'node_modules', '.bin', 'node');
  const { status, error } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  if (error) console.error(`licet: ${node}: ${error.message}. Set up first: npm start`);
  process.exit(status ?? 1);
}

// What Node compiles or strips of types once need not be done again.
module.enableCompileCache?.();
await import(pathToFileURL(bundle() ?? path.join(app, 'src', 'main.ts')).href);

function bundle() {
  const made = path.join(app, 'dist', 'main.js');
  const built = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const packages = ['engine', 'ear', 'catalog', 'tables', 'screening', 'desk'];
  const sources = [
    ...packages.map((name) => path.join('packages', name)),
    path.join('apps', 'server'),
    path.join('apps', 'cli'),
  ];
  const fresh = built > 0 && sources.every((name) => older(path.join(root, name, 'src'), built));
  return fresh ? made : undefined;
}

/** Whether no source file in a folder is newer; tests are not in the bundle. */
function older(folder, since) {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return older(name, since);
    return name.endsWith('.test.ts') || statSync(name).mtimeMs <= since;
  });
}
