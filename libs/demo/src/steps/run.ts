import { ask, type DemoApi } from '../api.js';
import type { DemoCalendar } from '../calendar.js';
import type { ClientKey } from '../practice/clients.js';
import type { ServiceKey } from '../practice/settings.js';
import type { TaskKey } from '../practice/tasks.js';

/** Calls under way at the same time, where their order does not matter. */
export const CALLS_AT_ONCE = 6;

export interface DemoProgress {
  /** What is being written down. */
  label: string;
  done: number;
  total: number;
}

/** What all steps share: the way to the API, the calendar, and the ids of what is there already. */
export class DemoRun {
  readonly clients = {} as Record<ClientKey, string>;
  readonly services = {} as Record<ServiceKey, string>;
  readonly tasks = {} as Record<TaskKey, string>;
  private done = 0;

  constructor(
    private readonly api: DemoApi,
    readonly calendar: DemoCalendar,
    private readonly total: number,
    private readonly onProgress: (progress: DemoProgress) => void,
  ) {}

  ask<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Body> {
    return ask<Body>(this.api, method, `/api/v1${path}`, body, headers);
  }

  /** One thing more is there. */
  tick(label: string): void {
    this.done += 1;
    this.onProgress({ label, done: this.done, total: this.total });
  }
}
