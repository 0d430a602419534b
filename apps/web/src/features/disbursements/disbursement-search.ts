export const DISBURSEMENT_STATUSES = ['unbilled', 'deferred', 'drafted', 'billed', 'written_off'] as const;
export type DisbursementStatus = (typeof DISBURSEMENT_STATUSES)[number];

export interface DisbursementSearch {
  clientId?: string;
  status?: DisbursementStatus;
  q?: string;
}

export const readDisbursementSearch = (search: Record<string, unknown>): DisbursementSearch => ({
  clientId: typeof search['clientId'] === 'string' ? search['clientId'] : undefined,
  status: DISBURSEMENT_STATUSES.find((status) => status === search['status']),
  q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : undefined,
});
