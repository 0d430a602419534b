import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../../..');
const LIFELINE = pathToFileURL(path.join(root, 'tools/lib/die-with-parent.mjs')).href;
const LOG_LINES_KEPT = 200;

/** One built process of the product: `main` (HTTP) or `worker`. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private lines: string[] = [];

  constructor(
    private readonly entry: 'main' | 'worker',
    private readonly env: Record<string, string>,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** The last lines it wrote: what to look at when a test fails. */
  get log(): string {
    return this.lines.join('\n');
  }

  /** Starts it and resolves once `becomesReady` does, which is told of each line that it writes. */
  async start(becomesReady: (lines: EventEmitter, over: AbortSignal) => Promise<void>): Promise<void> {
    this.lines = [];
    const child = spawn(process.execPath, ['--import', LIFELINE, path.join(root, `apps/api/dist/${this.entry}.js`)], {
      cwd: root,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    const output = new EventEmitter();
    const read = lineReader((line) => {
      this.lines = [...this.lines.slice(1 - LOG_LINES_KEPT), line];
      output.emit('line', line);
    });
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    const over = new AbortController();
    const ended = new Promise<never>((_, reject) => {
      child.once('error', reject);
      child.once('close', (code) => reject(new Error(`${this.entry} ended (${code}) while starting:\n${this.log}`)));
    });
    await Promise.race([becomesReady(output, over.signal), ended]).finally(() => over.abort());
  }

  /** Ends it by a signal and resolves once it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

function lineReader(onLine: (line: string) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(onLine);
  };
}
