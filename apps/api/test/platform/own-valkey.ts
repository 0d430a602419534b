import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const SERVER = path.resolve(import.meta.dirname, '../../../../tools/lib/valkey-server.mjs');

/** A Valkey of one's own, to be killed; it comes back empty on the same port. */
export class OwnValkey {
  private constructor(
    private child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnValkey> {
    const child = launch([]);
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new OwnValkey(child, port);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async startAgain(): Promise<void> {
    this.child = launch([String(this.port)]);
    await once(this.child, 'message');
  }
}

const launch = (args: string[]) =>
  fork(SERVER, args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
