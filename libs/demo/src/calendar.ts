import { addDays, addMonths, daysBetween, startOfMonth, weekday } from '@atlasos/domain';

/** The Thursday on which the demo is written down; every date in `practice/` is seen from there. */
export const WRITTEN_ON = '2026-11-26';

const A_MONDAY = '2001-01-01';
const WORKDAYS = 5;

/** Working days since a Monday long ago; a weekend counts as its Friday. */
function workdayNumber(date: string): number {
  const days = daysBetween(A_MONDAY, date);
  return Math.floor(days / 7) * WORKDAYS + Math.min(weekday(date) - 1, WORKDAYS - 1);
}

const workdayOf = (number: number): string =>
  addDays(A_MONDAY, Math.floor(number / WORKDAYS) * 7 + (((number % WORKDAYS) + WORKDAYS) % WORKDAYS));

export const isWorkday = (date: string): boolean => weekday(date) <= WORKDAYS;

/** Moves what was written for one Thursday to any other day, so that work falls on working days and ages as it should. */
export class DemoCalendar {
  private readonly shift: number;

  constructor(readonly today: string) {
    this.shift = workdayNumber(today) - workdayNumber(WRITTEN_ON);
  }

  /** As many working days before today as `written` is before that Thursday. */
  day(written: string): string {
    return workdayOf(workdayNumber(written) + this.shift);
  }

  /** As many months before this one as `written` is before that November: rates begin on the first of a month. */
  firstOfMonth(written: string): string {
    const months = (Number(written.slice(0, 4)) - 2026) * 12 + Number(written.slice(5, 7)) - 11;
    return addMonths(startOfMonth(this.today), months);
  }

  /** As many days after today as `written` is after that Thursday: due dates, deferrals. */
  ahead(written: string): string {
    return addDays(this.today, daysBetween(WRITTEN_ON, written));
  }
}
