import { formatMoney, sumMinor } from '@atlasos/domain';
import { Field, FormDrawer, Money, MoneyInput, Segmented, toast, usePracticeFormat } from '@atlasos/ui';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { moneyMoved } from '../../../app/money/money-moved.js';
import { refreshInvoices } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import classes from './credit-drawer.module.css';

const EXTENTS = [
  { value: 'full', label: 'All that is left' },
  { value: 'lines', label: 'Parts of it' },
] as const;

/** The only way to correct a finalised invoice: what to take off, why, and whether its work is to be billed again. */
export function CreditDrawer({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const [extent, setExtent] = useState<'full' | 'lines'>('full');
  const [reason, setReason] = useState('');
  const [releaseTime, setReleaseTime] = useState(false);
  const [amounts, setAmounts] = useState<Record<string, number | null>>({});
  const credit = api.useMutation('post', '/api/v1/invoices/{id}/credit-notes', {
    onSuccess: (note) => {
      void refreshInvoices();
      void moneyMoved();
      toast(`${note.number} issued over ${formatMoney(note.totalMinor, currency, locale)}`);
      onClose();
    },
  });
  const isFull = extent === 'full';
  const lines = Object.entries(amounts).flatMap(([lineId, amountMinor]) =>
    amountMinor ? [{ lineId, amountMinor }] : [],
  );
  const submit = () =>
    credit.mutate({
      params: { path: { id: invoice.id } },
      body: { reason, releaseTime, ...(isFull ? { full: true } : { lines }) },
    });
  return (
    <FormDrawer
      opened
      title={`Credit ${invoice.number}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Issue the credit note"
      isBusy={credit.isPending}
      canSubmit={reason.trim() !== '' && (isFull || lines.length > 0)}
      consequence={
        credit.error?.detail ??
        (isFull
          ? `After this, nothing of ${formatMoney(invoice.totalMinor, currency, locale)} is owed.${invoice.paidMinor > 0 ? ` What was paid, ${formatMoney(invoice.paidMinor, currency, locale)}, becomes credit on the account.` : ''} It gets a number and can’t be changed.`
          : `Takes ${formatMoney(sumMinor(lines.map(({ amountMinor }) => amountMinor)), currency, locale)} and its VAT off. It gets a number and can’t be changed.`)
      }
    >
      <TextInput
        label="Why"
        data-autofocus
        description="It stands on the credit note."
        placeholder="Billed twice"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Field label="How much">
        <Segmented label="How much" options={EXTENTS} value={extent} onChange={setExtent} tall />
      </Field>
      {isFull ? null : (
        <div>
          {invoice.lines
            .filter(({ creditableMinor }) => creditableMinor > 0)
            .map((line) => (
              <div key={line.id} className={classes.line}>
                <span>
                  {line.description}
                  <small>
                    up to <Money minor={line.creditableMinor} />
                  </small>
                </span>
                <MoneyInput
                  aria-label={`Credit of ${line.description}`}
                  bare
                  value={amounts[line.id] ?? null}
                  onChange={(minor) => setAmounts((known) => ({ ...known, [line.id]: minor }))}
                />
              </div>
            ))}
        </div>
      )}
      <Checkbox
        label="Put the work back into WIP, to be billed again"
        description={
          isFull ? 'Without this tick it stays off every invoice.' : 'Only of lines that are credited whole.'
        }
        checked={releaseTime}
        onChange={(event) => setReleaseTime(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
