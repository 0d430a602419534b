import type { ZodType } from 'zod';

export interface JobContext {
  practiceId: string;
  outboxId: string;
  /** 1 for the first try. */
  attempt: number;
  requestId: string | null;
}

/**
 * One kind of news and what is done about it. At-least-once: `handle` may run twice for one row,
 * so its effect is fenced in the database.
 */
export interface JobHandler<Payload = unknown> {
  readonly kind: string;
  readonly schema: ZodType<Payload>;
  readonly attemptsMax: number;
  handle(payload: Payload, job: JobContext): Promise<void>;
  /** Runs once when no attempt is left. */
  giveUp?(payload: Payload, job: JobContext, reason: string): Promise<void>;
}

export const JOB_HANDLERS = Symbol('JOB_HANDLERS');

/** Thrown by a handler when trying again is of no use. */
export class PermanentFailure extends Error {}
