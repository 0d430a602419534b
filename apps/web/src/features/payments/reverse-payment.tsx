import { formatMoney } from '@atlasos/domain';
import { toast, usePracticeFormat } from '@atlasos/ui';
import { client } from '../../app/api.js';
import { ReverseDrawer } from '../../app/money/reverse-drawer.js';
import type { Payment } from './payment-types.js';

/** A payment that bounced or was a mistake. */
export function ReversePayment({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const opens = payment.allocations.map(({ invoiceNumber }) => invoiceNumber).join(', ');
  return (
    <ReverseDrawer
      title="Reverse payment"
      placeholder="Returned unpaid by the bank"
      dayLabel="Day it fell away"
      consequence={
        <>
          {opens ? `After this, ${opens} is open again. ` : 'Its credit falls away. '}
          The payment stays on record.
        </>
      }
      onReverse={async (body) => {
        await client.POST('/api/v1/payments/{id}/reverse', { params: { path: { id: payment.id } }, body });
        toast(`Reversed: ${formatMoney(payment.amountMinor, currency, locale)} from ${payment.clientName}`);
      }}
      onClose={onClose}
    />
  );
}
