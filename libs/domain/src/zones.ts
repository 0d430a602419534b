import { addDays, assertDate, type IsoDate } from './dates.js';
import { DomainError } from './errors.js';

/** A point in time: a Date or RFC 3339 text. */
export type Instant = Date | string;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  // offsets such as +02:00 pass in newer engines only, and know no daylight saving
  if (!/^[A-Za-z]/.test(zone)) throw new DomainError('invalid_time_zone', `${zone} is not a time zone.`);
  try {
    const formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    throw new DomainError('invalid_time_zone', `${zone} is not a time zone.`);
  }
}

function toMs(instant: Instant): number {
  const ms = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(ms)) throw new DomainError('invalid_date', 'This is not a point in time.');
  return ms;
}

function wallClock(ms: number, zone: string): { date: IsoDate; time: string } {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(ms)) parts[type] = value;
  return {
    date: `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
  };
}

const wallMs = ({ date, time }: { date: IsoDate; time: string }): number => Date.parse(`${date}T${time}Z`);

/** Zone minus UTC at a moment, in milliseconds. */
function offsetMs(ms: number, zone: string): number {
  const wholeSecond = Math.floor(ms / 1000) * 1000;
  return wallMs(wallClock(wholeSecond, zone)) - wholeSecond;
}

const DAY_MS = 86_400_000;
const DAYS_KEPT_MAX = 20_000;
const offsets = new Map<string, number>();

/** Zone minus UTC when a day of UTC begins; asked for again and again when many readings are turned into moments. */
function dayOffsetMs(day: number, zone: string): number {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= DAYS_KEPT_MAX) offsets.clear();
  const offset = offsetMs(day * DAY_MS, zone);
  offsets.set(key, offset);
  return offset;
}

/** The offset around a wall clock reading, where the clocks change neither in the day before it nor in the day after; else undefined. */
function steadyOffsetMs(wall: number, zone: string): number | undefined {
  const day = Math.floor(wall / DAY_MS);
  const offset = dayOffsetMs(day - 1, zone);
  return offset === dayOffsetMs(day + 2, zone) ? offset : undefined;
}

/** True for an IANA zone that this machine knows. */
export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false;
  try {
    return Boolean(formatterFor(zone));
  } catch {
    return false;
  }
}

/**
 * The calendar day in a zone (rule 16): 2026-03-31T22:30Z is 2026-04-01 in Africa/Johannesburg.
 * @throws invalid_time_zone, invalid_date
 */
export function localDate(instant: Instant, zone: string): IsoDate {
  return wallClock(toMs(instant), zone).date;
}

/** Wall clock `HH:MM` in a zone. @throws invalid_time_zone, invalid_date */
export function localTime(instant: Instant, zone: string): string {
  return wallClock(toMs(instant), zone).time.slice(0, 5);
}

/**
 * The moment of a wall clock reading. A reading that occurs twice (clocks go back) is the first one; one that is
 * skipped (clocks go forward) moves on by the gap.
 * @param local `YYYY-MM-DDTHH:MM` or with `:SS`
 * @throws invalid_date, date_out_of_range, invalid_time_zone
 */
export function localDateTimeToInstant(local: string, zone: string): Date {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(local);
  if (!match) throw new DomainError('invalid_date', 'Write date and time as YYYY-MM-DDTHH:MM.');
  const wanted = wallMs({ date: assertDate(match[1] ?? ''), time: `${match[2]}:${match[3]}:${match[4] ?? '00'}` });
  const steady = steadyOffsetMs(wanted, zone);
  if (steady !== undefined) return new Date(wanted - steady);
  const before = wanted - offsetMs(wanted - DAY_MS, zone);
  const after = wanted - offsetMs(wanted + DAY_MS, zone);
  const fits = [before, after].filter((ms) => wallMs(wallClock(ms, zone)) === wanted);
  return new Date(fits.length > 0 ? Math.min(...fits) : before);
}

/**
 * A stretch of wall clock time (rule 16). An end before the start is on the next day: 23:30–00:45 is 75 minutes;
 * in London on 2026-03-29, 00:30–02:30 is 60.
 * @param startTime, endTime `HH:MM`
 * @throws invalid_duration when both are the same; invalid_date, date_out_of_range, invalid_time_zone
 */
export function wallSpan(
  date: IsoDate,
  startTime: string,
  endTime: string,
  zone: string,
): { startedAt: Date; endedAt: Date; minutes: number } {
  if (startTime === endTime) throw new DomainError('invalid_duration', 'Start and end are the same.');
  const startedAt = localDateTimeToInstant(`${date}T${startTime}`, zone);
  const endDate = endTime < startTime ? addDays(date, 1) : date;
  const endedAt = localDateTimeToInstant(`${endDate}T${endTime}`, zone);
  return { startedAt, endedAt, minutes: Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000) };
}

/** Whole seconds from one moment to another, never below 0 (rule 15). @throws invalid_date */
export function elapsedSeconds(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((toMs(to) - toMs(from)) / 1000));
}
