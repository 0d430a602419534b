import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { PaymentMethod } from '../payment.js';
import { invoicesToPay } from './invoices-to-pay.query.js';

/** What once paid an invoice, or was given up of it. */
export interface InvoicePayment {
  kind: 'payment' | 'write_off';
  /** null for a write-off. */
  paymentId: string | null;
  writeOffId: string | null;
  date: string;
  method: PaymentMethod | null;
  reference: string;
  /** What of it stands on this invoice now: 0 when all was taken back. */
  amountMinor: number;
  /** What of it ever stood on this invoice. */
  allocatedMinor: number;
  /** It was held for the engagement that the invoice bills. */
  deposit: boolean;
  reversedOn: string | null;
  /** Of a reversal or a write-off. */
  reason: string | null;
}

/** Oldest first. Throws `not_found`. */
export async function invoicePayments(uow: UnitOfWork, invoiceId: string): Promise<InvoicePayment[]> {
  if (!(await invoicesToPay(uow, [invoiceId])).has(invoiceId)) throw notFound();
  return uow.query<InvoicePayment & { [column: string]: unknown }>(
    `SELECT CASE WHEN a.payment_id IS NULL THEN 'write_off' ELSE 'payment' END AS kind, a.payment_id AS "paymentId", a.write_off_id AS "writeOffId",
       coalesce(p.paid_on, w.written_off_on) AS date, p.method, coalesce(p.reference, '') AS reference, a."amountMinor", a."allocatedMinor", a.deposit,
       coalesce(r.reversed_on, z.reversed_on) AS "reversedOn", coalesce(r.reason, z.reason, w.reason) AS reason
     FROM (SELECT payment_id, write_off_id, sum(amount_minor)::bigint AS "amountMinor",
             sum(amount_minor) FILTER (WHERE amount_minor > 0)::bigint AS "allocatedMinor", bool_or(cause = 'deposit') AS deposit, min(id::text) AS first_id
           FROM ledger_allocations WHERE practice_id = $1 AND invoice_id = $2 GROUP BY payment_id, write_off_id) a
     LEFT JOIN payments p ON p.practice_id = $1 AND p.id = a.payment_id
     LEFT JOIN payment_reversals r ON r.practice_id = $1 AND r.payment_id = a.payment_id
     LEFT JOIN balance_write_offs w ON w.practice_id = $1 AND w.id = a.write_off_id
     LEFT JOIN balance_write_off_reversals z ON z.practice_id = $1 AND z.write_off_id = a.write_off_id
     ORDER BY 4, a.first_id`,
    [uow.practiceId, invoiceId],
  );
}
