import { daysBetween } from '@atlasos/domain';

type Tone = 'neutral' | 'ochre' | 'brick' | 'ok' | 'blue';

interface Standing {
  status: string;
  balanceMinor: number;
  dueDate: string | null;
}

function statusOf({ status, balanceMinor, dueDate }: Standing, today: string): { tone: Tone; text: string } {
  if (status === 'credited') return { tone: 'neutral', text: 'Credited' };
  if (balanceMinor === 0) return { tone: 'ok', text: 'Paid' };
  const days = dueDate === null ? 0 : daysBetween(today, dueDate);
  if (days < 0) return { tone: 'brick', text: days === -1 ? '1 day late' : `${-days} days late` };
  if (days === 0) return { tone: 'ochre', text: 'Due today' };
  return { tone: days <= 3 ? 'ochre' : 'neutral', text: days === 1 ? 'Due tomorrow' : `Due in ${days} days` };
}

/** Where an invoice stands, today. */
export function StatusChip({ invoice, today }: { invoice: Standing; today: string }) {
  const { tone, text } = statusOf(invoice, today);
  return <span className={`chip ${tone}`}>{text}</span>;
}
