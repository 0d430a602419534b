import type { components } from '@atlasos/api-client';
import { formatDate, formatMoney } from '@atlasos/domain';
import { Money, RailSection, SectionHead, TextAction, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { methodName } from '../../../app/money/method-choice.js';
import { moneyMoved } from '../../../app/money/money-moved.js';
import { paymentsOfInvoiceQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import classes from './finalised-page.module.css';
import { ReverseWriteOff } from './reverse-write-off.js';
import { useClientCredit } from './use-client-credit.js';

/** What paid this invoice or was given up of it, and the credit that could pay it. */
export function InvoicePayments({ invoice }: { invoice: Invoice }) {
  const { data } = useQuery(paymentsOfInvoiceQuery(invoice.id));
  const items = data?.items ?? [];
  if (items.length === 0) return <CreditOffer invoice={invoice} />;
  return (
    <>
      <CreditOffer invoice={invoice} />
      <RailSection>
        <SectionHead title="Payments" rule="line" />
        {items.map((each) => (
          <Settlement key={each.paymentId ?? each.writeOffId} invoice={invoice} settlement={each} />
        ))}
      </RailSection>
    </>
  );
}

type SettlementItem = components['schemas']['InvoicePaymentResponse'];

function Settlement({ invoice, settlement }: { invoice: Invoice; settlement: SettlementItem }) {
  const { kind, paymentId, writeOffId, method, reversedOn, reason, amountMinor } = settlement;
  const [isReversing, setReversing] = useState(false);
  return (
    <div className={classes.delivery}>
      {paymentId ? (
        <Link to="/payments/$id" params={{ id: paymentId }}>
          {settlement.deposit ? 'Deposit, ' : null}
          {method ? methodName(method) : null} {settlement.reference}
        </Link>
      ) : (
        <span>Written off</span>
      )}
      <Money minor={amountMinor} />
      <small>
        {formatDate(settlement.date)}
        {kind === 'write_off' && reason && !reversedOn ? `, ${reason}` : null}
        {reversedOn ? `. Reversed on ${formatDate(reversedOn)}: ${reason}` : null}
      </small>
      {writeOffId && amountMinor > 0 ? (
        <TextAction className={classes.under} onClick={() => setReversing(true)}>
          Reverse this write-off
        </TextAction>
      ) : null}
      {writeOffId && isReversing ? (
        <ReverseWriteOff invoice={invoice} writeOff={{ writeOffId, amountMinor }} onClose={() => setReversing(false)} />
      ) : null}
    </div>
  );
}

function CreditOffer({ invoice }: { invoice: Invoice }) {
  const { currency, locale } = usePracticeFormat();
  const creditMinor = useClientCredit(invoice);
  const apply = api.useMutation('post', '/api/v1/invoices/{id}/apply-credit', {
    onSuccess: (settled) => {
      void moneyMoved();
      toast(
        settled.balanceMinor === 0
          ? `${invoice.number} is paid`
          : `Still to pay: ${formatMoney(settled.balanceMinor, currency, locale)}`,
      );
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  if (creditMinor === 0) return null;
  const money = formatMoney(Math.min(creditMinor, invoice.balanceMinor), currency, locale);
  return (
    <RailSection>
      <SectionHead title="Credit on account" rule="line" />
      <p className={classes.quiet}>
        {invoice.clientName} has {formatMoney(creditMinor, currency, locale)} to its credit.
      </p>
      <div className={classes.buttons}>
        <Button
          loading={apply.isPending}
          onClick={() => apply.mutate({ params: { path: { id: invoice.id } }, body: {} })}
        >
          Apply {money}
        </Button>
      </div>
    </RailSection>
  );
}
