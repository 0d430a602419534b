import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { JobKind } from './job-kinds.js';
import { HINT_REDIS } from '../redis/hint-redis.module.js';
import { Database } from '../database/database.js';
import { WAKE_CHANNEL } from './wake.js';

const WAKE_PAUSE_MS = 20;

/** News of a change, for the worker: written in the transaction of the change, so a rollback sends nothing. */
@Injectable()
export class Outbox {
  private pause: NodeJS.Timeout | undefined;
  private again = false;

  constructor(
    @Inject(HINT_REDIS) private readonly redis: Redis,
    database: Database,
  ) {
    database.onNews(() => this.wake());
  }

  /** `kind` names the job's handler; `payload` is checked by the handler's schema. */
  async add(uow: UnitOfWork, kind: JobKind, payload: Record<string, unknown>): Promise<void> {
    await uow.execute(`INSERT INTO outbox (practice_id, kind, payload, request_id) VALUES ($1, $2, $3, $4)`, [
      uow.practiceId,
      kind,
      JSON.stringify(payload),
      uow.requestId,
    ]);
    uow.tellsNews();
  }

  /** The same for many jobs of one kind, in one trip. */
  async addMany(uow: UnitOfWork, kind: JobKind, payloads: ReadonlyArray<Record<string, unknown>>): Promise<void> {
    if (payloads.length === 0) return;
    await uow.execute(
      `INSERT INTO outbox (practice_id, kind, payload, request_id) SELECT $1, $2, payload, $4 FROM jsonb_array_elements($3::jsonb) AS p (payload)`,
      [uow.practiceId, kind, JSON.stringify(payloads), uow.requestId],
    );
    uow.tellsNews();
  }

  /**
   * A hint to the relay that nobody waits for; while Redis is away the relay's own poll finds the row. The first goes at once, those
   * that follow within WAKE_PAUSE_MS become one, so that many commits don't have the relay look for each.
   */
  wake(): void {
    this.again = this.pause !== undefined;
    if (this.again) return;
    this.hint();
    this.pause = setTimeout(() => {
      this.pause = undefined;
      if (this.again) this.wake();
    }, WAKE_PAUSE_MS).unref();
  }

  private hint(): void {
    if (this.redis.status === 'ready') this.redis.publish(WAKE_CHANNEL, '1').catch(() => undefined);
  }
}
