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
import { useQuery } from '@tanstack/react-query';
import { PlaceLink } from '../../app/place-link.js';
import { StatusChip } from '../../app/work/status-chip.js';
import classes from './client-page.module.css';
import { latestEntriesQuery } from './client-queries.js';

export function ClientRecentEntries({ clientId }: { clientId: string }) {
  const { symbol } = usePracticeFormat();
  const { data, error, refetch } = useQuery(latestEntriesQuery(clientId));
  return (
    <section className={classes.section}>
      <SectionHead title="Latest time">
        {data?.nextCursor ? (
          <PlaceLink className={classes.all} to="/time" search={{ clientId }}>
            All time
          </PlaceLink>
        ) : null}
      </SectionHead>
      {data ? null : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={4} tall />
      )}
      {data?.items.length === 0 ? <EmptyState>Time for this client will be here.</EmptyState> : null}
      {data && data.items.length > 0 ? (
        <LedgerTable
          caption="Latest time entries"
          head={
            <>
              <Th>Date</Th>
              <Th>What was done</Th>
              <Th align="right">Time</Th>
              <Th align="right">Value, {symbol}</Th>
              <Th className={classes.wide}>State</Th>
            </>
          }
        >
          <LedgerBody>
            {data.items.map((entry) => (
              <LedgerRow key={entry.id} tall>
                <Td quiet>
                  <DateText date={entry.date} />
                </Td>
                <Td>
                  {entry.description || <span className={classes.quiet}>No description</span>}
                  <div className={classes.second}>{entry.serviceTypeName ?? 'no service'}</div>
                </Td>
                <Td align="right">
                  <DurationText minutes={entry.minutes} />
                </Td>
                <Td align="right" strong>
                  <Money minor={entry.valueMinor} />
                </Td>
                <Td className={classes.wide}>
                  <StatusChip work={entry} />
                </Td>
              </LedgerRow>
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
    </section>
  );
}
