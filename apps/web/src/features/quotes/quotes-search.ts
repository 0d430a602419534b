import { QUOTE_STATUSES, type QuoteStatus } from '@atlasos/domain';

export interface QuotesFilter {
  status?: QuoteStatus;
  clientId?: string;
  q?: string;
}

export interface QuotesSearch extends QuotesFilter {
  /** The drawer for a new one is open. */
  new?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const readQuotesSearch = (given: Record<string, unknown>): QuotesSearch => ({
  status: QUOTE_STATUSES.find((status) => status === given['status']),
  clientId: text(given['clientId']),
  q: text(given['q']),
  new: given['new'] === true || undefined,
});
