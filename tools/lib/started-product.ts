import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processTree } from './processes.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** What a person does who types `npm start`, for the tests of it. */
export class Started {
  readonly gone: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly output = new EventEmitter();
  private text = '';

  constructor(
    private readonly dataDir: string,
    private readonly port: number,
    portalPort: number,
    env: Record<string, string> = {},
  ) {
    const settings = { DATA_DIR: dataDir, PORT: String(port), PORTAL_PORT: String(portalPort), ...env };
    this.child = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream!.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
        this.output.emit('more');
      });
    }
    this.gone = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Resolves when it has printed its addresses; fails with what it printed instead. */
  async ready(): Promise<void> {
    const over = this.gone.then(() => Promise.reject(new Error(this.text)));
    await Promise.race([this.says(/is ready/), over]);
  }

  async says(pattern: RegExp): Promise<void> {
    if (pattern.test(this.text)) return;
    for await (const _ of on(this.output, 'more')) if (pattern.test(this.text)) return;
  }

  /** All that it has said so far. */
  printed(): string {
    return this.text;
  }

  /** Where it runs, as it notes for other tools. */
  facts(): { pid: number; apiPid: number; workerPid: number } {
    return JSON.parse(readFileSync(path.join(this.dataDir, 'running.json'), 'utf8'));
  }

  post(route: string, body: Record<string, unknown>): Promise<Response> {
    const wanted = route.endsWith('login') ? { email: body['email'], password: body['password'] } : body;
    return fetch(`http://localhost:${this.port}/api/v1/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://localhost:${this.port}` },
      body: JSON.stringify(wanted),
    });
  }

  /** Resolves once the API answers: a restarted process opens its port when it is ready, without telling anyone. */
  async answers(): Promise<void> {
    const ask = () =>
      fetch(`http://localhost:${this.port}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await ask())) await delay(20);
  }

  /** Itself and every process below it. */
  processTree(): number[] {
    return processTree(this.child.pid!);
  }

  /** Ends it by a signal; resolves with its exit code once it is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
    return this.child.exitCode;
  }
}
