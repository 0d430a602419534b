import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, type Statement } from './api.js';

const PAGE = 50;

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: async () => (await client.GET('/api/portal/v1/home')).data!,
});

export const newestInvoicesQuery = queryOptions({
  queryKey: ['invoices', 'newest'],
  queryFn: async () => (await client.GET('/api/portal/v1/invoices', { params: { query: { limit: 5 } } })).data!,
});

export const invoicesQuery = infiniteQueryOptions({
  queryKey: ['invoices', 'all'],
  queryFn: async ({ pageParam: cursor }) =>
    (await client.GET('/api/portal/v1/invoices', { params: { query: { limit: PAGE, cursor } } })).data!,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const creditNotesQuery = infiniteQueryOptions({
  queryKey: ['credit-notes', 'all'],
  queryFn: async ({ pageParam: cursor }) =>
    (await client.GET('/api/portal/v1/credit-notes', { params: { query: { limit: PAGE, cursor } } })).data!,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['invoices', 'one', id],
    queryFn: async () => (await client.GET('/api/portal/v1/invoices/{id}', { params: { path: { id } } })).data!,
  });

export const creditNoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-notes', 'one', id],
    queryFn: async () => (await client.GET('/api/portal/v1/credit-notes/{id}', { params: { path: { id } } })).data!,
  });

export const quotesQuery = infiniteQueryOptions({
  queryKey: ['quotes', 'all'],
  queryFn: async ({ pageParam: cursor }) =>
    (await client.GET('/api/portal/v1/quotes', { params: { query: { limit: PAGE, cursor } } })).data!,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['quotes', 'one', id],
    queryFn: async () => (await client.GET('/api/portal/v1/quotes/{id}', { params: { path: { id } } })).data!,
  });

export const statementQuery = (query: { form: Statement['form']; from: string; to: string }) =>
  queryOptions({
    queryKey: ['statement', query],
    queryFn: async () => (await client.GET('/api/portal/v1/statement', { params: { query } })).data!,
  });

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: async () => (await client.GET('/api/portal/v1/documents/{token}', { params: { path: { token } } })).data!,
  });
