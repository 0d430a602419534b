import { BigMoney, DateText, SectionHead } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { methodName } from '../../app/money/method-choice.js';
import type { Payment } from './payment-types.js';
import classes from './payments.module.css';

/** What came, how, what was said about it, and what can be done with it. */
export function PaymentFacts({ payment, children }: { payment: Payment; children: ReactNode }) {
  const { reversal } = payment;
  return (
    <section>
      {reversal ? (
        <p className={classes.reversal}>
          Reversed on <DateText date={reversal.date} />: {reversal.reason}
        </p>
      ) : null}
      <SectionHead title="Received" />
      <BigMoney minor={payment.amountMinor} size={28} quiet={reversal !== null} />
      <dl className={classes.facts}>
        <dt>From</dt>
        <dd>
          <Link to="/clients/$clientId" params={{ clientId: payment.clientId }}>
            {payment.clientName}
          </Link>
        </dd>
        <dt>Date</dt>
        <dd>
          <DateText date={payment.date} />
        </dd>
        <dt>Method</dt>
        <dd>{methodName(payment.method)}</dd>
        <dt>Reference</dt>
        <dd>{payment.reference || <span className={classes.quiet}>None</span>}</dd>
        {payment.engagementId ? (
          <>
            <dt>Held for</dt>
            <dd>
              <Link to="/engagements/$id" params={{ id: payment.engagementId }}>
                An engagement, as a deposit
              </Link>
            </dd>
          </>
        ) : null}
        {payment.notes ? (
          <>
            <dt>Notes</dt>
            <dd>{payment.notes}</dd>
          </>
        ) : null}
      </dl>
      <div className={classes.buttons}>{children}</div>
    </section>
  );
}
