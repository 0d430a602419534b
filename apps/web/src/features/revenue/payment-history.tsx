import { EmptyState, ErrorState, LoadingRows, SectionHead } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { HistoryFilters } from './history-filters.js';
import { HistoryTable } from './history-table.js';
import { historyFilter, historyQuery, historyTotalsQuery } from './revenue-data.js';
import classes from './revenue.module.css';

const route = getRouteApi('/frame/revenue');

/** Money in and out, newest first. */
export function PaymentHistory({ months }: { months: readonly string[] }) {
  const filter = historyFilter(route.useSearch());
  const list = useInfiniteQuery(historyQuery(filter));
  const totals = useQuery(historyTotalsQuery(filter));
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
