import { daysBetween } from '@atlasos/domain';
import type { PortalDocument } from './api.js';

type Tone = 'neutral' | 'ochre' | 'brick' | 'pine' | 'blue';

function statusOf({ kind, status, balanceMinor, dueDate, today }: PortalDocument): { tone: Tone; text: string } {
  if (kind === 'credit_note') return { tone: 'pine', text: 'Credit' };
  if (kind === 'receipt') return { tone: 'pine', text: 'Received' };
  if (kind === 'statement') return { tone: 'neutral', text: 'Statement' };
  if (status === 'credited') return { tone: 'neutral', text: 'Credited' };
  if (balanceMinor === 0) return { tone: 'pine', text: 'Paid' };
  const days = dueDate === null ? 0 : daysBetween(today, dueDate);
  if (days < 0) return { tone: 'brick', text: days === -1 ? '1 day late' : `${-days} days late` };
  if (days === 0) return { tone: 'ochre', text: 'Due today' };
  return { tone: days <= 3 ? 'ochre' : 'neutral', text: days === 1 ? 'Due tomorrow' : `Due in ${days} days` };
}

export function StatusChip({ document }: { document: PortalDocument }) {
  const { tone, text } = statusOf(document);
  return <span className={`chip ${tone}`}>{text}</span>;
}
