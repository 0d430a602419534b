import { createTestDatabase, redisPrefix, TEST_SESSION_SECRET, testServices } from '@atlasos/testing';
import { Injectable, Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { EventEmitter, once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { readConfig, type Config } from '../../src/platform/config/config.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { runMigrations } from '../../src/platform/database/run-migrations.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../src/platform/outbox/job-handler.js';
import { JOB_KINDS } from '../../src/platform/outbox/job-kinds.js';
import { OutboxModule } from '../../src/platform/outbox/outbox.module.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { WorkerModule } from '../../src/platform/outbox/worker.module.js';
import { moduleOfTest, startTestWorker, type TestWorker } from '../support/test-worker.js';

/** What the handlers of one test do, and what they were asked to do. */
export class Ledger {
  readonly began: JobContext[] = [];
  readonly givenUp: string[] = [];
  act: (job: JobContext) => Promise<void> = () => Promise.resolve();
  private readonly events = new EventEmitter().setMaxListeners(0);

  note(job: JobContext): void {
    this.began.push(job);
    this.events.emit('began');
  }

  onBegan(listener: () => void): void {
    this.events.on('began', listener);
  }

  async whenBegan(count: number): Promise<void> {
    while (this.began.length < count) await once(this.events, 'began', { signal: AbortSignal.timeout(15_000) });
  }

  /** How often each row was begun. */
  get times(): number[] {
    return [
      ...this.began
        .reduce(
          (counts, { outboxId }) => counts.set(outboxId, (counts.get(outboxId) ?? 0) + 1),
          new Map<string, number>(),
        )
        .values(),
    ];
  }
}

@Injectable()
@HandlesJobs()
class DrawHandler implements JobHandler {
  readonly kind = 'document.draw_pdf';
  readonly schema = z.looseObject({ n: z.int() });
  readonly attemptsMax = 3;

  constructor(private readonly ledger: Ledger) {}

  async handle(_payload: unknown, job: JobContext): Promise<void> {
    this.ledger.note(job);
    await this.ledger.act(job);
  }

  giveUp(_payload: unknown, _job: JobContext, reason: string): Promise<void> {
    this.ledger.givenUp.push(reason);
    return Promise.resolve();
  }
}

/** Whoever else there is takes note, too: the worker starts with a handler for each kind, or not at all. */
const others = JOB_KINDS.filter((kind) => kind !== 'document.draw_pdf' && kind !== 'housekeeping.purge').map((kind) => {
  @Injectable()
  @HandlesJobs()
  class NotingHandler extends DrawHandler {
    override readonly kind = kind as 'document.draw_pdf';
  }
  return NotingHandler;
});

@Module({ providers: [Ledger, DrawHandler, ...others], exports: [Ledger] })
class HandlersOfTest {}

export interface JobWorld {
  practiceId: string;
  redis: Redis;
  prefix: string;
  /** A worker of this world; `redisUrl` to reach Redis another way. */
  worker(redisUrl?: string): Promise<TestWorker & { ledger: Ledger; add: (count?: number) => Promise<void> }>;
  rows(): Promise<Array<{ attempts: number; done: boolean; dead: boolean; error: string | null }>>;
  close(): Promise<void>;
}

/** A database with one practice, and workers whose handlers only take note. */
export async function jobWorld(): Promise<JobWorld> {
  const database = await createTestDatabase({
    migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }),
  });
  const prefix = redisPrefix();
  const practiceId = uuidv7();
  const redis = new Redis(testServices().redisUrl);
  const workers: TestWorker[] = [];
  const config = (redisUrl: string): Config =>
    readConfig({
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      SESSION_SECRET: TEST_SESSION_SECRET,
      QUEUE_PREFIX: prefix,
      LOG_LEVEL: 'silent',
    });

  async function worker(redisUrl = testServices().redisUrl) {
    const module = moduleOfTest({
      imports: [ConfigModule.with(config(redisUrl)), DatabaseModule, OutboxModule, WorkerModule, HandlersOfTest],
    });
    const one = await startTestWorker(config(redisUrl), module);
    workers.push(one);
    const outbox = one.app.get(Outbox);
    return {
      ...one,
      ledger: one.app.get(Ledger),
      add: (count = 1) =>
        one.database.transaction({ kind: 'system', practiceId }, async (uow) => {
          for (let n = 0; n < count; n += 1) await outbox.add(uow, 'document.draw_pdf', { n });
        }),
    };
  }

  const first = await worker();
  await first.database.transaction(
    { kind: 'system', practiceId },
    (uow) => uow.execute(`INSERT INTO practices (practice_id, name) VALUES ($1, 'Maseko Accounting')`, [practiceId]),
    {
      newPractice: {
        name: '',
        currency: 'ZAR',
        timezone: 'UTC',
        locale: 'en-ZA',
        vatRegistered: false,
        vatRateBps: 0,
        pricesIncludeVat: false,
        paymentTermsDays: 0,
        rounding: { incrementMinutes: 1, mode: 'nearest' },
        lockDate: null,
        maxTimerHours: 10,
      },
    },
  );
  return {
    practiceId,
    redis,
    prefix,
    worker,
    rows: () =>
      first.database.transaction({ kind: 'system', practiceId }, (uow) =>
        uow.query(
          `SELECT attempts, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, last_error AS error FROM outbox WHERE kind = 'document.draw_pdf' ORDER BY id`,
        ),
      ),
    async close() {
      await Promise.all(workers.map((one) => one.stop()));
      redis.disconnect();
      await database.drop();
    },
  };
}
