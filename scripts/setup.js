// Installs what the lockfile names, if that has not been done yet. Runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.licet-setup');
const windows = process.platform === 'win32';

const web = path.join(root, 'apps', 'web');

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
const bundled = path.join(root, 'apps', 'cli', 'dist', 'main.js');
if (!installed) install();
if (!installed || !existsSync(bundled)) bundle();
if (!installed || !existsSync(path.join(web, 'dist', 'index.html'))) pages();
writeFileSync(stamp, lock);

function install() {
  console.error('licet: installing dependencies with npm ci, once per lockfile (about 20 s) ...');

  // npm ci removes node_modules, so neither npm nor its scripts may run on the node that lies in it.
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (name.toUpperCase() !== 'PATH') continue;
    env[name] = env[name]
      .split(path.delimiter)
      .filter((folder) => !folder.includes('node_modules'))
      .join(path.delimiter);
  }

  const npm = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (npm.status !== 0) {
    fail(
      npm.error?.message ?? npm.stderr.split('\n').slice(0, 20).join('\n').trim(),
      'npm ci failed. Is the npm registry reachable, and package-lock.json in step with package.json?',
    );
  }

  const node = spawnSync(path.join(modules, '.bin', 'node'), ['--version'], {
    encoding: 'utf8',
    shell: windows,
  });
  if (!node.stdout?.startsWith('v24.')) {
    fail(
      `node_modules/.bin/node: expected v24, got ${node.stdout?.trim() || 'nothing'}`,
      'The install script of the package "node" did not run. Allow it: npm_config_ignore_scripts=false npm start',
    );
  }
}

/** The bundle from which licet starts fast; without it, it runs from source. */
function bundle() {
  const made = spawnSync(path.join(modules, '.bin', 'node'), [path.join(root, 'apps', 'cli', 'bundle.js')], {
    encoding: 'utf8',
    shell: windows,
  });
  if (made.status !== 0) fail(made.stderr, 'Bundling apps/cli failed, which makes licet start fast.');
}

/** The pages that the server shows, as files. */
function pages() {
  const made = spawnSync(path.join(modules, '.bin', 'vite'), ['build', '--logLevel', 'error'], {
    cwd: web,
    encoding: 'utf8',
    shell: windows,
  });
  if (made.status !== 0) fail(made.stderr, 'Building the pages in apps/web failed.');
}

function fail(detail, advice) {
  console.error(`${detail}\n\nlicet: ${advice}`);
  process.exit(1);
}
