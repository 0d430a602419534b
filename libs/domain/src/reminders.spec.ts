import { describe, expect, it } from '@jest/globals';
import { addDays, eachDay } from './dates.js';
import { REMINDER_DAYS_DEFAULT, reminderDue, reminderNext, type ReminderFacts } from './reminders.js';

const invoice = (more: Partial<ReminderFacts> = {}): ReminderFacts => ({
  dueDate: '2026-04-30',
  finalisedOn: '2026-04-16',
  doneDays: [],
  ...more,
});
const due = (today: string, more: Partial<ReminderFacts> = {}, steps: readonly number[] = REMINDER_DAYS_DEFAULT) =>
  reminderDue(invoice(more), steps, today);

describe('the reminder of a day', () => {
  it.each([
    ['2026-04-26', null],
    ['2026-04-27', -3],
    ['2026-04-29', -3],
    ['2026-04-30', null],
    ['2026-05-01', 1],
    ['2026-05-13', 1],
    ['2026-05-14', 14],
    ['2026-05-30', 30],
    ['2027-01-01', 30],
  ])('on %s is step %s when none was sent', (today, step) => expect(due(today)).toBe(step));

  it('is sent once', () => {
    expect(due('2026-05-02', { doneDays: [1] })).toBeNull();
    expect(due('2026-05-02', { doneDays: [-3] })).toBe(1);
  });

  it('is the latest only after a pause, and the earlier ones never follow', () => {
    expect(due('2026-06-20', { doneDays: [-3] })).toBe(30);
    expect(due('2026-06-21', { doneDays: [-3, 30] })).toBeNull();
  });

  it('does not go back when a step is moved to a day that was passed', () => {
    expect(due('2026-04-28', { doneDays: [-3] }, [-5, 1])).toBeNull();
  });

  it('makes up for nothing that fell before the invoice was there', () => {
    expect(due('2026-06-20', { finalisedOn: '2026-06-20' })).toBeNull();
    expect(due('2026-05-20', { finalisedOn: '2026-05-10' })).toBe(14);
  });

  it('sends each step exactly once over the days of an invoice that nobody pays', () => {
    const sent: number[] = [];
    for (const today of eachDay('2026-04-16', '2026-07-31')) {
      const step = reminderDue(invoice({ doneDays: sent }), REMINDER_DAYS_DEFAULT, today);
      if (step === null) continue;
      expect(today).toBe(addDays('2026-04-30', step));
      sent.push(step);
    }
    expect(sent).toEqual([...REMINDER_DAYS_DEFAULT]);
  });
});

describe('the next reminder', () => {
  it('is the first that is still to come', () => {
    expect(reminderNext(invoice(), [30, -3, 1], '2026-04-20')).toEqual({ days: -3, date: '2026-04-27' });
    expect(reminderNext(invoice({ doneDays: [-3] }), [30, -3, 1], '2026-04-27')).toEqual({
      days: 1,
      date: '2026-05-01',
    });
    expect(reminderNext(invoice({ doneDays: [30] }), [30, -3, 1], '2026-06-01')).toBeNull();
  });
});
