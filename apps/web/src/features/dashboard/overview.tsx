import { addDays, formatDate, startOfWeek, weekday, weekLabel } from '@atlasos/domain';
import { DurationText, ErrorState, LoadingRows, Money, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { api } from '../../app/api.js';
import { Page } from '../../app/shell/page.js';
import { WeekBars } from './week-bars.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function Overview() {
  const { today } = usePracticeFormat();
  const date = today();
  return (
    <Page title="Dashboard" subtitle={`${DAYS[weekday(date) - 1]} ${formatDate(date)}`}>
      <ThisWeek monday={startOfWeek(date)} />
    </Page>
  );
}

function ThisWeek({ monday }: { monday: string }) {
  const query = { from: monday, to: addDays(monday, 6) };
  const totals = api.useQuery('get', '/api/v1/time-entries/totals', { params: { query } });
  return (
    <section style={{ maxWidth: 560 }}>
      <SectionHead title="This week" note={weekLabel(monday)}>
        <Link to="/time">Open the week</Link>
      </SectionHead>
      {totals.isPending ? <LoadingRows rows={4} /> : null}
      {totals.isError ? <ErrorState error={totals.error} onRetry={() => void totals.refetch()} /> : null}
      {totals.data ? (
        <>
          <p>
            <DurationText minutes={totals.data.billableMinutes} strong /> billable of{' '}
            <DurationText minutes={totals.data.minutes} />,{' '}
            <Money minor={totals.data.valueMinor} withSymbol zero="amount" />
          </p>
          <WeekBars monday={monday} days={totals.data.days} />
        </>
      ) : null}
    </section>
  );
}
