import { api, invalidate } from '../../app/api.js';
import { shown } from '../../app/documents/pdf-query.js';
import { queryClient } from '../../app/query-client.js';
import { deliveriesQuery, invoiceQuery } from '../../app/work/invoices.js';
import type { Invoice } from './invoice-types.js';

export { deliveriesQuery, invoiceQuery, refreshInvoices } from '../../app/work/invoices.js';

const byId = (id: string) => ({ params: { path: { id } } });

/** Only asked of a draft: a finalised invoice takes no more work, and answers 409. */
export const billableQuery = (id: string) => ({
  ...api.queryOptions('get', '/api/v1/invoices/{id}/billable', byId(id)),
  enabled: () => queryClient.getQueryData<Invoice>(invoiceQuery(id).queryKey)?.status === 'draft',
});
export const printedQuery = (id: string) => api.queryOptions('get', '/api/v1/invoices/{id}/document', byId(id));
export const sendProposalQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/invoices/{id}/send-preview', byId(id));
export const creditNoteQuery = (id: string) => api.queryOptions('get', '/api/v1/credit-notes/{id}', byId(id));

export const paymentsOfInvoiceQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/invoices/{id}/payments', byId(id));
export const remindersOfInvoiceQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/invoices/{id}/reminders', byId(id));

/** What the page of an invoice shows beside the invoice, once that is known. */
export function invoiceParts(id: string) {
  const invoice = queryClient.getQueryData<Invoice>(invoiceQuery(id).queryKey);
  if (!invoice) return [];
  return invoice.status === 'draft'
    ? [billableQuery(id), printedQuery(id)]
    : [deliveriesQuery(id), paymentsOfInvoiceQuery(id), remindersOfInvoiceQuery(id)];
}

/** Every change of a draft answers the draft as it is now; the rest that shows it is loaded again. */
export async function showDraft(invoice: Invoice): Promise<void> {
  queryClient.setQueryData(invoiceQuery(invoice.id).queryKey, invoice);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: billableQuery(invoice.id).queryKey }),
    queryClient.invalidateQueries({ queryKey: printedQuery(invoice.id).queryKey }),
  ]);
  void invalidate('/api/v1/wip', '/api/v1/time-entries', '/api/v1/disbursements', '/api/v1/invoices/totals');
}

export const previewPath = (id: string, version: number | string): string =>
  `/api/v1/invoices/${id}/preview.pdf?v=${version}`;
export const pdfPath = (id: string): string => `/api/v1/invoices/${id}/pdf`;

/** The PDF on the page of an invoice, once that is known to be finalised and ours. */
export function shownPdf(id: string): string | undefined {
  const invoice = queryClient.getQueryData<Invoice>(invoiceQuery(id).queryKey);
  return invoice && invoice.status !== 'draft' && invoice.opening === null ? shown(pdfPath(id)) : undefined;
}
