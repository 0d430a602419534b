import { INVOICE_STATUSES, type InvoiceStatus } from '@atlasos/domain';

export interface InvoicesFilter {
  status?: InvoiceStatus;
  /** Something is left to pay. */
  open?: boolean;
  overdue?: boolean;
  clientId?: string;
  q?: string;
  from?: string;
  to?: string;
}

export interface InvoicesSearch extends InvoicesFilter {
  /** The drawer for a new one is open. */
  new?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const readInvoicesSearch = (given: Record<string, unknown>): InvoicesSearch => ({
  status: INVOICE_STATUSES.find((status) => status === given['status']),
  open: given['open'] === true || undefined,
  overdue: given['overdue'] === true || undefined,
  clientId: text(given['clientId']),
  q: text(given['q']),
  from: text(given['from']),
  to: text(given['to']),
  new: given['new'] === true || undefined,
});
