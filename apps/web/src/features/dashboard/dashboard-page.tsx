import { ErrorState, LoadingRows } from '@atlasos/ui';
import { Page } from '../../app/shell/page.js';
import { FirstRun } from './first-run.js';
import { Overview } from './overview.js';
import { firstRunQuery } from './dashboard-data.js';
import { useQuery } from '@tanstack/react-query';

/** Five steps until the first invoice; from then on what needs a look today. */
export function DashboardPage() {
  const firstRun = useQuery(firstRunQuery());
  if (firstRun.isPending) {
    return (
      <Page title="Dashboard">
        <LoadingRows tall />
      </Page>
    );
  }
  if (firstRun.isError) {
    return (
      <Page title="Dashboard">
        <ErrorState error={firstRun.error} onRetry={() => void firstRun.refetch()} />
      </Page>
    );
  }
  const isDone = Object.values(firstRun.data).every(Boolean);
  return isDone ? <Overview /> : <FirstRun done={firstRun.data} />;
}
