import { ErrorState, LoadingBlock, LoadingRows } from '@atlasos/ui';
import { lazy, Suspense } from 'react';
import { api } from '../../app/api.js';
import { Page } from '../../app/shell/page.js';
import { Debtors } from './debtors.js';
import { PaymentHistory } from './payment-history.js';
import { RevenueFigures } from './revenue-figures.js';
import classes from './revenue.module.css';

const RevenueChart = lazy(() => import('../../app/revenue/revenue-chart.js'));

/** Who owes what, what came in, and how both went over the year. */
export function RevenuePage() {
  const { data, error, refetch } = api.useQuery('get', '/api/v1/revenue/summary', {});
  if (!data) {
    return (
      <Page title="Revenue">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows tall />}
      </Page>
    );
  }
  return (
    <Page title="Revenue" flush>
      <RevenueFigures summary={data} />
      <div className={classes.body}>
        <Debtors />
        <Suspense fallback={<LoadingBlock height={320} />}>
          <RevenueChart months={data.months} />
        </Suspense>
        <PaymentHistory months={data.months.map(({ month }) => month).reverse()} />
      </div>
    </Page>
  );
}
