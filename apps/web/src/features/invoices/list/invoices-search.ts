import { INVOICE_STATUSES, type InvoiceStatus } from '@atlasos/domain';
import { readListSearch, textIn, type ListSearch } from '../../../app/list-search.js';

export interface InvoicesSearch extends ListSearch<InvoiceStatus> {
  /** Something is left to pay. */
  open?: boolean;
  overdue?: boolean;
  from?: string;
  to?: string;
}
export type InvoicesFilter = Omit<InvoicesSearch, 'new'>;

export const readInvoicesSearch = (given: Record<string, unknown>): InvoicesSearch => ({
  ...readListSearch(INVOICE_STATUSES, given),
  open: given['open'] === true || undefined,
  overdue: given['overdue'] === true || undefined,
  from: textIn(given['from']),
  to: textIn(given['to']),
});
