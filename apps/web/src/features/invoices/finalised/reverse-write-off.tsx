import { formatMoney } from '@atlasos/domain';
import { toast, usePracticeFormat } from '@atlasos/ui';
import { client } from '../../../app/api.js';
import { ReverseDrawer } from '../../../app/money/reverse-drawer.js';
import type { Invoice } from '../invoice-types.js';

interface ReverseWriteOffProps {
  invoice: Invoice;
  writeOff: { writeOffId: string; amountMinor: number };
  onClose: () => void;
}

/** A balance that was given up and is owed after all. */
export function ReverseWriteOff({ invoice, writeOff, onClose }: ReverseWriteOffProps) {
  const { currency, locale } = usePracticeFormat();
  const money = formatMoney(writeOff.amountMinor, currency, locale);
  return (
    <ReverseDrawer
      title="Reverse write-off"
      placeholder="Paid after all"
      dayLabel="Day from which it is owed again"
      consequence={`After this, ${invoice.number} owes ${money} more. The write-off stays on record.`}
      onReverse={async (body) => {
        await client.POST('/api/v1/invoices/{id}/write-offs/{writeOffId}/reverse', {
          params: { path: { id: invoice.id, writeOffId: writeOff.writeOffId } },
          body,
        });
        toast(`${money} of ${invoice.number} is owed again`);
      }}
      onClose={onClose}
    />
  );
}
