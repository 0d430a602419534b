import { ErrorState, LoadingBlock, LoadingRows, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { api } from '../../app/api.js';
import { Page } from '../../app/shell/page.js';
import { openPayment } from '../../app/money/open-payment.js';
import { Debtors } from './debtors.js';
import { lastMonths } from './last-months.js';
import { PaymentHistory } from './payment-history.js';
import { RevenueFigures } from './revenue-figures.js';
import classes from './revenue.module.css';

const RevenueChart = lazy(() => import('../../app/revenue/revenue-chart.js'));

/** Who owes what, what came in, and how both went over the year. */
export function RevenuePage() {
  const { today } = usePracticeFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/revenue/summary', {});
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
        <Suspense fallback={<LoadingBlock height={320} />}>
          {data ? <RevenueChart months={data.months} /> : error ? null : <LoadingBlock height={320} />}
        </Suspense>
        <PaymentHistory months={lastMonths(today())} />
      </div>
    </Page>
  );
}
