import { formatDate, formatMoney } from '@atlasos/domain';
import { Money, RailSection, SectionHead, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../../app/api.js';
import { methodName } from '../../../app/money/method-choice.js';
import { moneyMoved } from '../../../app/money/money-moved.js';
import type { Invoice } from '../invoice-types.js';
import classes from './finalised-page.module.css';
import { useClientCredit } from './use-client-credit.js';

/** What paid this invoice or was given up of it, and the credit that could pay it. */
export function InvoicePayments({ invoice }: { invoice: Invoice }) {
  const { data } = api.useQuery('get', '/api/v1/invoices/{id}/payments', { params: { path: { id: invoice.id } } });
  const items = data?.items ?? [];
  if (items.length === 0) return <CreditOffer invoice={invoice} />;
  return (
    <>
      <CreditOffer invoice={invoice} />
      <RailSection>
        <SectionHead title="Payments" rule="line" />
        {items.map((each) => (
          <div key={each.paymentId ?? each.writeOffId} className={classes.delivery}>
            {each.paymentId ? (
              <Link to="/payments/$id" params={{ id: each.paymentId }}>
                {each.deposit ? 'Deposit, ' : null}
                {each.method ? methodName(each.method) : null} {each.reference}
              </Link>
            ) : (
              <span>Written off</span>
            )}
            <Money minor={each.amountMinor} />
            <small>
              {formatDate(each.date)}
              {each.kind === 'write_off' && each.reason ? `, ${each.reason}` : null}
              {each.reversedOn ? `. Reversed on ${formatDate(each.reversedOn)}: ${each.reason}` : null}
            </small>
          </div>
        ))}
      </RailSection>
    </>
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
