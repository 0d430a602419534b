import { Global, Module } from '@nestjs/common';
import { HintRedisModule } from '../redis/hint-redis.module.js';
import { Outbox } from './outbox.js';

@Global()
@Module({ imports: [HintRedisModule], providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}
