import { afterEach, describe, expect, it } from '@jest/globals';
import { QueryObserver } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { billableQuery, invoiceQuery, refreshInvoices } from './invoice-queries.js';
import type { Billable, Invoice } from './invoice-types.js';

const ID = '01a21a21-0000-7000-8000-000000000001';

/** The pane of what can be billed is still on the page while the invoice behind it comes to have this status. */
function openPane(status: 'draft' | 'finalised') {
  queryClient.setQueryData(invoiceQuery(ID).queryKey, { id: ID, status: 'draft' } as Invoice);
  queryClient.setQueryData(billableQuery(ID).queryKey, {} as Billable);
  const leave = new QueryObserver(queryClient, billableQuery(ID)).subscribe(() => undefined);
  queryClient.setQueryData(invoiceQuery(ID).queryKey, { id: ID, status } as Invoice);
  return leave;
}
const isAsked = () => queryClient.getQueryState(billableQuery(ID).queryKey)?.fetchStatus === 'fetching';

describe('what can be billed', () => {
  afterEach(() => queryClient.clear());

  it.each([
    ['draft', true],
    ['finalised', false],
  ] as const)('on an invoice that is %s: asked for again with the rest is %s', async (status, asked) => {
    const leave = openPane(status);
    const refreshed = refreshInvoices();
    expect(isAsked()).toBe(asked);
    leave();
    await queryClient.cancelQueries();
    await refreshed;
  });
});
