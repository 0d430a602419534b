import { DiscoveryService } from '@nestjs/core';
import type { ZodType } from 'zod';
import type { JobKind } from './job-kinds.js';

export interface JobContext {
  practiceId: string;
  outboxId: string;
  /** 1 for the first try. */
  attempt: number;
  /** True when no try follows this one. */
  isLast: boolean;
  requestId: string | null;
}

/** `mail` and `webhooks` wait for other people's servers, so each has a queue of its own and never holds up a PDF or the other. */
export const LANES = ['work', 'mail', 'webhooks'] as const;
export type Lane = (typeof LANES)[number];

/**
 * One kind of news and what is done about it. At-least-once: `handle` may run twice for one row,
 * so its effect is fenced in the database.
 */
export interface JobHandler<Payload = unknown> {
  readonly kind: JobKind;
  /** `work` unless said. */
  readonly lane?: Lane;
  readonly schema: ZodType<Payload>;
  readonly attemptsMax: number;
  handle(payload: Payload, job: JobContext): Promise<void>;
  /** Runs once when no attempt is left. */
  giveUp?(payload: Payload, job: JobContext, reason: string): Promise<void>;
}

/** Marks a provider as a JobHandler: the worker finds it in whichever module brings it along. */
export const HandlesJobs = DiscoveryService.createDecorator();

/** Thrown by a handler when trying again is of no use. */
export class PermanentFailure extends Error {}

/** Thrown by a handler that knows better than the usual delays when its next try should be. */
export class TryAgainLater extends Error {
  readonly seconds: number;

  constructor(seconds: number, reason: string) {
    super(reason);
    this.seconds = Math.max(Math.ceil(seconds), 1);
  }
}
