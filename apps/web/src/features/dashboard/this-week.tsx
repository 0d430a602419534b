import { weekLabel } from '@atlasos/domain';
import { DurationText, ErrorState, LoadingRows, Money, RailSection, SectionHead } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { WeekBars } from './week-bars.js';
import { weekTotalsQuery } from './dashboard-data.js';
import { useQuery } from '@tanstack/react-query';

export function ThisWeek({ monday }: { monday: string }) {
  const totals = useQuery(weekTotalsQuery(monday));
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
