import type { ClientKey } from '../practice/clients.js';
import type { ServiceKey } from '../practice/settings.js';
import type { TaskKey } from '../practice/tasks.js';

/** What becomes of an entry by the time the demo is done. */
export type Fate = 'billed' | 'open' | 'taken_off' | 'deferred' | 'written_off' | 'incomplete' | 'not_charged';

/** Timed by the timer, entered with its start, or entered as a duration. */
export type How = 'timer' | 'started' | 'typed';

export interface PlannedEntry {
  client: ClientKey;
  /** Null where the timer was stopped before anybody said. */
  service: ServiceKey | null;
  task?: TaskKey | undefined;
  date: string;
  text: string;
  /** Worked. */
  minutes: number;
  billable: boolean;
  fate: Fate;
  hourlyRateMinor?: number | undefined;
  how: How;
  /** Minutes after midnight at which it began; null until it has its place in the day. */
  start: number | null;
  /** Of a timer: how far its ends are off the full minute. */
  offSeconds: { start: number; stop: number };
}
