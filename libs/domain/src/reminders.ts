import { addDays, type IsoDate } from './dates.js';

/** Days after the due date (before it: below zero) of the steps that a schedule begins with. */
export const REMINDER_DAYS_DEFAULT = [-3, 1, 14, 30] as const;

export interface ReminderFacts {
  dueDate: IsoDate;
  /** The day on which the invoice came to be: what fell before is not made up for. */
  finalisedOn: IsoDate;
  /** Steps of this invoice that were sent, or dropped for good, in days. */
  doneDays: readonly number[];
}

/** A step before the due date says "due soon", which is not true any more once the day has come. */
const isTrueOn = (days: number, dueDate: IsoDate, today: IsoDate): boolean => days >= 0 || today < dueDate;

/**
 * The one step that an open invoice gets today, in days, or null: the latest that is due, unless it or a later one was sent. So after a
 * pause one reminder goes out, not one for each day missed.
 * @param steps days of the schedule, whole, in any order
 * @throws invalid_date
 */
export function reminderDue(facts: ReminderFacts, steps: readonly number[], today: IsoDate): number | null {
  const due = steps.filter((days) => {
    const on = addDays(facts.dueDate, days);
    return on <= today && on >= facts.finalisedOn && isTrueOn(days, facts.dueDate, today);
  });
  if (due.length === 0) return null;
  const latest = Math.max(...due);
  return facts.doneDays.some((done) => done >= latest) ? null : latest;
}

/** The next step that is still to come after today, or null. @throws invalid_date */
export function reminderNext(
  facts: ReminderFacts,
  steps: readonly number[],
  today: IsoDate,
): { days: number; date: IsoDate } | null {
  const coming = steps
    .filter((days) => !facts.doneDays.some((done) => done >= days))
    .map((days) => ({ days, date: addDays(facts.dueDate, days) }))
    .filter(({ date }) => date > today && date >= facts.finalisedOn)
    .sort((a, b) => a.days - b.days);
  return coming[0] ?? null;
}
