import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { setTimeout as delay } from 'node:timers/promises';
import { CONFIG, type Config } from '../config/config.js';
import { LANES, type Lane } from '../outbox/job-handler.js';
import { HINT_REDIS } from '../redis/hint-redis.module.js';

export interface QueueCounts {
  name: Lane;
  waitingCount: number;
  activeCount: number;
  delayedCount: number;
  failedCount: number;
}

const PATIENCE_MS = 500;

/** How full Bull's queues are. They hold jobs of every practice, so numbers are all that is read of them. */
@Injectable()
export class QueueCountsQuery {
  constructor(
    @Inject(HINT_REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null while Redis is away or slow: nobody waits for it. */
  async run(): Promise<QueueCounts[] | null> {
    if (this.redis.status !== 'ready') return null;
    const patience = new AbortController();
    const runOut = delay(PATIENCE_MS, null, { signal: patience.signal }).catch(() => null);
    const counts = Promise.all(LANES.map((lane) => this.countsOf(lane))).catch(() => null);
    return Promise.race([counts, runOut]).finally(() => patience.abort());
  }

  private async countsOf(name: Lane): Promise<QueueCounts> {
    const key = (list: string) => `${this.config.queuePrefix}:${name}:${list}`;
    const [waitingCount, activeCount, delayedCount, failedCount] = await Promise.all([
      this.redis.llen(key('wait')),
      this.redis.llen(key('active')),
      this.redis.zcard(key('delayed')),
      this.redis.zcard(key('failed')),
    ]);
    return { name, waitingCount, activeCount, delayedCount, failedCount };
  }
}
