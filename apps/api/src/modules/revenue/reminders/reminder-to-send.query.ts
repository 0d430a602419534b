import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface ReminderToSend {
  id: string;
  invoiceId: string;
  clientId: string;
  clientName: string;
  days: number;
  number: string;
  issueDate: string;
  dueDate: string;
  totalMinor: number;
  balanceMinor: number;
  currency: string;
  reference: string;
  /** Switched off for the invoice or its client since it was written down. */
  isOff: boolean;
}

/** A reminder that nobody has dealt with, and its invoice's balance held as it is until the transaction ends. */
export async function reminderToSend(uow: UnitOfWork, reminderId: string): Promise<ReminderToSend | undefined> {
  return uow.first<ReminderToSend & { [column: string]: unknown }>(
    `SELECT r.id, r.invoice_id AS "invoiceId", r.client_id AS "clientId", c.name AS "clientName", r.days, i.number,
       i.issue_date AS "issueDate", i.due_date AS "dueDate", i.total_minor AS "totalMinor", l.balance_minor AS "balanceMinor", i.currency,
       coalesce(i.terms->'payment'->>'reference', c.reference) AS reference,
       EXISTS (SELECT FROM reminders_off o WHERE o.practice_id = $1 AND o.client_id = r.client_id AND (o.invoice_id IS NULL OR o.invoice_id = r.invoice_id)) AS "isOff"
     FROM invoice_reminders r
     JOIN ledger_invoices l ON l.practice_id = $1 AND l.invoice_id = r.invoice_id
     JOIN invoices i ON i.practice_id = $1 AND i.id = r.invoice_id
     JOIN clients c ON c.practice_id = $1 AND c.id = r.client_id
     WHERE r.practice_id = $1 AND r.id = $2 AND r.delivery_id IS NULL AND r.dropped IS NULL FOR UPDATE OF r, l`,
    [uow.practiceId, reminderId],
  );
}
