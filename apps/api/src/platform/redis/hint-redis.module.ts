import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { connectRedis } from './connect-redis.js';

/** For what helps and is never needed: waking the relay, counting requests together with other processes. */
export const HINT_REDIS = Symbol('HINT_REDIS');

/** A connection that never holds a request up: while Redis is away, commands fail at once and reconnecting goes on behind. */
const connect = (config: Config): Redis => {
  const redis = connectRedis(config.redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
  });
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
