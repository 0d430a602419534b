import { addDays, isDate, weekday, type IsoDate } from '@atlasos/domain';

export type ParsedDate = { ok: true; date: IsoDate } | { ok: false; reason: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORDS: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 };

const HOW = 'Type it like 26 Nov 2026, 26/11, today or -1.';
const refuse = (reason: string): ParsedDate => ({ ok: false, reason });

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_MONTH = /^(\d{1,2})(?:\s*[/.-]\s*|\s+)(\d{1,2}|[a-z]{3,9})\.?(?:(?:\s*[/.,-]\s*|\s+)(\d{4}|\d{2}))?$/;
const MONTH_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/;
const DAY = /^(\d{1,2})$/;
const OFFSET = /^([+\u2212-])\s?(\d{1,3})$/;

const monthOf = (text: string): number => (/^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) + 1);

function build(year: number, month: number, day: number): ParsedDate {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(date) ? { ok: true, date } : refuse(`There is no such day. ${HOW}`);
}

/** Day before month, as everywhere but in the United States; a month's name settles it for everyone. */
export function parseDate(text: string, today: IsoDate): ParsedDate {
  const input = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const word = WORDS[input];
  if (word !== undefined) return { ok: true, date: addDays(today, word) };
  const offset = OFFSET.exec(input);
  if (offset) return { ok: true, date: addDays(today, Number(offset[2]) * (offset[1] === '+' ? 1 : -1)) };
  const day = WEEKDAYS.indexOf(input.slice(0, 3));
  // A weekday is the last one that was: time is logged for days gone by.
  if (day >= 0 && /^[a-z]+$/.test(input))
    return { ok: true, date: addDays(today, -((weekday(today) - day - 1 + 7) % 7)) };

  const iso = ISO.exec(input);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const bare = DAY.exec(input);
  if (bare) return build(thisYear, thisMonth, Number(bare[1]));
  const withoutWeekday = input.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /, '');
  const dayMonth = DAY_MONTH.exec(withoutWeekday);
  const monthDay = dayMonth ? null : MONTH_DAY.exec(withoutWeekday);
  const [dayText, monthText, yearText] = dayMonth
    ? [dayMonth[1], dayMonth[2], dayMonth[3]]
    : [monthDay?.[2], monthDay?.[1], monthDay?.[3]];
  if (dayText === undefined || monthText === undefined) return refuse(`This is not a date. ${HOW}`);
  const year = yearText === undefined ? thisYear : yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  return build(year, monthOf(monthText), Number(dayText));
}
