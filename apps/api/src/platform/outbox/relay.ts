import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { connectRedis } from '../redis/connect-redis.js';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { claimDue, giveBack, type DueRow } from './outbox-rows.js';
import { WAKE_CHANNEL } from './wake.js';

const POLL_MS = 1_000;
const BATCH = 100;
const REFUSED_AGAIN_SECONDS = 1;

/** Hands due outbox rows to Bull: each second, and at once when a commit says so. While Redis is away the rows wait where they are. */
@Injectable()
export class Relay {
  private readonly log = new Logger('Relay');
  private poll: NodeJS.Timeout | undefined;
  private subscriber: Redis | undefined;
  private pass: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly registry: JobRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  start(): void {
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.queues.onReady(() => this.wake());
    this.subscriber = connectRedis(this.config.redisUrl, { maxRetriesPerRequest: null });
    this.subscriber.on('message', () => this.wake());
    this.subscriber.subscribe(WAKE_CHANNEL).catch(() => undefined);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    this.subscriber?.disconnect();
    await this.pass;
  }

  /** Looks for work now. Calls during a pass make one more pass. */
  wake(): void {
    this.again = true;
    this.pass ??= this.passes().finally(() => (this.pass = undefined));
  }

  /** Hands over all that is due; answers how many rows went. */
  async runOnce(): Promise<number> {
    let handedOver = 0;
    while (this.queues.isReady && !this.stopped) {
      const due = await claimDue(this.database, BATCH);
      const refused = await this.handOver(due);
      handedOver += due.length - refused.length;
      if (refused.length > 0) await giveBack(this.database, refused, REFUSED_AGAIN_SECONDS);
      if (due.length < BATCH || refused.length > 0) break;
    }
    return handedOver;
  }

  private async handOver(due: DueRow[]): Promise<DueRow[]> {
    const outcomes = await Promise.allSettled(
      due.map((row) => this.queues.add(this.registry.get(row.kind)?.lane ?? 'work', row)),
    );
    const refused = due.filter((_, index) => outcomes[index]?.status === 'rejected');
    if (refused.length > 0) {
      const first = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      this.log.warn({
        msg: 'Redis did not take jobs; they wait in their rows',
        jobs: refused.length,
        err: first.reason,
      });
    }
    return refused;
  }

  private async passes(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.runOnce().catch((err: unknown) =>
        this.log.warn({ msg: 'outbox not read; the next poll tries again', err }),
      );
    }
  }
}
