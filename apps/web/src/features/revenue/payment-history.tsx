import { endOfMonth } from '@atlasos/domain';
import { EmptyState, ErrorState, LoadingRows, SectionHead } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import { HistoryFilters } from './history-filters.js';
import { HistoryTable } from './history-table.js';
import classes from './revenue.module.css';

const route = getRouteApi('/frame/revenue');

/** Money in and out, newest first. */
export function PaymentHistory({ months }: { months: readonly string[] }) {
  const { month, method, q } = route.useSearch();
  const filter = {
    ...(month ? { from: month, to: endOfMonth(month) } : {}),
    ...(method ? { method } : {}),
    ...(q ? { q } : {}),
  };
  const list = useInfiniteQuery(pages('/api/v1/revenue/history', filter));
  const totals = api.useQuery('get', '/api/v1/revenue/history/totals', { params: { query: filter } });
  const isFiltered = Object.keys(filter).length > 0;
  const rows = list.data ?? [];
  return (
    <section id="payments" aria-label="Payments">
      <div className={classes.head}>
        <SectionHead title="Payments" note={totals.data?.count} />
        <HistoryFilters months={months} csvQuery={new URLSearchParams(filter).toString()} />
      </div>
      {list.isPending ? <LoadingRows /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState>
          {isFiltered
            ? 'No payment fits these filters.'
            : 'What you receive, give back or write off will stand here, newest first.'}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <HistoryTable rows={rows} totals={totals.data} /> : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}
