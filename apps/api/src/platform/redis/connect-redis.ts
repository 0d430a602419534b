import { Redis, type RedisOptions } from 'ioredis';

/** How soon to try again after so many tries, ms. */
export const retryDelayMs = (times: number): number => Math.min(times * 100, 2_000);

/** A connection that comes back by itself. While it is away only what is asked of it says so. */
export function connectRedis(url: string, options: RedisOptions): Redis {
  const redis = new Redis(url, {
    retryStrategy: retryDelayMs,
    // One that is away already keeps the process alive for so long when it is let go.
    disconnectTimeout: 100,
    ...options,
  });
  redis.on('error', () => undefined);
  return redis;
}
