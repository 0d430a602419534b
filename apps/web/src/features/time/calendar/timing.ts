import { formatDuration, localDate, type IsoDate } from '@atlasos/domain';
import { dayWithWeekday } from '../day-words.js';
import type { Entry } from '../save-entry.js';
import { clockAt, clockText, instantAt, minutesTo, movedStart, stepClock, type Clock } from './geometry.js';

/** When something was done and for how long. */
export interface Timing {
  startedAt: string;
  minutes: number;
}

export type TimedEntry = Entry & { startedAt: string; endedAt: string };

export const isTimed = (entry: Entry): entry is TimedEntry => entry.startedAt !== null && entry.endedAt !== null;

const endOf = ({ startedAt, minutes }: Timing): string =>
  new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

/** The entry as it will be. */
export const retimed = (entry: TimedEntry, to: Timing, zone: string): TimedEntry => ({
  ...entry,
  ...to,
  endedAt: endOf(to),
  date: localDate(to.startedAt, zone),
});

const startingAt = (entry: TimedEntry, start: Clock, zone: string): Timing => ({
  startedAt: instantAt(start, zone).toISOString(),
  minutes: entry.minutes,
});

export function dragged(entry: TimedEntry, by: { days: number; minutes: number }, zone: string): Timing {
  const start = clockAt(entry.startedAt, zone);
  const to = movedStart(start, by);
  // Not one minute on: the seconds that a timer measured stay, too.
  if (to.date === start.date && to.minute === start.minute) return entry;
  return startingAt(entry, to, zone);
}

export const resizedTo = (entry: TimedEntry, edge: Clock, zone: string): Timing => ({
  startedAt: entry.startedAt,
  minutes: minutesTo(entry.startedAt, edge, zone),
});

/** What an arrow does to the entry in focus; null: nothing. */
export function steppedBy(key: string, isShift: boolean, entry: TimedEntry, zone: string): Timing | null {
  const direction = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return isShift ? null : dragged(entry, { days: direction, minutes: 0 }, zone);
  if (!isShift) return startingAt(entry, stepClock(clockAt(entry.startedAt, zone), direction), zone);
  const edge = stepClock(clockAt(entry.endedAt, zone), direction);
  return instantAt(edge, zone).getTime() <= Date.parse(entry.startedAt) ? null : resizedTo(entry, edge, zone);
}

/** `Thu 26 Nov 2026, 08:15–09:15, 1 h 00`, for toasts and screen readers. */
export function timingWords(to: Timing, zone: string): string {
  const start = clockAt(to.startedAt, zone);
  const date: IsoDate = start.date;
  return `${dayWithWeekday(date)}, ${clockText(start.minute)}–${clockText(clockAt(endOf(to), zone).minute)}, ${formatDuration(to.minutes)}`;
}
