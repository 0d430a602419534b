import { isApiProblem } from '@atlasos/api-client';
import { readPresses, type Press } from './press.js';

interface PressQueueOptions {
  store: Pick<Storage, 'getItem' | 'setItem'>;
  /** Sends one press; rejects with an ApiProblem. */
  send: (press: Press) => Promise<void>;
  /** A press that the server refused for good. */
  onRefused: (press: Press, reason: string) => void;
}

const STORE_KEY = 'atlasos-timer-presses';

/** Silence and trouble of the server pass; a refusal does not. */
const passes = (error: unknown): boolean =>
  !isApiProblem(error) || error.status === 0 || error.status >= 500 || error.status === 401 || error.status === 429;

/**
 * Presses of start and stop, kept on this device until the server has taken them, in order, each once.
 * They survive a dead network, a closed tab and a crash.
 */
export class PressQueue {
  private presses: readonly Press[];
  private sending: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: PressQueueOptions) {
    this.presses = readPresses(options.store.getItem(STORE_KEY));
  }

  readonly current = (): readonly Press[] => this.presses;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps the press, then sends it if the server can be reached. */
  async add(press: Press): Promise<void> {
    this.change([...this.presses, press]);
    await this.flush();
  }

  /** Sends what waits. Several callers share one run, so nothing is sent twice or out of order. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.presses[0]; next !== undefined; next = this.presses[0]) {
      try {
        await this.options.send(next);
      } catch (error) {
        if (passes(error)) return;
        this.options.onRefused(next, error instanceof Error ? error.message : 'The server refused it.');
      }
      const { key } = next;
      this.change(this.presses.filter((press) => press.key !== key));
    }
  }

  private change(presses: readonly Press[]): void {
    this.presses = presses;
    this.options.store.setItem(STORE_KEY, JSON.stringify(presses));
    this.listeners.forEach((tell) => tell());
  }
}
