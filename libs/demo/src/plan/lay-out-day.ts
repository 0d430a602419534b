import type { Random } from '../random.js';
import type { PlannedEntry } from './planned-entry.js';

const MORNING = 7 * 60 + 55;
const NOON = 12 * 60 + 35;
const EVENING = 18 * 60;
/** What lasts longer is written down in the evening. */
const TIMED_MINUTES_MAX = 200;

/** Gives each entry its time of day, one after another with a break for lunch; what finds no room is entered as a duration. */
export function layOutDay(entries: readonly PlannedEntry[], random: Random): PlannedEntry[] {
  const fixed = entries.filter(({ start }) => start !== null);
  const latest = fixed.length > 0 ? Math.min(...fixed.map(({ start }) => start!)) : EVENING;
  const rest = random.shuffled(entries.filter(({ start }) => start === null));
  const placed: PlannedEntry[] = [];
  let clock = MORNING + random.int(0, 35);
  let isMorning = true;
  while (rest.length > 0) {
    const end = isMorning ? NOON : latest;
    const next = rest.findIndex(({ minutes }) => clock + minutes <= end && minutes <= TIMED_MINUTES_MAX);
    if (next >= 0) {
      const [entry] = rest.splice(next, 1);
      placed.push({ ...entry!, start: entry!.how === 'typed' ? null : clock });
      clock += entry!.minutes + random.int(2, 14);
    } else if (isMorning) {
      isMorning = false;
      clock = Math.max(clock, NOON) + random.int(18, 50);
    } else {
      placed.push(...rest.splice(0).map((entry): PlannedEntry => ({ ...entry, how: 'typed', start: null })));
    }
  }
  return [...placed, ...fixed].sort((a, b) => (a.start ?? 24 * 60) - (b.start ?? 24 * 60));
}
