import { daysBetween, formatDateShort } from '@atlasos/domain';
import { Chip, usePracticeFormat, type ChipTone } from '@atlasos/ui';
import type { ListedQuote } from './quote-queries.js';

const SOON_DAYS = 3;

function statusOf(quote: ListedQuote, today: string): { tone: ChipTone; words: string } {
  if (quote.status === 'draft') return { tone: 'outline', words: 'Draft' };
  if (quote.status === 'accepted') return { tone: 'pine', words: 'Accepted' };
  if (quote.status === 'converted') return { tone: 'pine', words: 'Accepted, under way' };
  if (quote.status === 'declined') return { tone: 'neutral', words: 'Declined' };
  if (quote.status === 'superseded') return { tone: 'neutral', words: 'Replaced' };
  if (quote.status === 'expired') return { tone: 'brick', words: 'Expired' };
  if (quote.validUntil === null) return { tone: 'blue', words: 'Sent' };
  const left = daysBetween(today, quote.validUntil);
  if (left === 0) return { tone: 'ochre', words: 'Open until today' };
  if (left <= SOON_DAYS) return { tone: 'ochre', words: `Open for ${left} more ${left === 1 ? 'day' : 'days'}` };
  return { tone: 'blue', words: `Open until ${formatDateShort(quote.validUntil)}` };
}

/** Where a quote stands, in words. */
export function QuoteStatus({ quote }: { quote: ListedQuote }) {
  const { today } = usePracticeFormat();
  const { tone, words } = statusOf(quote, today());
  return <Chip tone={tone}>{words}</Chip>;
}
