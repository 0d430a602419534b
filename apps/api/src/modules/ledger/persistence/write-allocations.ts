import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announcePaid, PAID_COLUMNS, type PaidInvoice } from './announce-paid.js';

export type AllocationCause = 'payment' | 'credit_on_account' | 'deposit' | 'credit_note' | 'reversal' | 'write_off';

export interface AllocationRow {
  invoiceId: string;
  /** Either a payment or a write-off. */
  paymentId?: string | null;
  writeOffId?: string | null;
  creditNoteId?: string | null;
  cause: AllocationCause;
  date: string;
  /** Below zero: taken back. */
  amountMinor: number;
}

/**
 * Writes allocations down and moves both running balances with them, in one statement however many there are; tells which invoices
 * that paid off.
 * The checks of the tables refuse more than a payment has or an invoice owes. Needs the account's lock.
 */
export async function writeAllocations(
  uow: UnitOfWork,
  clientId: string,
  rows: readonly AllocationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const stored = rows.map((row) => ({
    invoice_id: row.invoiceId,
    payment_id: row.paymentId ?? null,
    write_off_id: row.writeOffId ?? null,
    credit_note_id: row.creditNoteId ?? null,
    cause: row.cause,
    allocated_on: row.date,
    amount_minor: row.amountMinor,
  }));
  const paidOff = await uow.query<PaidInvoice & { [column: string]: unknown }>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS g (invoice_id uuid, payment_id uuid, write_off_id uuid, credit_note_id uuid,
         cause text, allocated_on date, amount_minor bigint)
     ), paying AS (
       UPDATE ledger_payments p SET allocated_minor = p.allocated_minor + s.amount
       FROM (SELECT payment_id, sum(amount_minor)::bigint AS amount FROM given WHERE payment_id IS NOT NULL GROUP BY payment_id) s
       WHERE p.practice_id = $1 AND p.payment_id = s.payment_id
     ), paid AS (
       UPDATE ledger_invoices i SET allocated_minor = i.allocated_minor + s.amount, written_off_minor = i.written_off_minor + s.written_off
       FROM (SELECT invoice_id, sum(amount_minor)::bigint AS amount,
               coalesce(sum(amount_minor) FILTER (WHERE write_off_id IS NOT NULL), 0)::bigint AS written_off FROM given GROUP BY invoice_id) s
       WHERE i.practice_id = $1 AND i.invoice_id = s.invoice_id RETURNING ${PAID_COLUMNS}, old.balance_minor AS before, new.balance_minor AS after
     ), written AS (
       INSERT INTO ledger_allocations (practice_id, client_id, invoice_id, payment_id, write_off_id, credit_note_id, cause, allocated_on, amount_minor)
       SELECT $1, $2, invoice_id, payment_id, write_off_id, credit_note_id, cause, allocated_on, amount_minor FROM given
     ) SELECT * FROM paid WHERE before > 0 AND after = 0`,
    [uow.practiceId, clientId, JSON.stringify(stored)],
  );
  await announcePaid(uow, paidOff);
}
