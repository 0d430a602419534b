import { DayList } from './day-list.js';
import { DayStrip } from './day-strip.js';
import { Filters } from './filters.js';
import { IncompleteList } from './incomplete-list.js';
import { QuickEntry } from './quick-entry.js';
import { areFiltersSet, filtersOf } from './time-search.js';
import { useTimeSearch } from './use-time-search.js';

/** A line to log with, the day at a glance, and the days backwards. */
export function DayView() {
  const { search, date } = useTimeSearch();
  const isFiltered = areFiltersSet(filtersOf(search));
  if (isFiltered || search.filter) {
    return (
      <>
        <Filters />
        <DayList />
      </>
    );
  }
  return (
    <>
      <QuickEntry date={date} />
      <IncompleteList />
      <DayStrip date={date} />
      <DayList />
    </>
  );
}
