import type { InvoiceStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { balancesOf } from '../../ledger/index.js';
import { movementsOf, type PaymentMovement } from './payment-movements.query.js';
import { paymentRow, type PaymentRow } from './payment-row.query.js';

export interface PaidInvoice {
  invoiceId: string;
  invoiceNumber: string;
  issueDate: string;
  dueDate: string;
  amountMinor: number;
  invoiceStatus: InvoiceStatus;
  invoiceBalanceMinor: number;
}

export interface PaymentView {
  row: PaymentRow;
  /** What it pays now, by due date. */
  allocations: PaidInvoice[];
  movements: PaymentMovement[];
  currency: string;
}

type Allocated = Omit<PaidInvoice, 'invoiceStatus' | 'invoiceBalanceMinor'>;

async function allocationsOf(uow: UnitOfWork, paymentId: string): Promise<PaidInvoice[]> {
  const rows = await uow.query<Allocated & { [column: string]: unknown }>(
    `SELECT a.invoice_id AS "invoiceId", i.number AS "invoiceNumber", i.issue_date AS "issueDate", i.due_date AS "dueDate", a."amountMinor"
     FROM (SELECT invoice_id, sum(amount_minor)::bigint AS "amountMinor" FROM ledger_allocations
           WHERE practice_id = $1 AND payment_id = $2 GROUP BY invoice_id HAVING sum(amount_minor) > 0) a
     JOIN invoices i ON i.practice_id = $1 AND i.id = a.invoice_id ORDER BY i.due_date, i.issue_date, i.id`,
    [uow.practiceId, paymentId],
  );
  const balances = await balancesOf(
    uow,
    rows.map(({ invoiceId }) => invoiceId),
  );
  return rows.map((row) => {
    const { status, balanceMinor } = balances.get(row.invoiceId)!;
    return { ...row, invoiceStatus: status, invoiceBalanceMinor: balanceMinor };
  });
}

/** All that is said of one payment. Throws `not_found`. */
export async function paymentView(uow: UnitOfWork, paymentId: string): Promise<PaymentView> {
  const row = await paymentRow(uow, paymentId);
  const allocations = await allocationsOf(uow, paymentId);
  return { row, allocations, movements: await movementsOf(uow, paymentId), currency: uow.practice.currency };
}
