import { EmptyState, ErrorState, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { openPayment } from '../../app/money/open-payment.js';
import { Page } from '../../app/shell/page.js';
import { PaymentFilters } from './payment-filters.js';
import { paymentsQuery, paymentTotalsQuery } from './payment-queries.js';
import type { PaymentSearch } from './payment-search.js';
import { PaymentsTable } from './payments-table.js';

const route = getRouteApi('/frame/payments');

/** Money received, newest first. */
export function PaymentsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery({ ...paymentsQuery(search), placeholderData: keepPreviousData });
  const totals = useQuery(paymentTotalsQuery(search));
  const change = (next: Partial<PaymentSearch>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true });
  const record = () => openPayment(search.clientId ? { clientId: search.clientId } : {});
  useShortcut('p', 'Record payment', record);
  const items = list.data ?? [];
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page
      title="Payments"
      actions={
        <>
          <ExportMenu list="payments" filter={search} />
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            aria-keyshortcuts="p"
            onClick={record}
          >
            Record payment
          </Button>
        </>
      }
    >
      <PaymentFilters search={search} onChange={change} />
      {list.isPending ? <LoadingRows tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && items.length === 0 ? (
        isFiltered ? (
          <EmptyState action={<Button onClick={() => void navigate({ search: {} })}>Show all</Button>}>
            No payment fits these filters.
          </EmptyState>
        ) : (
          <EmptyState action={<Button onClick={record}>Record payment</Button>}>
            Money that comes in will stand here, newest first, with the invoices it pays.
          </EmptyState>
        )
      ) : null}
      {items.length > 0 ? <PaymentsTable items={items} totals={totals.data} /> : null}
      {list.hasNextPage ? (
        <Button mt={20} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier ones
        </Button>
      ) : null}
    </Page>
  );
}
