import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { Outbox } from './outbox.js';
import { WAKE_REDIS } from './wake.js';

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
@Module({ providers: [Outbox, { provide: WAKE_REDIS, inject: [CONFIG], useFactory: connect }], exports: [Outbox] })
export class OutboxModule implements OnModuleDestroy {
  constructor(@Inject(WAKE_REDIS) private readonly redis: Redis) {}

  onModuleDestroy(): void {
    this.redis.disconnect();
  }
}
