import { invoiceStatus, type InvoiceStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface InvoiceBalance {
  creditedMinor: number;
  /** Allocated payments. */
  paidMinor: number;
  /** Given up. */
  writtenOffMinor: number;
  balanceMinor: number;
  status: InvoiceStatus;
}

/** Where finalised invoices stand, by id. One that is missing is still a draft. */
export async function balancesOf(uow: UnitOfWork, invoiceIds: string[]): Promise<Map<string, InvoiceBalance>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await uow.query<{
    invoiceId: string;
    totalMinor: number;
    creditedMinor: number;
    allocatedMinor: number;
    writtenOffMinor: number;
  }>(
    `SELECT invoice_id AS "invoiceId", total_minor AS "totalMinor", credited_minor AS "creditedMinor", allocated_minor AS "allocatedMinor",
       written_off_minor AS "writtenOffMinor"
     FROM ledger_invoices WHERE practice_id = $1 AND invoice_id = ANY($2::uuid[])`,
    [uow.practiceId, invoiceIds],
  );
  return new Map(
    rows.map((row) => [
      row.invoiceId,
      {
        creditedMinor: row.creditedMinor,
        paidMinor: row.allocatedMinor - row.writtenOffMinor,
        writtenOffMinor: row.writtenOffMinor,
        ...invoiceStatus({ finalised: true, ...row }),
      },
    ]),
  );
}
