import type { IsoDate } from './dates.js';
import type { QuoteStatus } from './machines.js';

/** What is written down of a quote; that it expired is a fact of the date and never written (rule 39). */
export type StoredQuoteStatus = Exclude<QuoteStatus, 'expired'>;

/** A sent quote holds until the end of its last day. @param validUntil null: without end */
export function quoteStatus(
  quote: { status: StoredQuoteStatus; validUntil: IsoDate | null },
  today: IsoDate,
): QuoteStatus {
  const isOver = quote.status === 'sent' && quote.validUntil !== null && quote.validUntil < today;
  return isOver ? 'expired' : quote.status;
}
