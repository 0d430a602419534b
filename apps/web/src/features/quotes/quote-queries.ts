import type { components } from '@atlasos/api-client';
import { api, invalidate } from '../../app/api.js';
import { whilePending } from '../../app/documents/deliveries.js';
import { shown } from '../../app/documents/pdf-query.js';
import { pages } from '../../app/pages.js';
import { queryClient } from '../../app/query-client.js';
import { clientsQuery, recentWorkQuery, servicesQuery } from '../../app/work/work-options.js';
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

/** The rate that work for the client has by itself, in minor units an hour. */
export const usualRateQuery = (clientId: string, serviceTypeId: string | null) =>
  api.queryOptions('get', '/api/v1/rates/resolve', {
    params: { query: { clientId, ...(serviceTypeId ? { serviceTypeId } : {}) } },
  });

/** What else the page of a quote shows, once that is known: what a draft is written with, or the mails of one that was sent. */
export function quoteParts(id: string) {
  const quote = queryClient.getQueryData<Quote>(quoteQuery(id).queryKey);
  if (!quote) return [];
  if (quote.status !== 'draft') return [quoteDeliveriesQuery(id)];
  const services = new Set(
    quote.lines.filter(({ kind }) => kind === 'hours').map(({ serviceTypeId }) => serviceTypeId),
  );
  const rates = [...services].map((serviceTypeId) => usualRateQuery(quote.clientId, serviceTypeId));
  return [clientsQuery(), servicesQuery(), recentWorkQuery(), ...rates];
}

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
