import type { components } from '@atlasos/api-client';

type Summary = components['schemas']['RevenueSummaryResponse'];

export const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** What stands under each of the figures. */
export const outstandingNote = ({ outstandingCount, outstandingClients }: Summary): string =>
  outstandingCount === 0
    ? 'nobody owes you anything'
    : `${count(outstandingCount, 'invoice')}, ${count(outstandingClients, 'client')}`;

export const overdueNote = ({ overdueCount, oldestOverdueDays }: Summary): string =>
  overdueCount === 0
    ? 'nothing is late'
    : `${count(overdueCount, 'invoice')}, the oldest by ${count(oldestOverdueDays, 'day')}`;

export function receivedNote({ thisMonth: { paymentCount, reversalCount } }: Summary): string {
  const payments = count(paymentCount, 'payment');
  if (reversalCount === 0) return payments;
  return `${payments} after ${reversalCount === 1 ? 'one reversal' : `${reversalCount} reversals`}`;
}
