import {
  DateText,
  DoubleRule,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import type { Payment } from './payment-types.js';
import classes from './payments.module.css';

/** The invoices it pays now, what was given back, and what is left as credit: together the payment. */
export function PaymentAllocations({ payment }: { payment: Payment }) {
  const { symbol } = usePracticeFormat();
  if (payment.status === 'reversed') return null;
  return (
    <section className={classes.section}>
      <SectionHead title="What it pays" />
      <LedgerTable
        caption="What it pays"
        inkHead
        head={
          <>
            <Th>Invoice</Th>
            <Th className={classes.wide}>Due</Th>
            <Th align="right" className={classes.wide}>
              Still to pay, {symbol}
            </Th>
            <Th align="right">Paid, {symbol}</Th>
          </>
        }
      >
        <LedgerBody>
          {payment.allocations.map((each) => (
            <LedgerRow key={each.invoiceId}>
              <Td strong>
                <Link to="/invoices/$id" params={{ id: each.invoiceId }} className={classes.link}>
                  {each.invoiceNumber}
                </Link>
              </Td>
              <Td quiet className={classes.wide}>
                <DateText date={each.dueDate} />
              </Td>
              <Td align="right" className={classes.wide}>
                <Money minor={each.invoiceBalanceMinor} />
              </Td>
              <Td align="right">
                <Money minor={each.amountMinor} />
              </Td>
            </LedgerRow>
          ))}
          {payment.refundedMinor > 0 ? <Rest label="Refunded" minor={payment.refundedMinor} /> : null}
          {payment.creditMinor > 0 ? <Rest label="Credit on the account" minor={payment.creditMinor} /> : null}
        </LedgerBody>
        <LedgerTotal>
          <Td>Received</Td>
          <Td className={classes.wide} />
          <Td className={classes.wide} />
          <Td align="right">
            <DoubleRule>
              <Money minor={payment.amountMinor} />
            </DoubleRule>
          </Td>
        </LedgerTotal>
      </LedgerTable>
    </section>
  );
}

const Rest = ({ label, minor }: { label: string; minor: number }) => (
  <LedgerRow>
    <Td quiet>{label}</Td>
    <Td className={classes.wide} />
    <Td className={classes.wide} />
    <Td align="right">
      <Money minor={minor} />
    </Td>
  </LedgerRow>
);
