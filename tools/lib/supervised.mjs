import { fork } from 'node:child_process';
import { closeSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openLog } from './log-file.mjs';
import { root } from './settings.mjs';

const BACKOFF_MS_MAX = 30_000;
/** A process that ran this long starts again at once when it falls over. */
const STEADY_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;
/**
 * Garbage is collected at one and a half times of what lives, where V8 would wait for four times as much, and the young part
 * of the heap stays small: some 250 MB under load instead of 340 (with twice, and as large as V8 makes it), at the same speed.
 */
const FRUGAL = ['--heap-growing-percent=50', '--max-semi-space-size=16'];

/**
 * One process of the product, kept running: a crash starts it again, after longer and longer pauses. Its output goes
 * to a log file, so that it never depends on the supervisor to be read.
 */
export class Supervised {
  #child;
  #stopping = false;
  #failures = 0;
  #stopped;

  constructor({ name, script, env, logFile, onCrash }) {
    Object.assign(this, { name, script, env, logFile, onCrash });
  }

  start() {
    const log = openLog(this.logFile);
    this.logOffset = statSync(this.logFile).size;
    const startedAt = Date.now();
    const lifeline = ['--import', path.join(root, 'tools/lib/die-with-parent.mjs')];
    this.#child = fork(path.join(root, this.script), [], {
      cwd: root,
      env: this.env,
      execArgv: [...FRUGAL, ...lifeline],
      // A session of its own: Ctrl-C reaches the supervisor alone, which stops its children in order.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#stopped = new Promise((resolve) => this.#child.once('exit', (code, signal) => resolve(signal ?? code)));
    this.#stopped.then((how) => this.#again(how, startedAt));
    return this;
  }

  get pid() {
    return this.#child.pid;
  }

  get isRunning() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get hasFailed() {
    return this.#failures > 0;
  }

  /** What this process has written since it was started. */
  output() {
    return readFileSync(this.logFile).subarray(this.logOffset).toString();
  }

  async stop() {
    this.#stopping = true;
    if (!this.#child) return;
    if (this.isRunning) this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await this.#stopped;
    clearTimeout(timer);
  }

  async #again(how, startedAt) {
    if (this.#stopping) return;
    this.#failures = Date.now() - startedAt > STEADY_MS ? 1 : this.#failures + 1;
    const pauseMs = Math.min(250 * 2 ** (this.#failures - 1), BACKOFF_MS_MAX);
    this.onCrash(
      `${this.name} ended unexpectedly (${how}); starting it again in ${pauseMs / 1000} s. Log: ${this.logFile}`,
    );
    await delay(pauseMs, undefined, { ref: false });
    if (!this.#stopping) this.start();
  }
}

/** Runs a script to its end; what it wrote becomes the error when it fails. */
export function runOnce({ script, args = [], env, signal }) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(root, script), args, {
      cwd: root,
      env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${script} failed.\n${output}`))));
  });
}
