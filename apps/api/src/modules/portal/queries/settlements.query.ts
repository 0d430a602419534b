import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface InvoicePayment {
  [column: string]: unknown;
  date: string;
  amountMinor: number;
  kind: 'payment' | 'credit' | 'deposit' | 'write_off';
}

export interface InvoiceCredit {
  [column: string]: unknown;
  id: string;
  number: string;
  issueDate: string;
  totalMinor: number;
}

/** What has come off an invoice, and stayed off: a payment that was taken back is not told of. Oldest first. */
export const paymentsOn = (uow: UnitOfWork, invoiceId: string): Promise<InvoicePayment[]> =>
  uow.query<InvoicePayment>(
    `SELECT coalesce(min(p.paid_on) FILTER (WHERE a.cause = 'payment'), min(a.allocated_on)) AS date, sum(a.amount_minor)::bigint AS "amountMinor",
       CASE WHEN bool_or(a.cause = 'deposit') THEN 'deposit' WHEN a.write_off_id IS NOT NULL THEN 'write_off'
            WHEN bool_or(a.cause = 'payment') THEN 'payment' ELSE 'credit' END AS kind
     FROM ledger_allocations a LEFT JOIN payments p ON p.practice_id = a.practice_id AND p.id = a.payment_id
     WHERE a.practice_id = $1 AND a.invoice_id = $2
     GROUP BY a.payment_id, a.write_off_id HAVING sum(a.amount_minor) <> 0
     ORDER BY 1, min(a.id::text)`,
    [uow.practiceId, invoiceId],
  );

export const creditsOn = (uow: UnitOfWork, invoiceId: string): Promise<InvoiceCredit[]> =>
  uow.query<InvoiceCredit>(
    `SELECT id, number, issue_date AS "issueDate", total_minor AS "totalMinor" FROM credit_notes
     WHERE practice_id = $1 AND invoice_id = $2 ORDER BY id`,
    [uow.practiceId, invoiceId],
  );
