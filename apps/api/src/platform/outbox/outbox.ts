import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { JobKind } from './job-kinds.js';
import { HINT_REDIS } from '../redis/hint-redis.module.js';
import { WAKE_CHANNEL } from './wake.js';

/** News of a change, for the worker: written in the transaction of the change, so a rollback sends nothing. */
@Injectable()
export class Outbox {
  constructor(@Inject(HINT_REDIS) private readonly redis: Redis) {}

  /** `kind` names the job's handler; `payload` is checked by the handler's schema. */
  async add(uow: UnitOfWork, kind: JobKind, payload: Record<string, unknown>): Promise<void> {
    await uow.execute(`INSERT INTO outbox (practice_id, kind, payload, request_id) VALUES ($1, $2, $3, $4)`, [
      uow.practiceId,
      kind,
      JSON.stringify(payload),
      uow.requestId,
    ]);
    uow.afterCommit(() => this.wake());
  }

  /** A hint to the relay that nobody waits for; while Redis is away the relay's own poll finds the row. */
  wake(): void {
    if (this.redis.status === 'ready') this.redis.publish(WAKE_CHANNEL, '1').catch(() => undefined);
  }
}
