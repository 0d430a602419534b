import type { components } from '@atlasos/api-client';
import { api, invalidate } from '../../app/api.js';
import { whilePending } from '../../app/documents/deliveries.js';
import { shown } from '../../app/documents/pdf-query.js';
import { pages } from '../../app/pages.js';
import { queryClient } from '../../app/query-client.js';
import type { QuotesFilter, QuotesSearch } from './quotes-search.js';

type Schemas = components['schemas'];
export type Quote = Schemas['QuoteResponse'];
export type QuoteLine = Schemas['QuoteLineResponse'];
export type ListedQuote = Schemas['ListedQuoteResponse'];

const byId = (id: string) => ({ params: { path: { id } } });

export const quoteQuery = (id: string) => api.queryOptions('get', '/api/v1/quotes/{id}', byId(id));
export const quoteProposalQuery = (id: string) => api.queryOptions('get', '/api/v1/quotes/{id}/send-preview', byId(id));
export const quoteDeliveriesQuery = (id: string) => ({
  ...api.queryOptions('get', '/api/v1/quotes/{id}/deliveries', byId(id)),
  refetchInterval: whilePending,
});

export const quotesQuery = (filter: QuotesFilter) => pages('/api/v1/quotes', filter);
export const quoteTotalsQuery = (filter: QuotesFilter) =>
  api.queryOptions('get', '/api/v1/quotes/totals', { params: { query: filter } });
export const quotesData = ({ new: _isNew, ...filter }: QuotesSearch) => [quotesQuery(filter), quoteTotalsQuery(filter)];

export const previewPath = (id: string, version: number): string => `/api/v1/quotes/${id}/preview.pdf?v=${version}`;
export const pdfPath = (id: string): string => `/api/v1/quotes/${id}/pdf`;
export const certificatePath = (id: string): string => `/api/v1/quotes/${id}/certificate.pdf`;

/** The PDF on the page of a quote, once that is known: what was sent, or the draft as it is. */
export function shownPdf(id: string): string | undefined {
  const quote = queryClient.getQueryData<Quote>(quoteQuery(id).queryKey);
  return quote && (quote.status === 'draft' ? previewPath(id, quote.version) : shown(pdfPath(id)));
}

/** Every list and figure that quotes stand in. */
export const refreshQuotes = (): Promise<void> => invalidate('/api/v1/quotes', '/api/v1/engagements', '/api/v1/tasks');
