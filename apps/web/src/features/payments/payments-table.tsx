import type { components } from '@atlasos/api-client';
import {
  DateText,
  DoubleRule,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  Money,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { methodName } from '../../app/money/method-choice.js';
import { PaymentChip } from './payment-chip.js';
import type { ListedPayment } from './payment-types.js';
import classes from './payments.module.css';

const NUMBERS_SHOWN = 2;

/** What it pays, in few words. */
function paysWords({ allocations, status }: ListedPayment): string {
  if (status === 'reversed') return '';
  if (allocations.length === 0) return 'On account';
  const shown = allocations.slice(0, NUMBERS_SHOWN).map(({ invoiceNumber }) => invoiceNumber);
  const more = allocations.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

interface PaymentsTableProps {
  items: readonly ListedPayment[];
  totals: components['schemas']['PaymentTotalsResponse'] | undefined;
}

export function PaymentsTable({ items, totals }: PaymentsTableProps) {
  const { symbol } = usePracticeFormat();
  return (
    <LedgerTable
      caption="Payments, newest first"
      head={
        <>
          <Th>Date</Th>
          <Th>From</Th>
          <Th className={classes.wide}>Reference</Th>
          <Th className={classes.wide}>Method</Th>
          <Th className={classes.wide}>Pays</Th>
          <Th className={classes.wide}>Status</Th>
          <Th align="right" className={classes.wide}>
            Credit, {symbol}
          </Th>
          <Th align="right">Amount, {symbol}</Th>
        </>
      }
    >
      <LedgerBody>
        {items.map((payment) => (
          <LedgerRow key={payment.id}>
            <Td quiet>
              <DateText date={payment.date} />
            </Td>
            <Td strong>
              <Link to="/payments/$id" params={{ id: payment.id }} className={classes.link}>
                {payment.clientName}
              </Link>
              <div className={classes.underName}>
                <PaymentChip status={payment.status} />
              </div>
            </Td>
            <Td className={classes.wide}>{payment.reference}</Td>
            <Td className={classes.wide} quiet>
              {methodName(payment.method)}
            </Td>
            <Td className={classes.wide}>{paysWords(payment)}</Td>
            <Td className={classes.wide}>
              <PaymentChip status={payment.status} />
            </Td>
            <Td align="right" className={classes.wide}>
              <Money minor={payment.creditMinor} />
            </Td>
            <Td align="right" strong>
              <span className={payment.status === 'reversed' ? classes.fallen : undefined}>
                <Money minor={payment.amountMinor} strong />
              </span>
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
      {totals ? (
        <LedgerTotal>
          <Td colSpan={2}>{totals.count === 1 ? 'One payment' : `${totals.count} payments`}</Td>
          <Td className={classes.wide} colSpan={4}>
            {totals.reversedCount > 0 ? 'without what was reversed' : null}
          </Td>
          <Td align="right" className={classes.wide}>
            <Money minor={totals.creditMinor} />
          </Td>
          <Td align="right">
            <DoubleRule>
              <Money minor={totals.receivedMinor} zero="amount" />
            </DoubleRule>
          </Td>
        </LedgerTotal>
      ) : null}
    </LedgerTable>
  );
}
