import { Chip, type ChipTone } from '@atlasos/ui';
import type { ListedPayment } from './payment-types.js';

type Status = ListedPayment['status'];

export const PAYMENT_STATUS: Record<Status, { label: string; tone: ChipTone }> = {
  allocated: { label: 'Allocated', tone: 'pine' },
  partly_allocated: { label: 'Part credit', tone: 'blue' },
  unallocated: { label: 'Credit', tone: 'blue' },
  reversed: { label: 'Reversed', tone: 'ochre' },
};

export const PaymentChip = ({ status }: { status: Status }) => (
  <Chip tone={PAYMENT_STATUS[status].tone}>{PAYMENT_STATUS[status].label}</Chip>
);
