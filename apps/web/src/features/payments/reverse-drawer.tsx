import { formatMoney } from '@atlasos/domain';
import { DateInput, FormDrawer, toast, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave } from '../../app/forms/use-save.js';
import { moneyMoved } from '../../app/money/money-moved.js';
import type { Payment } from './payment-types.js';

/** A payment that bounced or was a mistake: why, and on which day it fell away. */
export function ReverseDrawer({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { today, currency, locale } = usePracticeFormat();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState<string | null>(today());
  const save = useSave({
    save: async () => {
      await client.POST('/api/v1/payments/{id}/reverse', {
        params: { path: { id: payment.id } },
        body: { reason: reason.trim(), ...(date ? { date } : {}) },
      });
      toast(`Reversed: ${formatMoney(payment.amountMinor, currency, locale)} from ${payment.clientName}`);
      await moneyMoved();
    },
    onSaved: onClose,
  });
  const opens = payment.allocations.map(({ invoiceNumber }) => invoiceNumber).join(', ');
  return (
    <FormDrawer
      opened
      title="Reverse payment"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Reverse"
      isBusy={save.isSaving}
      canSubmit={reason.trim() !== '' && date !== null}
      consequence={
        <FormTrouble save={save}>
          {opens ? `After this, ${opens} is open again. ` : 'Its credit falls away. '}
          The payment stays on record.
        </FormTrouble>
      }
    >
      <TextInput
        label="Why"
        data-autofocus
        placeholder="Returned unpaid by the bank"
        maxLength={500}
        value={reason}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateInput label="Day it fell away" value={date} onChange={setDate} error={save.fieldError('date')} />
    </FormDrawer>
  );
}
