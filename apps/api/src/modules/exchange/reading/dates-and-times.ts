import { isDate, type IsoDate } from '@atlasos/domain';

/** Which part of `03/04/2026` is the day. A year that comes first says so itself. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const PARTS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/;

function partsOf(text: string): [number, number, number] | undefined {
  // Some exports put a time behind the date.
  const match = PARTS.exec(text.trim().split(/[T ](?=\d{1,2}:)/)[0] ?? '');
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

const iso = (year: number, month: number, day: number): string =>
  `${String(year < 100 ? 2000 + year : year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date of a file as `YYYY-MM-DD`; undefined when it is none. */
export function readDate(text: string, order: DateOrder): IsoDate | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [a, b, c] = parts;
  const date = a > 31 ? iso(a, b, c) : order === 'dmy' ? iso(c, b, a) : iso(c, a, b);
  return isDate(date) ? date : undefined;
}

/** What a column of dates says about its order: a part above 12 can only be the day. Undefined while every date could be either. */
export function orderOf(texts: Iterable<string>): DateOrder | undefined {
  for (const text of texts) {
    const [a = 0, b = 0] = partsOf(text) ?? [];
    if (a > 31) continue;
    if (a > 12) return 'dmy';
    if (b > 12) return 'mdy';
  }
  return undefined;
}

/** `9:05`, `09:05:30`, `9:05 PM` as `HH:MM`; undefined when it is no time. */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})[:h.](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && Number(hours) > 12)) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
