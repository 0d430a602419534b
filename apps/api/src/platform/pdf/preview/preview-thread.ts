import type { Worker } from 'node:worker_threads';
import { AppError } from '../../errors/app-error.js';
import type { DocumentData } from '../document-data.js';
import type { DrawnDocument, DrawOptions } from '../draw-document.js';
import type { PreviewAnswer, PreviewTask } from './preview-messages.js';
import { startThread } from './start-thread.js';

interface Job {
  task: PreviewTask;
  resolve(drawn: DrawnDocument): void;
  reject(error: Error): void;
}

export interface PreviewLimits {
  /** documents that wait for the thread, besides the one it draws */
  queueMax: number;
  /** for one document, from when the thread begins with it */
  timeoutMs: number;
}

const LIMITS: PreviewLimits = { queueMax: 16, timeoutMs: 15_000 };

const busy = () =>
  new AppError('busy', 'Many previews are being drawn. Try again in a moment.', { headers: { 'retry-after': '1' } });
const tooSlow = () => new AppError('busy', 'This preview took too long to draw. Try again, or with fewer lines.');

/**
 * Draws previews in one thread of their own, so that no request waits for another one's pages. The thread starts with the
 * first preview, is replaced when it hangs or dies, and never keeps the process alive by itself.
 */
export class PreviewThread {
  private readonly limits: PreviewLimits;
  private readonly waiting: Job[] = [];
  private current: Job | null = null;
  private worker: Worker | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(limits: Partial<PreviewLimits> = {}) {
    this.limits = { ...LIMITS, ...limits };
  }

  /**
   * The very bytes that `drawDocument` gives.
   * @throws AppError `busy` when too many wait already, or this one takes too long
   */
  draw(data: DocumentData, { logo = null }: DrawOptions = {}): Promise<DrawnDocument> {
    if (this.waiting.length >= this.limits.queueMax) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ task: { data, logo }, resolve, reject });
      this.next();
    });
  }

  /** Stops the thread. What still waits is refused. */
  async close(): Promise<void> {
    const jobs = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    const worker = this.release();
    for (const job of jobs) job.reject(busy());
    await worker?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const job = this.waiting.shift();
    if (!job) return this.worker?.unref();
    this.current = job;
    this.worker ??= this.start();
    this.worker.ref();
    this.timer = setTimeout(() => this.fail(tooSlow()), this.limits.timeoutMs);
    this.worker.postMessage(job.task);
  }

  private start(): Worker {
    const worker = startThread();
    worker.on('message', (answer: PreviewAnswer) => this.settle(answer));
    // A dead thread answers nothing more; whatever it says after it was let go concerns nobody.
    worker.on('error', (error) => this.worker === worker && this.fail(asError(error)));
    worker.on('exit', () => this.worker === worker && this.fail(new Error('The thread that draws previews ended.')));
    return worker;
  }

  private settle(answer: PreviewAnswer): void {
    const job = this.current;
    clearTimeout(this.timer);
    this.current = null;
    if ('error' in answer) job?.reject(new Error(answer.error));
    else job?.resolve({ ...answer.drawn, bytes: Buffer.from(answer.drawn.bytes.buffer) });
    this.next();
  }

  private fail(error: Error): void {
    const job = this.current;
    const worker = this.release();
    void worker?.terminate();
    job?.reject(error);
    this.next();
  }

  /** Lets go of the thread, whatever it is doing. */
  private release(): Worker | null {
    const { worker } = this;
    clearTimeout(this.timer);
    this.current = null;
    this.worker = null;
    return worker;
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
