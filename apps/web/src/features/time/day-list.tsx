import { EmptyState, ErrorState, LedgerTable, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { DayGroup } from './day-group.js';
import { FilterTotals } from './filter-totals.js';
import { useDayList } from './use-day-list.js';
import classes from './day-list.module.css';

const COLUMNS = [96, 188, undefined, 56, 68, 80, 92, 84];

/** Days with their entries, newest first. */
export function DayList() {
  const { list, totals, isFiltered, days, today, runsOn } = useDayList();
  if (list.isPending) return <LoadingRows rows={8} tall />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const isBare = isFiltered ? days.length === 0 : days.length === 1 && days[0]?.entries.length === 0 && !runsOn;
  return (
    <>
      {isFiltered && totals ? <FilterTotals totals={totals} /> : null}
      {isBare && isFiltered ? <EmptyState rows={2}>No entry fits these filters.</EmptyState> : null}
      {isBare && !isFiltered ? (
        <EmptyState>Nothing is logged yet. Type the first entry above, or press t to start the timer.</EmptyState>
      ) : null}
      {isBare ? null : (
        <LedgerTable caption="Time entries by day" columns={COLUMNS}>
          {days.map(({ date, entries }) => (
            <DayGroup
              key={date}
              date={date}
              today={today}
              entries={entries}
              totals={totals?.days.find((day) => day.date === date)}
              hasRunning={date === runsOn}
            />
          ))}
        </LedgerTable>
      )}
      {list.hasNextPage ? (
        <div className={classes.more}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Earlier entries
          </Button>
        </div>
      ) : null}
    </>
  );
}
