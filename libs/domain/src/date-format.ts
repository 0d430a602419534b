import { addDays, isoWeek, type IsoDate } from './dates.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function parts(date: IsoDate): { day: string; month: string; year: string } {
  const checked = addDays(date, 0);
  return {
    day: String(Number(checked.slice(8))),
    month: MONTHS[Number(checked.slice(5, 7)) - 1] ?? '',
    year: checked.slice(0, 4),
  };
}

/** `26 Nov 2026` @throws invalid_date */
export function formatDate(date: IsoDate): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} ${year}`;
}

/** `26 Nov`, only where the year is shown nearby. @throws invalid_date */
export function formatDateShort(date: IsoDate): string {
  const { day, month } = parts(date);
  return `${day} ${month}`;
}

/** `Nov 2026` @throws invalid_date */
export function formatMonth(date: IsoDate): string {
  const { month, year } = parts(date);
  return `${month} ${year}`;
}

/** `23–29 Nov 2026`, `30 Nov – 6 Dec 2026`, `28 Dec 2026 – 3 Jan 2027` @throws invalid_date */
export function formatDateRange(from: IsoDate, to: IsoDate): string {
  const [a, b] = [parts(from), parts(to)];
  if (from === to) return formatDate(from);
  if (a.year !== b.year) return `${formatDate(from)} – ${formatDate(to)}`;
  return a.month === b.month ? `${a.day}–${formatDate(to)}` : `${formatDateShort(from)} – ${formatDate(to)}`;
}

/** `Week 48` @throws invalid_date */
export function weekLabel(date: IsoDate): string {
  return `Week ${isoWeek(date).week}`;
}
