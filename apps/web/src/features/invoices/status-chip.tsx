import { daysBetween, formatDate } from '@atlasos/domain';
import { Chip, usePracticeFormat, type ChipTone } from '@atlasos/ui';
import type { ListedInvoice } from './invoice-types.js';

type Standing = Pick<ListedInvoice, 'status' | 'dueDate'>;

const DUE_SOON_DAYS = 3;

function statusOf(invoice: Standing, today: string): { tone: ChipTone; words: string } {
  if (invoice.status === 'draft') return { tone: 'outline', words: 'Draft' };
  if (invoice.status === 'credited') return { tone: 'neutral', words: 'Credited' };
  if (invoice.status === 'paid') return { tone: 'pine', words: 'Paid' };
  const late = daysBetween(invoice.dueDate, today);
  if (late > 0) return { tone: 'brick', words: late === 1 ? '1 day late' : `${late} days late` };
  if (invoice.status === 'partly_paid') return { tone: 'blue', words: 'Part paid' };
  if (late === 0) return { tone: 'ochre', words: 'Due today' };
  if (late >= -DUE_SOON_DAYS) return { tone: 'ochre', words: `Due in ${-late} ${late === -1 ? 'day' : 'days'}` };
  return { tone: 'neutral', words: `Due ${formatDate(invoice.dueDate)}` };
}

/** Where an invoice stands, in words: late beats part paid, because it asks for something. */
export function StatusChip({ invoice }: { invoice: Standing }) {
  const { today } = usePracticeFormat();
  const { tone, words } = statusOf(invoice, today());
  return <Chip tone={tone}>{words}</Chip>;
}
