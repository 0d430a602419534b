import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { HINT_REDIS } from '../redis/hint-redis.module.js';
import { Windows, type Window } from './windows.js';

/** How long a request waits for what other processes counted. What comes later counts for the next one. */
const PATIENCE_MS = 50;

const ADD = `local n = redis.call('INCRBY', KEYS[1], ARGV[2])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {n, redis.call('PTTL', KEYS[1])}`;

export interface Policy {
  name: string;
  requestsMax: number;
  windowMs: number;
}

export interface Count {
  /** In this window so far, this one included. */
  requests: number;
  /** Until the window ends. */
  resetMs: number;
}

/**
 * Counts requests in windows that begin with the first one: together with other processes while Redis answers, alone while it
 * does not. What could not be told to Redis is told with the next request, so that nothing counted is lost.
 */
@Injectable()
export class RateLimiter {
  private readonly windows = new Windows();
  /** Calls that Redis has kept longer than anybody waits. While there are any, nobody waits at all. */
  private late = 0;

  constructor(
    @Inject(HINT_REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One more request of `key`. Never fails. */
  async count({ name, windowMs }: Policy, key: string): Promise<Count> {
    const full = `${name}:${key}`;
    const window = this.windows.add(full, windowMs, Date.now());
    if (this.redis.status === 'ready') {
      const told = this.tell(full, window, windowMs);
      if (this.late === 0) await this.atMost(told);
    }
    return { requests: window.shared + window.untold, resetMs: Math.max(window.endsAt - Date.now(), 0) };
  }

  private async tell(key: string, window: Window, windowMs: number): Promise<void> {
    const requests = window.untold;
    window.untold = 0;
    window.shared += requests;
    try {
      const asked = this.redis.eval(ADD, 1, `${this.config.queuePrefix}:limit:${key}`, windowMs, requests);
      const [total, ttlMs] = (await asked) as [number, number];
      window.shared = Math.max(window.shared, total);
      window.endsAt = Date.now() + ttlMs;
    } catch {
      window.shared -= requests;
      window.untold += requests;
    }
  }

  private async atMost(told: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const runOut = new Promise<'late'>((resolve) => {
      // What arrived while this process was busy is still read before Redis is called late.
      timer = setTimeout(() => setImmediate(resolve, 'late'), PATIENCE_MS);
    });
    const first = await Promise.race([told, runOut]);
    clearTimeout(timer);
    if (first !== 'late') return;
    this.late += 1;
    void told.finally(() => (this.late -= 1));
  }
}
