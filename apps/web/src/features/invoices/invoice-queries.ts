import { queryOptions } from '@tanstack/react-query';
import { api, invalidate } from '../../app/api.js';
import { queryClient } from '../../app/query-client.js';
import { invoiceQuery } from '../../app/work/invoices.js';
import type { Invoice } from './invoice-types.js';

export { deliveriesQuery, invoiceQuery, refreshInvoices } from '../../app/work/invoices.js';

const byId = (id: string) => ({ params: { path: { id } } });

export const billableQuery = (id: string) => api.queryOptions('get', '/api/v1/invoices/{id}/billable', byId(id));
export const printedQuery = (id: string) => api.queryOptions('get', '/api/v1/invoices/{id}/document', byId(id));
export const sendProposalQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/invoices/{id}/send-preview', byId(id));
export const creditNoteQuery = (id: string) => api.queryOptions('get', '/api/v1/credit-notes/{id}', byId(id));

const PENDING_MS = 1_000;

/** The address is kept in an object, so that `invalidate` leaves PDFs alone: the bytes behind one address never change. */
export const pdfKey = (path: string) => ['pdf', { path }] as const;

/** The stored PDF as an address for this page; asks again while the worker draws it. */
export const pdfQuery = (path: string) =>
  queryOptions({
    queryKey: pdfKey(path),
    queryFn: async ({ signal }): Promise<string> => {
      const response = await fetch(path, { signal });
      if (response.status === 202) throw new PdfPending();
      if (!response.ok) throw new Error('The PDF could not be loaded. Try again.');
      return URL.createObjectURL(await response.blob());
    },
    retry: (failures, error) => error instanceof PdfPending && failures < 30,
    retryDelay: PENDING_MS,
    staleTime: Infinity,
  });

class PdfPending extends Error {}

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
