import { formatMoney, lineAmountMinor, type TaxCode } from '@atlasos/domain';
import { Field, FormDrawer, MoneyInput, Segmented, TextArea, usePracticeFormat } from '@atlasos/ui';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Invoice, InvoiceLine } from '../invoice-types.js';
import { draftCalls, useDraftChange } from './draft-actions.js';

type Kind = 'fixed_fee' | 'agent' | 'recovered';
const KINDS = [
  { value: 'fixed_fee', label: 'Fixed fee' },
  { value: 'agent', label: 'Paid on their behalf' },
  { value: 'recovered', label: 'Own cost passed on' },
] as const;
const TAX = [
  { value: 'standard', label: 'Standard rate' },
  { value: 'zero', label: 'Zero-rated' },
  { value: 'exempt', label: 'Exempt' },
  { value: 'out_of_scope', label: 'Out of scope' },
];
const QUANTITY = /^\d{1,9}([.,]\d{1,3})?$/;

/** A fee or cost typed on the invoice itself. With `line` it changes that fee. */
export function AddLineDrawer({ draft, line, onClose }: { draft: Invoice; line?: InvoiceLine; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const change = useDraftChange(draft.id);
  const calls = draftCalls(draft.id);
  const [kind, setKind] = useState<Kind>('fixed_fee');
  const [description, setDescription] = useState(line?.description ?? '');
  const [quantityText, setQuantityText] = useState(String(line?.quantity ?? 1).replace('.', ','));
  const [priceMinor, setPriceMinor] = useState<number | null>(line?.unitPriceMinor ?? null);
  const [taxCode, setTaxCode] = useState<TaxCode>(line?.taxCode ?? 'standard');
  const isFee = kind === 'fixed_fee';
  const quantity = QUANTITY.test(quantityText.trim()) ? Number(quantityText.trim().replace(',', '.')) : null;
  const quantityError =
    quantity === null || quantity <= 0 ? 'A number above 0 with at most three decimals, such as 2,5.' : undefined;
  const amountMinor = priceMinor !== null && quantity ? lineAmountMinor(isFee ? quantity : 1, priceMinor) : null;
  const canSubmit = description.trim() !== '' && priceMinor !== null && (!isFee || !quantityError);

  const submit = () => {
    const unitPriceMinor = priceMinor ?? 0;
    const fee = { description, quantity: quantity ?? 1, unitPriceMinor, taxCode };
    const call = line
      ? calls.changeLine(line.id, fee)
      : isFee
        ? calls.addLine({ kind: 'fixed_fee', ...fee })
        : calls.addLine({
            kind: 'disbursement',
            description,
            unitPriceMinor,
            taxCode: kind === 'agent' ? 'out_of_scope' : 'standard',
          });
    change.mutate(call, { onSuccess: onClose });
  };
  return (
    <FormDrawer
      opened
      title={line ? 'Edit the fee' : 'Add a fee or disbursement'}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={line ? 'Save' : 'Add it'}
      isBusy={change.isPending}
      canSubmit={canSubmit}
      consequence={
        amountMinor === null
          ? null
          : `${formatMoney(amountMinor, currency, locale)} ${draft.pricesIncludeVat ? 'with' : 'before'} VAT.`
      }
    >
      {line ? null : (
        <Field
          label="What it is"
          hint={
            kind === 'agent'
              ? 'You paid it for the client: it carries no VAT and stands in a block of its own.'
              : kind === 'recovered'
                ? 'Your own cost: it is taxed like your work.'
                : undefined
          }
        >
          <Segmented label="What it is" options={KINDS} value={kind} onChange={setKind} tall />
        </Field>
      )}
      <TextArea
        label="Description"
        data-autofocus
        rows={2}
        maxLength={isFee ? 2000 : 500}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {isFee ? (
        <TextInput
          label="Quantity"
          inputMode="decimal"
          value={quantityText}
          error={quantityError}
          onChange={(event) => setQuantityText(event.currentTarget.value)}
        />
      ) : null}
      <MoneyInput label={isFee ? 'Price of one' : 'Amount'} value={priceMinor} onChange={setPriceMinor} />
      {isFee && draft.vatRegistered ? (
        <Select
          label="VAT"
          data={TAX}
          value={taxCode}
          allowDeselect={false}
          onChange={(value) => setTaxCode((value ?? 'standard') as TaxCode)}
        />
      ) : null}
    </FormDrawer>
  );
}
