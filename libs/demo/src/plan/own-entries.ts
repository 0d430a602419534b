import { DESCRIPTIONS } from '../practice/descriptions.js';
import type { Random } from '../random.js';
import { howLogged, offSeconds } from './how-logged.js';
import type { PlannedEntry } from './planned-entry.js';
import { workdaysBetween, type Workload } from './workdays.js';

const FROM = '2026-07-20';
const TO = '2026-11-20';
const OF_100_DAYS = 72;

/** Time for the practice itself, on most days. */
export function ownEntries(workload: Workload, random: Random): PlannedEntry[] {
  return workdaysBetween(FROM, TO)
    .filter(() => random.int(1, 100) <= OF_100_DAYS)
    .map((date) => {
      const minutes = random.pick([12, 15, 20, 24, 30, 30, 36, 45, 50]);
      workload.add(date, minutes);
      return {
        client: 'own',
        service: 'admin',
        date,
        text: random.pick(DESCRIPTIONS.admin),
        minutes,
        billable: false,
        fate: 'not_charged',
        how: howLogged(random),
        start: null,
        offSeconds: offSeconds(random),
      };
    });
}
