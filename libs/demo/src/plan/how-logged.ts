import type { Random } from '../random.js';
import type { How, PlannedEntry } from './planned-entry.js';

/** Two in five are timed, the others entered by hand, with or without their start. */
export function howLogged(random: Random): How {
  const of100 = random.int(1, 100);
  if (of100 <= 40) return 'timer';
  return of100 <= 72 ? 'started' : 'typed';
}

/** Nobody presses on the full minute; the minutes worked stay the same. */
export function offSeconds(random: Random): PlannedEntry['offSeconds'] {
  const start = random.int(0, 59);
  return { start, stop: start + random.int(-25, 25) };
}
