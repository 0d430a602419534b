import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { JobKind } from './job-kinds.js';
import { WAKE_CHANNEL, WAKE_REDIS } from './wake.js';

/** News of a change, for the worker: written in the transaction of the change, so a rollback sends nothing. */
@Injectable()
export class Outbox {
  constructor(@Inject(WAKE_REDIS) private readonly redis: Redis) {}

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

  /** The same for many jobs of one kind, in one trip. */
  async addMany(uow: UnitOfWork, kind: JobKind, payloads: ReadonlyArray<Record<string, unknown>>): Promise<void> {
    if (payloads.length === 0) return;
    await uow.execute(
      `INSERT INTO outbox (practice_id, kind, payload, request_id) SELECT $1, $2, payload, $4 FROM jsonb_array_elements($3::jsonb) AS p (payload)`,
      [uow.practiceId, kind, JSON.stringify(payloads), uow.requestId],
    );
    uow.afterCommit(() => this.wake());
  }

  /** A hint to the relay that nobody waits for; while Redis is away the relay's own poll finds the row. */
  private wake(): void {
    if (this.redis.status === 'ready') this.redis.publish(WAKE_CHANNEL, '1').catch(() => undefined);
  }
}
