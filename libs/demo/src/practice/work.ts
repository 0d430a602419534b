import type { ClientKey } from './clients.js';
import type { ServiceKey } from './settings.js';
import type { TaskKey } from './tasks.js';

/** One piece of time as it is written here: for that Thursday's calendar, in hours and minutes that are billed. */
export interface WrittenWork {
  /** As seen from the day the demo is written on. */
  on: string;
  client: ClientKey;
  service: ServiceKey;
  /** `h:mm` as billed, or worked where nobody is charged. */
  time: string;
  text: string;
  task?: TaskKey;
  /** `HH:MM–HH:MM` on the wall; without it, it finds its place in the day. */
  at?: string;
  billable?: boolean;
}

export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
