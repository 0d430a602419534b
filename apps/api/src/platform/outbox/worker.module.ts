import { Injectable, Logger, Module, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { PurgeHandler } from '../schedule/purge.handler.js';
import { Scheduler } from '../schedule/scheduler.js';
import { Relay } from './relay.js';

/** The worker: relay, scheduler, queues and handlers. Nothing runs until `start`. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly relay: Relay,
    private readonly queues: JobQueues,
    private readonly runner: JobRunner,
    private readonly scheduler: Scheduler,
  ) {}

  start(): void {
    this.queues.process(
      (job) => this.runner.run(job),
      (err) => this.log.debug({ msg: 'queue error', err }),
    );
    this.relay.start();
    this.scheduler.start(() => this.relay.wake());
  }

  /** Finishes what runs and begins nothing more. Works as well while Redis is away. */
  stop(): Promise<void> {
    this.stopped ??= (async () => {
      await this.scheduler.stop();
      await this.relay.stop();
      await this.runner.stop();
      await this.queues.close();
    })();
    return this.stopped;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }
}

@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobQueues, JobRunner, Relay, Scheduler, PurgeHandler, JobWorker],
  exports: [JobWorker, Relay, JobRunner, Scheduler],
})
export class WorkerModule {}
