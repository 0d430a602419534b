import { formatMoney } from '@atlasos/domain';
import { DateInput, Field, FormDrawer, MoneyInput, Segmented, TextArea, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Invoice } from '../invoice-types.js';
import { draftCalls, useDraftChange } from './draft-actions.js';

const DISCOUNTS = [
  { value: 'none', label: 'None' },
  { value: 'percent', label: 'Percent' },
  { value: 'amount', label: 'Amount' },
] as const;
type DiscountKind = (typeof DISCOUNTS)[number]['value'];
const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/;

const kindOf = ({ discount }: Invoice): DiscountKind =>
  discount?.percentBps != null ? 'percent' : discount?.amountMinor != null ? 'amount' : 'none';

/** Dates, reference, note and discount of a draft. */
export function DraftSettings({ draft, onClose }: { draft: Invoice; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const change = useDraftChange(draft.id);
  const [issueDate, setIssueDate] = useState<string | null>(draft.issueDateSet ? draft.issueDate : null);
  const [dueDate, setDueDate] = useState<string | null>(draft.dueDateSet ? draft.dueDate : null);
  const [reference, setReference] = useState(draft.reference);
  const [notes, setNotes] = useState(draft.notes);
  const [kind, setKind] = useState<DiscountKind>(kindOf(draft));
  const [percentText, setPercentText] = useState(
    draft.discount?.percentBps != null ? String(draft.discount.percentBps / 100).replace('.', ',') : '',
  );
  const [amountMinor, setAmountMinor] = useState<number | null>(draft.discount?.amountMinor ?? null);
  const percentBps = PERCENT.test(percentText.trim())
    ? Math.round(Number(percentText.trim().replace(',', '.')) * 100)
    : null;
  const percentError =
    kind === 'percent' && (percentBps === null || percentBps > 10_000)
      ? 'A percentage from 0 to 100, such as 10 or 12,5.'
      : undefined;
  const discount =
    kind === 'percent' ? { percentBps: percentBps ?? 0 } : kind === 'amount' ? { amountMinor: amountMinor ?? 0 } : null;
  const canSubmit = !percentError && (kind !== 'amount' || amountMinor !== null);
  return (
    <FormDrawer
      opened
      title="Details of this invoice"
      onClose={onClose}
      onSubmit={() =>
        change.mutate(draftCalls(draft.id).update({ issueDate, dueDate, reference, notes, discount }), {
          onSuccess: onClose,
        })
      }
      submitLabel="Save"
      isBusy={change.isPending}
      canSubmit={canSubmit}
      consequence={
        draft.discountMinor > 0
          ? `The discount takes off ${formatMoney(draft.discountMinor, currency, locale)} now.`
          : 'What was paid on the client’s behalf is never discounted.'
      }
    >
      <DateInput
        label="Invoice date"
        description="Empty: the day on which you finalise it."
        value={issueDate}
        onChange={setIssueDate}
      />
      <DateInput
        label="Due date"
        description="Empty: the invoice date and the client’s terms."
        value={dueDate}
        onChange={setDueDate}
      />
      <TextInput
        label="Their order number"
        maxLength={100}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Field label="Discount on the whole invoice" error={percentError}>
        <Segmented label="Discount" options={DISCOUNTS} value={kind} onChange={setKind} tall />
      </Field>
      {kind === 'percent' ? (
        <TextInput
          label="Percent"
          inputMode="decimal"
          rightSection="%"
          value={percentText}
          onChange={(event) => setPercentText(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'amount' ? <MoneyInput label="Amount" value={amountMinor} onChange={setAmountMinor} /> : null}
      <TextArea
        label="Note to the client"
        rows={3}
        maxLength={5000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
