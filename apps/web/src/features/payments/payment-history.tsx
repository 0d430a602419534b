import {
  DateText,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import type { Payment } from './payment-types.js';
import classes from './payments.module.css';

type Movement = Payment['history'][number];

function wordsOf({ kind, invoiceNumber, note }: Movement): string {
  if (kind === 'recorded') return 'Recorded';
  if (kind === 'allocated') return `Put on ${invoiceNumber}`;
  if (kind === 'freed') return note ? `Freed from ${invoiceNumber} by ${note}` : `Taken off ${invoiceNumber}`;
  return kind === 'refunded' ? `Refunded, ${note}` : `Reversed: ${note}`;
}

/** Everything that happened to it, oldest first; nothing is ever deleted. */
export function PaymentHistory({ payment }: { payment: Payment }) {
  const { symbol } = usePracticeFormat();
  return (
    <section className={classes.section}>
      <SectionHead title="History" />
      <LedgerTable
        caption="History"
        inkHead
        head={
          <>
            <Th>Date</Th>
            <Th>What happened</Th>
            <Th align="right">Amount, {symbol}</Th>
          </>
        }
      >
        <LedgerBody>
          {payment.history.map((each, index) => (
            <LedgerRow key={index}>
              <Td quiet>
                <DateText date={each.date} />
              </Td>
              <Td>{wordsOf(each)}</Td>
              <Td align="right">
                <Money minor={each.amountMinor} />
              </Td>
            </LedgerRow>
          ))}
        </LedgerBody>
      </LedgerTable>
    </section>
  );
}
