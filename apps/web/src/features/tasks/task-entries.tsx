import {
  DateText,
  DoubleRule,
  DurationText,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  LoadingRows,
  Money,
  SectionHead,
  Td,
  TextAction,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { sumMinor } from '@atlasos/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { openEntry } from '../../app/work/open-entry.js';
import { StatusChip } from '../../app/work/status-chip.js';
import { taskTimeQuery } from './task-queries.js';

/** The time on a task, and what it adds up to. */
export function TaskEntries({ taskId, actions }: { taskId: string; actions: ReactNode }) {
  const { symbol } = usePracticeFormat();
  const query = useQuery(taskTimeQuery(taskId));
  const entries = query.data ?? [];
  return (
    <section>
      <SectionHead title="Time">{actions}</SectionHead>
      {query.isPending ? <LoadingRows rows={3} /> : null}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && entries.length === 0 ? (
        <EmptyState rows={2}>No time on this task yet. Start the timer, or log what was done.</EmptyState>
      ) : null}
      {entries.length > 0 ? (
        <LedgerTable
          caption="Time on this task"
          columns={[120, undefined, 92, 112, 140]}
          head={
            <>
              <Th>Date</Th>
              <Th>What was done</Th>
              <Th align="right">Time</Th>
              <Th align="right">Value, {symbol}</Th>
              <Th>Status</Th>
            </>
          }
        >
          <LedgerBody>
            {entries.map((entry) => (
              <LedgerRow key={entry.id}>
                <Td>
                  <DateText date={entry.date} />
                </Td>
                <Td>
                  <TextAction onClick={() => openEntry(entry.id)}>{entry.description || 'No description'}</TextAction>
                </Td>
                <Td align="right">
                  <DurationText minutes={entry.minutes} />
                </Td>
                <Td align="right">
                  <Money minor={entry.valueMinor} />
                </Td>
                <Td>
                  <StatusChip work={entry} />
                </Td>
              </LedgerRow>
            ))}
          </LedgerBody>
          <LedgerTotal>
            <Td colSpan={2}>Total</Td>
            <Td align="right">
              <DoubleRule>
                <DurationText minutes={sumMinor(entries.map(({ minutes }) => minutes))} strong />
              </DoubleRule>
            </Td>
            <Td align="right">
              <DoubleRule>
                <Money minor={sumMinor(entries.map(({ valueMinor }) => valueMinor))} strong zero="amount" />
              </DoubleRule>
            </Td>
            <Td />
          </LedgerTotal>
        </LedgerTable>
      ) : null}
    </section>
  );
}
