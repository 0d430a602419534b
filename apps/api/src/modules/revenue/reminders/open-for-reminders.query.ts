import type { ReminderFacts } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface OpenForReminders extends ReminderFacts {
  invoiceId: string;
  clientId: string;
}

/** Open invoices that may be reminded of, with what was done about each: one statement, and its cost follows what is open. */
export async function openForReminders(uow: UnitOfWork): Promise<OpenForReminders[]> {
  return uow.query<OpenForReminders & { [column: string]: unknown }>(
    `SELECT l.invoice_id AS "invoiceId", l.client_id AS "clientId", l.due_date AS "dueDate",
       (i.finalised_at AT TIME ZONE $2)::date AS "finalisedOn",
       ARRAY(SELECT r.days FROM invoice_reminders r WHERE r.practice_id = $1 AND r.invoice_id = l.invoice_id) AS "doneDays"
     FROM ledger_invoices l JOIN invoices i ON i.practice_id = $1 AND i.id = l.invoice_id
     WHERE l.practice_id = $1 AND l.balance_minor > 0 AND NOT EXISTS (
       SELECT FROM reminders_off o WHERE o.practice_id = $1 AND o.client_id = l.client_id AND (o.invoice_id IS NULL OR o.invoice_id = l.invoice_id))
     ORDER BY l.due_date, l.invoice_id`,
    [uow.practiceId, uow.practice.timezone],
  );
}
