import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { retryDelaySeconds } from './backoff.js';
import { PermanentFailure, TryAgainLater, type JobContext, type JobHandler } from './job-handler.js';
import { JobRegistry } from './job-registry.js';
import {
  beginTry,
  giveBack,
  LEASE_SECONDS,
  renewLeases,
  settleTry,
  type BegunRow,
  type DueRow,
} from './outbox-rows.js';

/** News of a kind that only a newer version knows waits for that version. */
const UNKNOWN_KIND_ATTEMPTS_MAX = 10;
const STOP_PATIENCE_MS = 25_000;
const RENEW_EVERY_MS = (LEASE_SECONDS * 1000) / 3;

/** Runs one try of one outbox row and records what became of it, all in PostgreSQL. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Jobs');
  private readonly running = new Map<string, Promise<void>>();
  private renewing: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
  ) {}

  /** Resolves when the try is over, whatever its outcome. A row that another job has begun is left alone. */
  async run(row: Pick<DueRow, 'practiceId' | 'id' | 'attempts'>): Promise<void> {
    // A lease lapses while a laptop sleeps; what runs in this very process must not begin twice.
    if (this.running.has(row.id)) return;
    if (this.stopping) return void (await giveBack(this.database, [row], 0));
    const work = this.begin(row).finally(() => this.running.delete(row.id));
    this.running.set(row.id, work);
    this.renewing ??= setInterval(() => void this.renew(), RENEW_EVERY_MS).unref();
    await work;
  }

  /** Begins nothing more and waits for what runs, but not for ever: what does not end counts as died, and is tried again. */
  async stop(): Promise<void> {
    this.stopping = true;
    const patience = new AbortController();
    const runOut = delay(STOP_PATIENCE_MS, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.running.values()), runOut]);
    patience.abort();
    clearInterval(this.renewing);
  }

  private async begin(row: Pick<DueRow, 'practiceId' | 'id' | 'attempts'>): Promise<void> {
    const begun = await beginTry(this.database, row);
    if (!begun) return;
    const handler = this.registry.get(begun.kind);
    const attempt = row.attempts + 1;
    const attemptsMax = handler?.attemptsMax ?? UNKNOWN_KIND_ATTEMPTS_MAX;
    const job: JobContext = {
      practiceId: row.practiceId,
      outboxId: row.id,
      attempt,
      isLast: attempt >= attemptsMax,
      requestId: begun.requestId,
    };
    const parsed = handler?.schema.safeParse(begun.payload);
    try {
      if (!handler || !parsed) throw new Error(`Nobody handles "${begun.kind}".`);
      if (!parsed.success)
        throw new PermanentFailure(`The payload is not what "${begun.kind}" takes: ${parsed.error.message}`);
      if (attempt > attemptsMax) throw new PermanentFailure('The worker stopped during the last try.');
      await handler.handle(parsed.data, job);
      await settleTry(this.database, { ...row, attempt }, { done: true });
    } catch (error) {
      await this.failed(
        { ...row, attempt },
        begun,
        job,
        error,
        handler && parsed?.success ? { handler, payload: parsed.data } : undefined,
      );
    }
  }

  private async failed(
    row: { practiceId: string; id: string; attempt: number },
    { kind }: BegunRow,
    job: JobContext,
    error: unknown,
    target: { handler: JobHandler; payload: unknown } | undefined,
  ): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const dead = job.isLast || error instanceof PermanentFailure;
    const later = error instanceof TryAgainLater ? error.seconds : undefined;
    if (later === undefined || dead)
      this.log.warn({ msg: dead ? 'job given up' : 'job failed, will be tried again', kind, job, err: error });
    if (dead) await target?.handler.giveUp?.(target.payload, job, reason);
    await settleTry(this.database, row, {
      done: false,
      error: reason,
      retryInSeconds: dead ? null : (later ?? retryDelaySeconds(job.attempt)),
    });
  }

  private async renew(): Promise<void> {
    const ids = [...this.running.keys()];
    if (ids.length > 0)
      await renewLeases(this.database, ids).catch((err: unknown) => this.log.warn({ msg: 'leases not renewed', err }));
  }
}
