import { formatAmount, formatMoney, normaliseReference, sumMinor } from '@atlasos/domain';
import { ComboBox, DateInput, FormDrawer, MoneyInput, usePracticeFormat } from '@atlasos/ui';
import { Checkbox, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave } from '../../app/forms/use-save.js';
import { MethodChoice, type Method } from '../../app/money/method-choice.js';
import { accountQuery } from '../../app/money/money-moved.js';
import { closePayment, useOpenPayment, type PaymentStart } from '../../app/money/open-payment.js';
import { useClients } from '../../app/work/work-options.js';
import { planOf, smallRestMinor, suggested, type Shares } from './allocation-plan.js';
import { LeftToAllocate } from './left-to-allocate.js';
import type { OpenInvoice } from './payment-types.js';
import { recordPayment } from './record-payment.js';
import classes from './payment-drawer.module.css';
import { WhatItPays } from './what-it-pays.js';

const NONE: OpenInvoice[] = [];
const SMALL_REST = 'Small balance';

export default function PaymentDrawer() {
  const start = useOpenPayment();
  return start ? (
    <PaymentForm key={`${start.clientId} ${start.invoiceId} ${start.deposit?.engagementId}`} start={start} />
  ) : null;
}

/** One form for every payment: of an invoice in full, in part, over several invoices, or on account (DOMAIN rule 34). */
function PaymentForm({ start }: { start: PaymentStart }) {
  const { today, currency, locale } = usePracticeFormat();
  const [clientId, setClientId] = useState(start.clientId ?? null);
  const [date, setDate] = useState<string | null>(today());
  const [typedMinor, setTypedMinor] = useState<number | null | undefined>(start.deposit?.amountMinor ?? undefined);
  const [method, setMethod] = useState<Method>('eft');
  const [typedReference, setReference] = useState<string | null>(null);
  const [edited, setEdited] = useState<Shares | null>(start.deposit ? {} : null);
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set());
  const [isReceiptWanted, setReceiptWanted] = useState(false);
  const clients = useClients();
  const account = useQuery({ ...accountQuery(clientId ?? ''), enabled: clientId !== null });
  const payer = clients.find(({ id }) => id === clientId);
  const open = (clientId !== null && account.data?.openInvoices) || NONE;
  const started = open.find(({ invoiceId }) => invoiceId === start.invoiceId);
  const amountMinor = typedMinor === undefined ? (started?.balanceMinor ?? null) : typedMinor;
  const reference = typedReference ?? payer?.reference ?? '';
  const shares = edited ?? sharesOf(amountMinor, open, started);
  const plan = planOf(amountMinor, shares, open);
  const restsMinor = sumMinor(
    open.map((invoice) => (givenUp.has(invoice.invoiceId) ? smallRestMinor(invoice, shares) : 0)),
  );
  const contact = payer?.contacts.find(({ email }) => email !== null);
  const isFirst = start.clientId === undefined;

  const { deposit } = start;

  const choose = (id: string | null) => {
    setClientId(id);
    setEdited(null);
    setGivenUp(new Set());
  };
  const save = useSave({
    save: () =>
      recordPayment(
        {
          clientId: clientId ?? '',
          date: date ?? '',
          amountMinor: amountMinor ?? 0,
          method,
          reference: reference.trim(),
          ...(deposit ? { engagementId: deposit.engagementId } : {}),
          allocations: plan.allocations.map((each) => {
            const invoice = open.find(({ invoiceId }) => invoiceId === each.invoiceId);
            const isGivenUp = invoice && givenUp.has(each.invoiceId) && smallRestMinor(invoice, shares) > 0;
            return { ...each, ...(isGivenUp ? { writeOffReason: SMALL_REST } : {}) };
          }),
        },
        locale,
        isReceiptWanted && contact !== undefined,
      ),
    onSaved: closePayment,
  });
  const afterMinor = (account.data?.balanceMinor ?? 0) - (amountMinor ?? 0) - restsMinor;
  const canSubmit =
    clientId !== null && date !== null && (amountMinor ?? 0) > 0 && plan.leftMinor >= 0 && !plan.isTooMuch;

  return (
    <FormDrawer
      opened
      title={deposit ? 'Record a deposit' : 'Record payment'}
      onClose={closePayment}
      onSubmit={() => void save.submit()}
      submitLabel={amountMinor ? `Record ${formatMoney(amountMinor, currency, locale)}` : 'Record'}
      isBusy={save.isSaving}
      canSubmit={canSubmit}
      consequence={
        <FormTrouble save={save}>
          {deposit ? (
            <>It is held for {deposit.title} and taken off the invoices of that work.</>
          ) : payer && account.data ? (
            <After name={payer.name} minor={afterMinor} />
          ) : null}
        </FormTrouble>
      }
    >
      <div className={classes.wideAndDate}>
        <ComboBox
          label="From"
          data-autofocus={isFirst || undefined}
          options={clients.map(({ id, name, reference: detail }) => ({ id, label: name, detail }))}
          value={clientId}
          onChange={choose}
          disabled={deposit !== undefined}
          error={save.fieldError('clientId')}
          aside={account.data && clientId ? `owes ${formatAmount(account.data.owedMinor, currency, locale)}` : null}
        />
        <DateInput label="Date received" value={date} onChange={setDate} error={save.fieldError('date')} />
      </div>
      <div className={classes.amountAndMethod}>
        <MoneyInput
          label="Amount"
          strong
          data-autofocus={!isFirst || undefined}
          value={amountMinor}
          onChange={setTypedMinor}
          error={save.fieldError('amountMinor')}
        />
        <MethodChoice value={method} onChange={setMethod} />
      </div>
      <TextInput
        label="Reference on the bank statement"
        value={reference}
        maxLength={100}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={save.fieldError('reference')}
        rightSectionWidth="auto"
        rightSectionPointerEvents="none"
        rightSection={
          payer && normaliseReference(reference) === normaliseReference(payer.reference) ? (
            <span className={classes.matches}>
              <IconCheck size={14} stroke={2} aria-hidden /> matches this client
            </span>
          ) : null
        }
      />
      {clientId !== null && account.data && !deposit ? (
        <WhatItPays
          invoices={open}
          shares={shares}
          onChange={setEdited}
          onOldestFirst={() => setEdited(suggested(amountMinor, open))}
          givenUp={givenUp}
          onGiveUp={setGivenUp}
          leftMinor={plan.leftMinor}
        />
      ) : null}
      {account.data && !deposit && (amountMinor ?? 0) > 0 ? (
        <LeftToAllocate
          amountMinor={amountMinor ?? 0}
          plan={plan}
          onTakeNext={({ invoice, amountMinor: more }) =>
            setEdited({ ...shares, [invoice.invoiceId]: (shares[invoice.invoiceId] ?? 0) + more })
          }
        />
      ) : null}
      {contact ? (
        <Checkbox
          label={`Send a receipt to ${contact.name} at ${contact.email}`}
          checked={isReceiptWanted}
          onChange={(event) => setReceiptWanted(event.currentTarget.checked)}
        />
      ) : null}
    </FormDrawer>
  );
}

/** What the client owes on the whole once this is recorded: what it has to its credit is taken off. */
function After({ name, minor }: { name: string; minor: number }) {
  const { currency, locale } = usePracticeFormat();
  return (
    <>
      After this, {name} {minor < 0 ? 'has to its credit' : 'owes'}{' '}
      <b className={classes.after}>{formatMoney(Math.abs(minor), currency, locale)}</b>
    </>
  );
}

/** From an invoice the money is for that one first; the rest of it, and all other money, goes oldest first. */
function sharesOf(amountMinor: number | null, open: readonly OpenInvoice[], started: OpenInvoice | undefined): Shares {
  if (!started || !amountMinor) return suggested(amountMinor, open);
  return { [started.invoiceId]: Math.min(amountMinor, started.balanceMinor) };
}
