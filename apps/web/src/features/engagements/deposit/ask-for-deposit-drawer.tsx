import { formatMoney } from '@atlasos/domain';
import { DateInput, FormDrawer, MoneyInput, toast, usePracticeFormat } from '@atlasos/ui';
import { useState } from 'react';
import { client } from '../../../app/api.js';
import type { Engagement } from '../../../app/engagements/terms.js';
import { FormTrouble } from '../../../app/forms/form-trouble.js';
import { useSave } from '../../../app/forms/use-save.js';
import { depositChanged, type Deposit } from './deposit-queries.js';

interface AskForDepositDrawerProps {
  engagement: Engagement;
  deposit: Deposit;
  onClose: () => void;
}

/** How much, and until when; the rest stands in what was agreed. */
export function AskForDepositDrawer({ engagement, deposit, onClose }: AskForDepositDrawerProps) {
  const { currency, locale } = usePracticeFormat();
  const [amountMinor, setAmountMinor] = useState<number | null>(deposit.toRequestMinor);
  const [dueDate, setDueDate] = useState<string | null>(null);
  const save = useSave({
    save: async () => {
      const { data } = await client.POST('/api/v1/engagements/{id}/deposit-requests', {
        params: { path: { id: engagement.id } },
        body: { amountMinor: amountMinor ?? 0, ...(dueDate === null ? {} : { dueDate }) },
      });
      if (data) toast(`${data.number} asks for ${formatMoney(data.amountMinor, currency, locale)}. Send it next`);
    },
    onSaved: () => {
      void depositChanged();
      onClose();
    },
  });
  return (
    <FormDrawer
      opened
      title="Ask for a deposit"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Make the request"
      isBusy={save.isSaving}
      canSubmit={(amountMinor ?? 0) > 0}
      consequence={<FormTrouble save={save}>It gets a number. It is no tax invoice and charges no VAT.</FormTrouble>}
    >
      <MoneyInput
        label="Amount"
        strong
        data-autofocus
        value={amountMinor}
        onChange={setAmountMinor}
        error={save.fieldError('amountMinor')}
        description={`Of ${formatMoney(deposit.agreedMinor ?? 0, currency, locale)} agreed`}
      />
      <DateInput
        label="Please pay by"
        description="Empty: after the payment days of the engagement"
        value={dueDate}
        onChange={setDueDate}
        error={save.fieldError('dueDate')}
      />
    </FormDrawer>
  );
}
