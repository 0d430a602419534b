import { ErrorState, LoadingBlock, LoadingRows, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../app/shell/page.js';
import { openPayment } from '../../app/money/open-payment.js';
import { RevenueChart } from '../../app/revenue/revenue-chart.js';
import { summaryQuery } from '../../app/revenue/revenue-queries.js';
import { Debtors } from './debtors.js';
import { lastMonths } from './last-months.js';
import { PaymentHistory } from './payment-history.js';
import { RevenueFigures } from './revenue-figures.js';
import classes from './revenue.module.css';

/** Who owes what, what came in, and how both went over the year. */
export function RevenuePage() {
  const { today } = usePracticeFormat();
  const { data, error, refetch } = useQuery(summaryQuery());
  return (
    <Page
      title="Revenue"
      flush
      actions={
        <Button aria-keyshortcuts="p" onClick={() => openPayment()}>
          Record payment
        </Button>
      }
    >
      {data ? (
        <RevenueFigures summary={data} />
      ) : (
        <div className={classes.body}>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows tall />}
        </div>
      )}
      <div className={classes.body}>
        <Debtors />
        {data ? <RevenueChart months={data.months} /> : error ? null : <LoadingBlock height={320} />}
        <PaymentHistory months={lastMonths(today())} />
      </div>
    </Page>
  );
}
