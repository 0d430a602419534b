import { formatMoney } from '@atlasos/domain';
import { IconCash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { client } from '../../app/api.js';
import { openPayment, useOpenPayment } from '../../app/money/open-payment.js';
import { useRecordSearch, useVerbs, type Verb } from '../../app/palette/verbs.js';
import { usePractice } from '../../app/session.js';

const PaymentDrawer = lazy(() => import('./payment-drawer.js'));
const FOUND_MAX = 5;

/** In the palette everywhere: Record payment, and payments by reference or client. */
export default function PaymentsAmbient() {
  const isOpen = useOpenPayment() !== null;
  const navigate = useNavigate();
  const { locale } = usePractice();
  useVerbs(
    useMemo<Verb[]>(
      () => [
        {
          id: 'payment.record',
          label: 'Record payment',
          words: 'money received paid eft cash card deposit',
          icon: IconCash,
          run: () => openPayment(),
        },
      ],
      [],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'payments',
        group: 'Records' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data } = await client.GET('/api/v1/payments', { signal, params: { query: { q, limit: FOUND_MAX } } });
          return (data?.items ?? []).map(({ id, clientName, reference, amountMinor, currency }) => ({
            id,
            label: reference || clientName,
            detail: reference ? `payment from ${clientName}` : 'payment',
            amount: formatMoney(amountMinor, currency, locale),
            icon: IconCash,
            run: () => void navigate({ to: '/payments/$id', params: { id } }),
          }));
        },
      }),
      [navigate, locale],
    ),
  );
  return isOpen ? (
    <Suspense fallback={null}>
      <PaymentDrawer />
    </Suspense>
  ) : null;
}
