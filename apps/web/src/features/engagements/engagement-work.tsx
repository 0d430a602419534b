import {
  DateText,
  DurationText,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Engagement } from '../../app/engagements/terms.js';
import { StatusChip } from '../../app/work/status-chip.js';
import { engagementTimeQuery } from './engagement-queries.js';
import classes from './engagements.module.css';

/** The time on it, newest first. */
export function EngagementWork({ engagement }: { engagement: Engagement }) {
  const { symbol } = usePracticeFormat();
  const list = useInfiniteQuery(engagementTimeQuery(engagement.id));
  const rows = list.data ?? [];
  return (
    <>
      <SectionHead title="Time on it" rule="line" />
      {list.isPending ? <LoadingRows rows={3} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState>Time that you log for {engagement.clientName} can be put on this engagement.</EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <LedgerTable
          caption="Time on this engagement, newest first"
          head={
            <>
              <Th>Date</Th>
              <Th>What was done</Th>
              <Th className={classes.wide}>Status</Th>
              <Th align="right">Time</Th>
              <Th align="right">Value, {symbol}</Th>
            </>
          }
        >
          <LedgerBody>
            {rows.map((entry) => (
              <LedgerRow key={entry.id}>
                <Td quiet>
                  <DateText date={entry.date} />
                </Td>
                <Td>{entry.description || entry.serviceTypeName}</Td>
                <Td className={classes.wide}>
                  <StatusChip work={entry} />
                </Td>
                <Td align="right">
                  <DurationText minutes={entry.minutes} />
                </Td>
                <Td align="right">
                  <Money minor={entry.valueMinor} />
                </Td>
              </LedgerRow>
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
