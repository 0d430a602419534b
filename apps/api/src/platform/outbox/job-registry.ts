import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HandlesJobs, type JobHandler } from './job-handler.js';
import { JOB_KINDS, type JobKind } from './job-kinds.js';

/** Which handler each kind of news has. Building it fails unless every kind has exactly one. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<JobKind, JobHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: HandlesJobs.KEY })
      .map(({ instance }) => instance as JobHandler);
    const problems = checkHandlers(found.map(({ kind }) => kind));
    if (problems.length > 0) throw new Error(`The worker cannot start:\n  ${problems.join('\n  ')}`);
    for (const handler of found) this.handlers.set(handler.kind, handler);
  }

  get(kind: JobKind): JobHandler | undefined {
    return this.handlers.get(kind);
  }
}

/** What is wrong with a set of handlers, by the kinds they name. */
export function checkHandlers(kinds: readonly string[], expected: readonly string[] = JOB_KINDS): string[] {
  const count = (kind: string) => kinds.filter((other) => other === kind).length;
  return [
    ...expected.filter((kind) => count(kind) === 0).map((kind) => `nobody handles "${kind}"`),
    ...new Set(kinds.filter((kind) => count(kind) > 1).map((kind) => `"${kind}" has ${count(kind)} handlers`)),
    ...kinds
      .filter((kind) => !expected.includes(kind))
      .map((kind) => `"${kind}" is not a kind of news; list it in job-kinds.ts`),
  ];
}
