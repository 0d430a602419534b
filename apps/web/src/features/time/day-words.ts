import { addDays, formatDate, type IsoDate } from '@atlasos/domain';

const DAYS = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const at = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** `Mon` */
export const weekdayShort = (date: IsoDate): string => SHORT.format(at(date));

/** `Thu 26 Nov 2026` */
export const dayWithWeekday = (date: IsoDate): string => `${weekdayShort(date)} ${formatDate(date)}`;

/** `Today`, `Yesterday`, or `Thursday`, and beside it the date in full. */
export function dayWords(date: IsoDate, today: IsoDate): { name: string; rest: string } {
  const long = DAYS.format(at(date)).replace(',', '');
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  if (date === today) return { name: 'Today', rest: `${long}${year}` };
  if (date === addDays(today, -1)) return { name: 'Yesterday', rest: `${long}${year}` };
  return { name: LONG.format(at(date)), rest: `${long.replace(/^\w+ /, '')}${year}` };
}
