import { addDays, weekLabel } from '@atlasos/domain';
import { DurationText, ErrorState, LoadingRows, Money, RailSection, SectionHead } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { api } from '../../app/api.js';
import { WeekBars } from './week-bars.js';

export function ThisWeek({ monday }: { monday: string }) {
  const query = { from: monday, to: addDays(monday, 6) };
  const totals = api.useQuery('get', '/api/v1/time-entries/totals', { params: { query } });
  return (
    <RailSection>
      <SectionHead title="This week" note={weekLabel(monday)}>
        <Link to="/time">Open</Link>
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
    </RailSection>
  );
}
