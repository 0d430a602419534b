import { DomainError } from './errors.js';

/** A calendar day, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type IsoDate = string;

/** First and last day that a user may enter: outside of it is a typing error. */
export const DATE_MIN: IsoDate = '1990-01-01';
export const DATE_MAX: IsoDate = '2100-12-31';

const MS_PER_DAY = 86_400_000;

function epochDay(date: IsoDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls some impossible days over; only a date that comes back unchanged is one
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) {
    throw new DomainError('invalid_date', `${String(date).slice(0, 20)} is not a date: write YYYY-MM-DD.`);
  }
  return ms / MS_PER_DAY;
}

function fromEpochDay(day: number): IsoDate {
  const date = new Date(day * MS_PER_DAY).toISOString();
  if (!/^\d{4}-/.test(date)) throw new DomainError('date_out_of_range', 'This date is too far away.');
  return date.slice(0, 10);
}

function assertCount(count: number, unit: string): number {
  if (!Number.isSafeInteger(count) || Math.abs(count) > 4_000_000) {
    throw new DomainError('invalid_argument', `${unit} must be a whole number.`);
  }
  return count;
}

/** True for a day that exists, between 1990 and 2100. */
export function isDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  try {
    epochDay(value);
  } catch {
    return false;
  }
  return value >= DATE_MIN && value <= DATE_MAX;
}

/** The same date, checked. @throws invalid_date when no such day exists; date_out_of_range outside 1990–2100 */
export function assertDate(value: string, pointer?: string): IsoDate {
  if (isDate(value)) return value;
  try {
    epochDay(value);
  } catch (error) {
    throw new DomainError('invalid_date', (error as DomainError).detail, pointer);
  }
  throw new DomainError('date_out_of_range', 'Dates lie between 1990 and 2100.', pointer);
}

/** @param days whole, either sign @throws invalid_date */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + assertCount(days, 'Days'));
}

/** Days from one date to the other; negative when `to` is earlier. @throws invalid_date */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/** Days in the month of a date, 28–31. @throws invalid_date */
export function daysInMonth(date: IsoDate): number {
  epochDay(date);
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

/**
 * The same day so many months on, or the last day of a shorter month: 2026-01-31 + 1 → 2026-02-28.
 * Count from the first date of a series, not from the last, or the 31st is lost for good.
 * @param months whole, either sign
 * @throws invalid_date
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  epochDay(date);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + assertCount(months, 'Months');
  const year = Math.floor(month / 12);
  if (year < 1 || year > 9999) throw new DomainError('date_out_of_range', 'This date is too far away.');
  const first = `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return `${first.slice(0, 8)}${String(Math.min(Number(date.slice(8)), daysInMonth(first))).padStart(2, '0')}`;
}

/** @throws invalid_date */
export function startOfMonth(date: IsoDate): IsoDate {
  epochDay(date);
  return `${date.slice(0, 8)}01`;
}

/** @throws invalid_date */
export function endOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}${daysInMonth(date)}`;
}

/** 1 = Monday … 7 = Sunday. @throws invalid_date */
export function weekday(date: IsoDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week that holds the date. @param firstDay 1 = Monday … 7 = Sunday @throws invalid_date */
export function startOfWeek(date: IsoDate, firstDay = 1): IsoDate {
  return addDays(date, -((weekday(date) - firstDay + 7) % 7));
}

/** ISO 8601 week: 2027-01-01 belongs to week 53 of 2026. @throws invalid_date */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** Every day from `from` to `to`, both included; [] when `to` is earlier. @throws invalid_date */
export function eachDay(from: IsoDate, to: IsoDate): IsoDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}
