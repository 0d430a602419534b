import { reminderNext } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { reminderSchedule } from './schedule.query.js';

export const REMINDER_STATES = [
  'waiting',
  'queued',
  'sending',
  'sent',
  'failed',
  'unknown',
  'paid',
  'off',
  'no_address',
] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

export interface InvoiceReminder {
  id: string;
  days: number;
  dueOn: string;
  state: ReminderState;
  deliveryId: string | null;
  createdAt: Date;
}

export interface InvoiceReminders {
  invoiceId: string;
  /** The practice reminds at all. */
  enabled: boolean;
  isOff: boolean;
  isClientOff: boolean;
  /** What comes next, unless it is paid before. */
  next: { days: number; date: string } | null;
  items: InvoiceReminder[];
}

interface Head {
  balanceMinor: number | null;
  dueDate: string | null;
  finalisedOn: string | null;
  isOff: boolean;
  isClientOff: boolean;
}

/** What was and will be done about an invoice that is not paid. Throws `not_found`. */
export async function invoiceReminders(uow: UnitOfWork, invoiceId: string): Promise<InvoiceReminders> {
  const head = await uow.first<Head & { [column: string]: unknown }>(
    `SELECT l.balance_minor AS "balanceMinor", i.due_date AS "dueDate", (i.finalised_at AT TIME ZONE $3)::date AS "finalisedOn",
       EXISTS (SELECT FROM reminders_off o WHERE o.practice_id = $1 AND o.client_id = i.client_id AND o.invoice_id = i.id) AS "isOff",
       EXISTS (SELECT FROM reminders_off o WHERE o.practice_id = $1 AND o.client_id = i.client_id AND o.invoice_id IS NULL) AS "isClientOff"
     FROM invoices i LEFT JOIN ledger_invoices l ON l.practice_id = $1 AND l.invoice_id = i.id WHERE i.practice_id = $1 AND i.id = $2`,
    [uow.practiceId, invoiceId, uow.practice.timezone],
  );
  if (!head) throw notFound();
  const items = await uow.query<InvoiceReminder & { [column: string]: unknown }>(
    `SELECT r.id, r.days, r.due_on AS "dueOn", coalesce(r.dropped, d.state, 'waiting') AS state, r.delivery_id AS "deliveryId", r.created_at AS "createdAt"
     FROM invoice_reminders r LEFT JOIN deliveries d ON d.practice_id = $1 AND d.id = r.delivery_id
     WHERE r.practice_id = $1 AND r.invoice_id = $2 ORDER BY r.id DESC`,
    [uow.practiceId, invoiceId],
  );
  const { enabled, steps } = await reminderSchedule(uow);
  const { balanceMinor, dueDate, finalisedOn, isOff, isClientOff } = head;
  const isWaiting = enabled && !isOff && !isClientOff && balanceMinor !== null && balanceMinor > 0;
  const facts =
    isWaiting && dueDate && finalisedOn ? { dueDate, finalisedOn, doneDays: items.map((item) => item.days) } : null;
  const next = facts
    ? reminderNext(
        facts,
        steps.map(({ days }) => days),
        uow.today,
      )
    : null;
  return { invoiceId, enabled, isOff, isClientOff, next, items };
}

/** Throws `not_found`. */
export async function clientReminders(
  uow: UnitOfWork,
  clientId: string,
): Promise<{ clientId: string; isOff: boolean }> {
  const row = await uow.first<{ isOff: boolean }>(
    `SELECT EXISTS (SELECT FROM reminders_off o WHERE o.practice_id = $1 AND o.client_id = c.id AND o.invoice_id IS NULL) AS "isOff"
     FROM clients c WHERE c.practice_id = $1 AND c.id = $2`,
    [uow.practiceId, clientId],
  );
  if (!row) throw notFound();
  return { clientId, isOff: row.isOff };
}
