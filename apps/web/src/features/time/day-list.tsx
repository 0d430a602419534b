import type { IsoDate } from '@atlasos/domain';
import { EmptyState, ErrorState, LedgerTable, LoadingRows } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useDeferredValue } from 'react';
import { DayGroup, type DayTotals } from './day-group.js';
import { FilterTotals } from './filter-totals.js';
import type { Day } from './group-by-day.js';
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
      {isBare ? null : <DayTable days={days} today={today} totals={totals?.days} runsOn={runsOn} />}
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

/** As many lines as the tallest window shows. */
const WINDOW_LINES = 30;

interface DayTableProps {
  days: readonly Day[];
  today: IsoDate;
  totals: readonly DayTotals[] | undefined;
  runsOn: IsoDate | undefined;
}

/** What fills a window is drawn at once, the days below it right after. */
function DayTable({ days, today, totals, runsOn }: DayTableProps) {
  const isWhole = useDeferredValue(true, false);
  return (
    <LedgerTable caption="Time entries by day" columns={COLUMNS}>
      {(isWhole ? days : firstWindow(days)).map(({ date, entries }) => (
        <DayGroup
          key={date}
          date={date}
          today={today}
          entries={entries}
          totals={totals?.find((day) => day.date === date)}
          hasRunning={date === runsOn}
        />
      ))}
    </LedgerTable>
  );
}

function firstWindow(days: readonly Day[]): readonly Day[] {
  let lines = 0;
  const last = days.findIndex(({ entries }) => (lines += 1 + entries.length) >= WINDOW_LINES);
  return last < 0 ? days : days.slice(0, last + 1);
}
