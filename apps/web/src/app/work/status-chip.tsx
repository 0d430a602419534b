import { formatDate, formatDateShort } from '@atlasos/domain';
import { Chip, type ChipTone } from '@atlasos/ui';

export type WorkStatus =
  'incomplete' | 'unbilled' | 'deferred' | 'drafted' | 'billed' | 'written_off' | 'covered' | 'non_billable';

export const WORK_STATUS: Record<WorkStatus, { label: string; tone: ChipTone }> = {
  incomplete: { label: 'To complete', tone: 'ochre' },
  unbilled: { label: 'Unbilled', tone: 'outline' },
  deferred: { label: 'Deferred', tone: 'blue' },
  drafted: { label: 'In draft', tone: 'blue' },
  billed: { label: 'Billed', tone: 'pine' },
  written_off: { label: 'Written off', tone: 'neutral' },
  covered: { label: 'Covered', tone: 'neutral' },
  non_billable: { label: 'Not billable', tone: 'neutral' },
};

interface StatusChipProps {
  work: { status: WorkStatus; deferredUntil: string | null; invoiceNumber: string | null };
}

export function StatusChip({ work: { status, deferredUntil, invoiceNumber } }: StatusChipProps) {
  const { label, tone } = WORK_STATUS[status];
  const until = status === 'deferred' && deferredUntil ? ` to ${formatDateShort(deferredUntil)}` : '';
  return (
    <span title={status === 'deferred' && deferredUntil ? `Not before ${formatDate(deferredUntil)}` : undefined}>
      <Chip tone={tone}>{status === 'billed' && invoiceNumber ? invoiceNumber : `${label}${until}`}</Chip>
    </span>
  );
}
