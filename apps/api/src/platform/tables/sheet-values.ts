import { daysBetween } from '@atlasos/domain';

/** A string is text for a spreadsheet and never a formula; numbers get their meaning from the column's format. */
export type SheetValue = string | number | null;

/** Day 0 of spreadsheets: with it every day from March 1900 on has the number that they all give it. */
const DAY_ZERO = '1899-12-30';

/** A day, and a time of day (`14:05`) as its fraction, as spreadsheets count. */
export function dateNumber(day: string, time = '00:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return daysBetween(DAY_ZERO, day) + (hours * 60 + minutes) / (24 * 60);
}
