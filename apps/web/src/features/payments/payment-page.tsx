import { ErrorState, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../app/shell/page.js';
import { AllocateDrawer } from './allocate-drawer.js';
import { PaymentAllocations } from './payment-allocations.js';
import { PaymentChip } from './payment-chip.js';
import { PaymentFacts } from './payment-facts.js';
import { PaymentHistory } from './payment-history.js';
import { paymentQuery } from './payment-queries.js';
import type { Payment } from './payment-types.js';
import { ReceiptButtons } from './receipt-buttons.js';
import { ReversePayment } from './reverse-payment.js';

const route = getRouteApi('/frame/payments/$id');
const PARENT = <Link to="/payments">Payments</Link>;

export function PaymentPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(paymentQuery(id));
  if (data) return <Loaded key={id} payment={data} />;
  return (
    <Page title="Payment" parent={PARENT}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={6} />}
    </Page>
  );
}

function Loaded({ payment }: { payment: Payment }) {
  const [isReversing, setReversing] = useState(false);
  const [isAllocating, setAllocating] = useState(false);
  const canReverse = payment.status !== 'reversed' && payment.refundedMinor === 0;
  return (
    <Page title={payment.clientName} subtitle="Payment" parent={PARENT} chip={<PaymentChip status={payment.status} />}>
      <PaymentFacts payment={payment}>
        {payment.creditMinor > 0 ? <Button onClick={() => setAllocating(true)}>Put credit on invoices</Button> : null}
        {payment.status === 'reversed' ? null : <ReceiptButtons payment={payment} />}
        {canReverse ? (
          <Button variant="danger" onClick={() => setReversing(true)}>
            Reverse
          </Button>
        ) : null}
      </PaymentFacts>
      <PaymentAllocations payment={payment} />
      <PaymentHistory payment={payment} />
      {isReversing ? <ReversePayment payment={payment} onClose={() => setReversing(false)} /> : null}
      {isAllocating ? <AllocateDrawer payment={payment} onClose={() => setAllocating(false)} /> : null}
    </Page>
  );
}
