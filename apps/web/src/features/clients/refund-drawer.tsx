import { formatMoney } from '@atlasos/domain';
import { DateInput, FormDrawer, MoneyInput, toast, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { client as api } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave } from '../../app/forms/use-save.js';
import { MethodChoice, type Method } from '../../app/money/method-choice.js';
import { moneyMoved } from '../../app/money/money-moved.js';
import type { Client } from './client.js';
import classes from './client-page.module.css';

interface RefundDrawerProps {
  client: Client;
  creditMinor: number;
  onClose: () => void;
}

/** Credit on account given back: a payment out, with its own reference. */
export function RefundDrawer({ client, creditMinor, onClose }: RefundDrawerProps) {
  const { today, currency, locale } = usePracticeFormat();
  const [amountMinor, setAmount] = useState<number | null>(creditMinor);
  const [date, setDate] = useState<string | null>(today());
  const [method, setMethod] = useState<Method>('eft');
  const [reference, setReference] = useState(`REFUND ${client.reference}`);
  const [reason, setReason] = useState('');
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const save = useSave({
    save: async () => {
      await api.POST('/api/v1/clients/{id}/refunds', {
        params: { path: { id: client.id } },
        body: {
          date: date ?? '',
          amountMinor: amountMinor ?? 0,
          method,
          reference: reference.trim(),
          reason: reason.trim(),
        },
      });
      toast(`Refunded: ${money(amountMinor ?? 0)} to ${client.name}`);
      await moneyMoved();
    },
    onSaved: onClose,
  });
  const isTooMuch = (amountMinor ?? 0) > creditMinor;
  return (
    <FormDrawer
      opened
      title="Refund credit"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel={amountMinor ? `Refund ${money(amountMinor)}` : 'Refund'}
      isBusy={save.isSaving}
      canSubmit={(amountMinor ?? 0) > 0 && !isTooMuch && date !== null && reference.trim() !== ''}
      consequence={
        <FormTrouble save={save}>
          After this, {client.name} has {money(Math.max(0, creditMinor - (amountMinor ?? 0)))} to its credit.
        </FormTrouble>
      }
    >
      <div className={classes.pair}>
        <MoneyInput
          label="Amount"
          strong
          data-autofocus
          value={amountMinor}
          onChange={setAmount}
          description={`Up to ${money(creditMinor)}`}
          error={isTooMuch ? 'More than the credit on the account' : save.fieldError('amountMinor')}
        />
        <DateInput label="Date paid out" value={date} onChange={setDate} error={save.fieldError('date')} />
      </div>
      <MethodChoice value={method} onChange={setMethod} />
      <TextInput
        label="Reference of the payment out"
        maxLength={100}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={save.fieldError('reference')}
      />
      <TextInput
        label="Why"
        placeholder="Paid twice"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={save.fieldError('reason')}
      />
    </FormDrawer>
  );
}
