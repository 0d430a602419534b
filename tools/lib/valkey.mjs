import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import path from 'node:path';
import { openLog } from './log-file.mjs';

const here = import.meta.dirname;

/**
 * Valkey from npm, in a process of its own. It keeps nothing on disk: what must last is in PostgreSQL.
 *
 * @returns {Promise<{ port: number, pid: number, url: string, stop: () => Promise<void>, exited: Promise<void> }>}
 */
export async function startValkey({ logFile, port: wantedPort }) {
  const log = openLog(logFile);
  const child = fork(path.join(here, 'valkey-server.mjs'), wantedPort ? [String(wantedPort)] : [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', path.join(here, 'die-with-parent.mjs')],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const { port } = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    exited.then(() => Promise.reject(new Error(`Valkey did not start; see ${logFile}`))),
  ]);
  return {
    port,
    pid: child.pid,
    url: `redis://127.0.0.1:${port}`,
    exited,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(timer);
    },
  };
}
