import { formatDate } from '@atlasos/domain';
import {
  Chip,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  Money,
  SectionHead,
  Td,
  TextAction,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pages } from '../../../app/pages.js';
import classes from './alerts.module.css';

/** Which client went over its limits when, at which value and age. */
export function AlertHistory() {
  const { symbol } = usePracticeFormat();
  const list = useInfiniteQuery(pages('/api/v1/wip/alerts', { limit: 20 }));
  const alerts = list.data ?? [];
  return (
    <section className={classes.history} aria-label="Alerts so far">
      <SectionHead title="Alerts so far" rule="line" />
      {list.isPending ? (
        <LoadingRows rows={3} />
      ) : list.error && alerts.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : alerts.length === 0 ? (
        <p className={classes.quiet}>No client has been over a limit.</p>
      ) : (
        <LedgerTable
          caption="Alerts so far"
          head={
            <>
              <Th>Client</Th>
              <Th>Told on</Th>
              <Th align="right">Value, {symbol}</Th>
              <Th align="right">Oldest</Th>
              <Th>Now</Th>
            </>
          }
        >
          <LedgerBody>
            {alerts.map((alert) => (
              <LedgerRow key={alert.id}>
                <Td strong>
                  <Link to="/wip" search={{ client: alert.clientId }} className={classes.client}>
                    {alert.clientName}
                  </Link>
                </Td>
                <Td>{formatDate(alert.firedOn)}</Td>
                <Td align="right">
                  <Money minor={alert.valueMinor} zero="amount" />
                </Td>
                <Td align="right">{alert.ageDays} d</Td>
                <Td>
                  {alert.rearmedOn === null ? (
                    <Chip tone="brick">Over its limit</Chip>
                  ) : (
                    `below since ${formatDate(alert.rearmedOn)}`
                  )}
                </Td>
              </LedgerRow>
            ))}
          </LedgerBody>
        </LedgerTable>
      )}
      {list.hasNextPage ? <TextAction onClick={() => void list.fetchNextPage()}>Show older ones</TextAction> : null}
    </section>
  );
}
