import { isApiProblem } from '@atlasos/api-client';
import { troubleToast } from '@atlasos/ui';
import { useMutation, useMutationState } from '@tanstack/react-query';
import { client } from '../../../app/api.js';
import type { components } from '@atlasos/api-client';
import { queryClient } from '../../../app/query-client.js';
import { invoiceQuery, showDraft } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';

type Schemas = components['schemas'];
type Changed = { data?: Invoice | { invoice: Invoice } };

const SCOPE = 'draft';

/** Changes of one draft, one after the other: each answers the draft with its new totals. */
export function useDraftChange(id: string) {
  return useMutation({
    mutationKey: [SCOPE, id],
    scope: { id: `${SCOPE} ${id}` },
    mutationFn: async (change: (draft: Invoice) => Promise<Changed>) => {
      const draft = await queryClient.ensureQueryData(invoiceQuery(id));
      const { data } = await change(draft);
      if (data) await showDraft('invoice' in data ? data.invoice : data);
    },
    onError: async (error) => {
      troubleToast(error.message);
      if (
        isApiProblem(error) &&
        ['stale_version', 'already_claimed', 'invoice_finalised', 'not_found'].includes(error.code)
      ) {
        await queryClient.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id) });
      }
    },
  });
}

export const useSavedAt = (id: string): number | undefined =>
  useMutationState({
    filters: { mutationKey: [SCOPE, id], status: 'success' },
    select: ({ state }) => state.submittedAt,
  }).at(-1);

/** The calls that shape a draft. */
export const draftCalls = (id: string) => {
  const path = { id };
  return {
    update: (body: Schemas['PatchInvoiceDto']) => (draft: Invoice) =>
      client.PATCH('/api/v1/invoices/{id}', { params: { path }, body: { ...body, version: draft.version } }),
    addEntries: (timeEntryIds: string[]) => () =>
      client.POST('/api/v1/invoices/{id}/lines', { params: { path }, body: { kind: 'time' as const, timeEntryIds } }),
    addDisbursement: (disbursementId: string) => () =>
      client.POST('/api/v1/invoices/{id}/lines', {
        params: { path },
        body: { kind: 'disbursement' as const, disbursementId },
      }),
    addLine: (body: Schemas['AddLineDto']) => () =>
      client.POST('/api/v1/invoices/{id}/lines', { params: { path }, body }),
    changeLine: (lineId: string, body: Schemas['PatchLineDto']) => (draft: Invoice) =>
      client.PATCH('/api/v1/invoices/{id}/lines/{lineId}', {
        params: { path: { id, lineId } },
        body: { ...body, version: draft.version },
      }),
    removeLine: (lineId: string) => () =>
      client.DELETE('/api/v1/invoices/{id}/lines/{lineId}', { params: { path: { id, lineId } } }),
    takeOffEntry: (timeEntryId: string) => () =>
      client.DELETE('/api/v1/invoices/{id}/entries/{timeEntryId}', { params: { path: { id, timeEntryId } } }),
    takeOffDisbursement: (disbursementId: string) => () =>
      client.DELETE('/api/v1/invoices/{id}/disbursements/{disbursementId}', {
        params: { path: { id, disbursementId } },
      }),
    deferEntry: (timeEntryId: string, body: Schemas['DeferFromInvoiceDto']) => () =>
      client.POST('/api/v1/invoices/{id}/entries/{timeEntryId}/defer', { params: { path: { id, timeEntryId } }, body }),
    deferDisbursement: (disbursementId: string, body: Schemas['DeferFromInvoiceDto']) => () =>
      client.POST('/api/v1/invoices/{id}/disbursements/{disbursementId}/defer', {
        params: { path: { id, disbursementId } },
        body,
      }),
    adjust: (body: Schemas['AdjustDto']) => () =>
      client.POST('/api/v1/invoices/{id}/adjust', { params: { path }, body }),
  };
};
