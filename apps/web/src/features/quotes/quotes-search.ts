import { QUOTE_STATUSES, type QuoteStatus } from '@atlasos/domain';
import { readListSearch, type ListSearch } from '../../app/list-search.js';

export type QuotesSearch = ListSearch<QuoteStatus>;
export type QuotesFilter = Omit<QuotesSearch, 'new'>;

export const readQuotesSearch = (given: Record<string, unknown>): QuotesSearch => readListSearch(QUOTE_STATUSES, given);
