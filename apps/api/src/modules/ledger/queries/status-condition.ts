import type { InvoiceStatus } from '@atlasos/domain';

/** `invoiceStatus` of the domain as SQL on a left-joined `ledger_invoices`, for filters. A test holds the two together. */
const CONDITIONS: Record<InvoiceStatus, (alias: string) => string> = {
  draft: (l) => `${l}.invoice_id IS NULL`,
  credited: (l) => `(${l}.credited_minor > 0 AND ${l}.credited_minor = ${l}.total_minor)`,
  paid: (l) => `(${l}.balance_minor = 0 AND NOT (${l}.credited_minor > 0 AND ${l}.credited_minor = ${l}.total_minor))`,
  partly_paid: (l) => `(${l}.balance_minor > 0 AND ${l}.allocated_minor > 0)`,
  finalised: (l) => `(${l}.balance_minor > 0 AND ${l}.allocated_minor = 0)`,
};

/** @param alias of `ledger_invoices` in the statement, a constant of the caller */
export const statusCondition = (status: InvoiceStatus, alias: string): string => CONDITIONS[status](alias);
