import { addDays, addMonths, type IsoDate } from './dates.js';
import { DomainError } from './errors.js';

/** Longest payment terms, days. */
export const PAYMENT_TERMS_MAX_DAYS = 365;

/**
 * Due date = issue date + terms (rule 26).
 * @param termsDays whole days, 0–365
 * @throws invalid_argument, invalid_date
 */
export function dueDate(issueDate: IsoDate, termsDays: number): IsoDate {
  if (!Number.isInteger(termsDays) || termsDays < 0 || termsDays > PAYMENT_TERMS_MAX_DAYS) {
    throw new DomainError('invalid_argument', `Payment terms are 0 to ${PAYMENT_TERMS_MAX_DAYS} days.`);
  }
  return addDays(issueDate, termsDays);
}

export const RECURRENCE_INTERVALS = ['monthly', 'quarterly'] as const;
export type RecurrenceInterval = (typeof RECURRENCE_INTERVALS)[number];

/**
 * The days on which a retainer falls due, from its start to `upTo`, both included (rule 40). A start on the 31st falls
 * on the last day of shorter months.
 * @throws invalid_date; invalid_argument beyond 1200 dates
 */
export function recurrenceDates(input: { startDate: IsoDate; interval: RecurrenceInterval; upTo: IsoDate }): IsoDate[] {
  const months = input.interval === 'monthly' ? 1 : 3;
  const dates: IsoDate[] = [];
  for (let date = addMonths(input.startDate, 0); date <= addDays(input.upTo, 0);) {
    dates.push(date);
    if (dates.length > 1200) throw new DomainError('invalid_argument', 'This schedule is too long.');
    date = addMonths(input.startDate, dates.length * months);
  }
  return dates;
}
