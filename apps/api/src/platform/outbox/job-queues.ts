import { Inject, Injectable } from '@nestjs/common';
import Bull from 'bull';
import type { Redis } from 'ioredis';
import { setTimeout as delay } from 'node:timers/promises';
import { CONFIG, type Config } from '../config/config.js';
import { connectRedis, retryDelayMs } from '../redis/connect-redis.js';
import { LANES, type Lane } from './job-handler.js';
import type { DueRow } from './outbox-rows.js';

export type JobData = Pick<DueRow, 'practiceId' | 'id' | 'attempts'>;

const CONCURRENCY: Record<Lane, number> = { work: 4, mail: 8, webhooks: 32 };
const ADD_TIMEOUT_MS = 3_000;
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * The Bull queues: a hint that a row waits, nothing more. Every queue of the product is made here, because two registrations of one
 * name are two queues. Bull neither retries nor keeps jobs; PostgreSQL does both.
 */
@Injectable()
export class JobQueues {
  private readonly connections: Redis[] = [];
  private closed = false;
  private readonly queues: Record<Lane, Bull.Queue<JobData>>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.queues = Object.fromEntries(LANES.map((lane) => [lane, this.open(lane)])) as Record<Lane, Bull.Queue<JobData>>;
  }

  /** False while Redis is away: then handing over would only wait. */
  get isReady(): boolean {
    return LANES.every((lane) => this.queues[lane].client.status === 'ready');
  }

  /** Calls `wake` each time Redis can be reached again. */
  onReady(wake: () => void): void {
    for (const lane of LANES) this.queues[lane].client.on('ready', wake);
  }

  /** Rejects within seconds when Redis does not take it. The same try of the same row is in a queue once. */
  async add(lane: Lane, { practiceId, id, attempts }: JobData): Promise<void> {
    const adding = this.queues[lane].add(
      { practiceId, id, attempts },
      { jobId: `${id}-${attempts}`, removeOnComplete: true, removeOnFail: true },
    );
    // A Redis that is connected but does not answer keeps Bull waiting for ever.
    const patience = new AbortController();
    const runOut = delay(ADD_TIMEOUT_MS, undefined, { signal: patience.signal }).then(() =>
      Promise.reject(new Error('Redis does not answer.')),
    );
    await Promise.race([adding, runOut]).finally(() => patience.abort());
  }

  /** Begins to take jobs, as soon as Redis is there. */
  process(run: (job: JobData) => Promise<void>, onError: (error: unknown) => void): void {
    for (const lane of LANES) {
      const queue = this.queues[lane];
      queue.on('error', onError);
      queue.process(CONCURRENCY[lane], (job) => run(job.data)).catch(onError);
    }
  }

  /** Lets go of Redis at once, whether it answers or not; what was taken and not begun is driven again from its row. */
  async close(): Promise<void> {
    const closing = LANES.map((lane) => this.queues[lane].close(true).catch(() => undefined));
    const timeout = AbortSignal.timeout(CLOSE_TIMEOUT_MS);
    await Promise.race([Promise.all(closing), new Promise((resolve) => timeout.addEventListener('abort', resolve))]);
    this.closed = true;
    for (const connection of this.connections) connection.disconnect();
  }

  private open(lane: Lane): Bull.Queue<JobData> {
    return new Bull<JobData>(lane, {
      prefix: this.config.queuePrefix,
      createClient: (type) => this.connect(type),
      // A row that is begun twice is fenced in PostgreSQL, so a stalled job may simply be taken again.
      settings: { lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 1, retryProcessDelay: 500 },
    });
  }

  private connect(type: 'client' | 'subscriber' | 'bclient'): Redis {
    const connection = connectRedis(this.config.redisUrl, {
      maxRetriesPerRequest: type === 'client' ? 1 : null,
      enableReadyCheck: false,
      retryStrategy: (times) => (this.closed ? null : retryDelayMs(times)),
    });
    // Bull connects its blocking client once more while it closes.
    connection.on('connect', () => this.closed && connection.disconnect());
    this.connections.push(connection);
    return connection;
  }
}
