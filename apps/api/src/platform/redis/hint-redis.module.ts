import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';

/** For what helps and is never needed: waking the relay, counting requests together with other processes. */
export const HINT_REDIS = Symbol('HINT_REDIS');

/** A connection that never holds a request up: while Redis is away, commands fail at once and reconnecting goes on behind. */
const connect = (config: Config): Redis => {
  const redis = new Redis(config.redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
    retryStrategy: (n) => Math.min(n * 100, 2_000),
  });
  redis.on('error', () => undefined);
  void redis.connect().catch(() => undefined);
  return redis;
};

@Global()
@Module({ providers: [{ provide: HINT_REDIS, inject: [CONFIG], useFactory: connect }], exports: [HINT_REDIS] })
export class HintRedisModule implements OnModuleDestroy {
  constructor(@Inject(HINT_REDIS) private readonly redis: Redis) {}

  onModuleDestroy(): void {
    this.redis.disconnect();
  }
}
