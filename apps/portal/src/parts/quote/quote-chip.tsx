import { daysBetween } from '@atlasos/domain';
import type { QuoteItem } from '../../app/api.js';

const SOON_DAYS = 3;
const ANSWERED = {
  accepted: { tone: 'ok', text: 'Accepted' },
  declined: { tone: 'neutral', text: 'Declined' },
  expired: { tone: 'neutral', text: 'Expired' },
  superseded: { tone: 'neutral', text: 'Replaced' },
} as const;

type Standing = Pick<QuoteItem, 'status' | 'validUntil'>;

function standingOf({ status, validUntil }: Standing, today: string): { tone: string; text: string } {
  if (status !== 'sent') return ANSWERED[status];
  const days = validUntil === null ? Infinity : daysBetween(today, validUntil);
  if (days > SOON_DAYS) return { tone: 'blue', text: 'Waiting for you' };
  if (days === 0) return { tone: 'ochre', text: 'Last day today' };
  return { tone: 'ochre', text: days === 1 ? '1 day left' : `${days} days left` };
}

/** Where a quote stands, today. */
export function QuoteChip({ quote, today }: { quote: Standing; today: string }) {
  const { tone, text } = standingOf(quote, today);
  return <span className={`chip ${tone}`}>{text}</span>;
}
