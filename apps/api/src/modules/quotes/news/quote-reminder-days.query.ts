import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Days before the last day of a quote on which its client is reminded; null: never. */
export async function quoteReminderDays(uow: UnitOfWork): Promise<number | null> {
  const row = await uow.first<{ days: number | null }>(
    `SELECT quote_reminder_days AS days FROM practices WHERE practice_id = $1`,
    [uow.practiceId],
  );
  return row?.days ?? null;
}
