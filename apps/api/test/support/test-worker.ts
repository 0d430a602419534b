import { Module, type DynamicModule, type INestApplicationContext, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { claimDue } from '../../src/platform/outbox/outbox-rows.js';
import { JobRunner } from '../../src/platform/outbox/job-runner.js';
import { JobWorker } from '../../src/platform/outbox/worker.module.js';
import { workerModule } from '../../src/worker-app.js';

export interface TestWorker {
  app: INestApplicationContext;
  database: Database;
  /** Does all jobs that are due, in this process, without Redis; answers how many there were. */
  runDue(): Promise<number>;
  /** Makes retries due now, so that nobody waits for them. */
  skipDelays(): Promise<void>;
  /** Runs as the real worker does: relay, Redis, queues. */
  start(): void;
  stop(): Promise<void>;
}

/** The worker in this process, with its real modules or others. */
export async function startTestWorker(
  config: Config,
  module: DynamicModule = workerModule(config),
): Promise<TestWorker> {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const database = app.get(Database);
  return {
    app,
    database,
    async runDue() {
      const due = await claimDue(database, 1_000);
      await Promise.all(due.map((row) => app.get(JobRunner).run(row)));
      return due.length;
    },
    async skipDelays() {
      await database.acrossPractices(
        `UPDATE outbox SET next_at = clock_timestamp() WHERE done_at IS NULL AND dead_at IS NULL`,
      );
    },
    start: () => app.get(JobWorker).start(),
    async stop() {
      await app.get(JobWorker).stop();
      await app.close();
    },
  };
}

@Module({})
class WorkerOfTest {}

export const moduleOfTest = (parts: ModuleMetadata): DynamicModule => ({ module: WorkerOfTest, ...parts });
