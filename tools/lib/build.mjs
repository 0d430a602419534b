import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

const STAMP = path.join(root, 'node_modules/.cache/atlasos-build.json');
const SOURCES = ['apps', 'libs', 'package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
const NOT_BUILT = new Set(['node_modules', 'dist', 'test', 'testing', '.nx', '.vite']);
/** What must be there to run; their times tell whether someone built anything else since. */
const PRODUCTS = [
  'apps/api/dist/main.js',
  'apps/api/dist/worker.js',
  'apps/api/dist/migrate.js',
  'apps/web/dist/index.html',
  'apps/portal/dist/index.html',
];

/**
 * Builds all projects when a source changed since the last build.
 *
 * @param {{ signal?: AbortSignal, onBuild?: () => void }} options
 */
export async function buildIfChanged({ signal, onBuild } = {}) {
  const sources = hashSources();
  const isMissing = (file) => !existsSync(path.join(root, file));
  if (existsSync(STAMP) && !PRODUCTS.some(isMissing) && readFileSync(STAMP, 'utf8') === stamp(sources)) return;
  onBuild?.();
  await build(signal);
  if (PRODUCTS.some(isMissing)) throw new Error(`The build left out ${PRODUCTS.filter(isMissing).join(', ')}.`);
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp(sources));
}

function build(signal) {
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = ['run-many', '-t', 'build', '--outputStyle=static'];
  if (process.env.CI) args.push('--skip-nx-cache');
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', NODE_ENV: 'production' };
  // A group of its own, so that an abort ends the compilers that nx started, too.
  const child = spawn(process.execPath, [nx, ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signal?.addEventListener('abort', () => endGroup(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${output}`))));
  });
}

function endGroup(child) {
  if (child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

function stamp(sources) {
  const times = PRODUCTS.map((file) => statSync(path.join(root, file)).mtimeMs);
  return JSON.stringify({ sources, times, node: process.version });
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(path.join(root, name)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !NOT_BUILT.has(name) && !/\.spec\.tsx?$|\.md$/.test(name))
    .flatMap((entry) => {
      const file = path.join(place, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    });
}
