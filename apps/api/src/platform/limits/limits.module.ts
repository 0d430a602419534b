import { Global, Module } from '@nestjs/common';
import { HintRedisModule } from '../redis/hint-redis.module.js';
import { RateLimiter } from './rate-limiter.js';

@Global()
@Module({ imports: [HintRedisModule], providers: [RateLimiter], exports: [RateLimiter] })
export class LimitsModule {}
