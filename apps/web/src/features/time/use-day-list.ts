import { localDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTimer } from '../../app/timer/use-timer.js';
import { timeTotalsQuery } from '../../app/work/work-queries.js';
import { groupByDay } from './group-by-day.js';
import { dayListQuery, listedOf } from './time-data.js';
import { areFiltersSet, filtersOf } from './time-search.js';
import { useTimeSearch } from './use-time-search.js';

/** The days on screen: from the chosen one backwards, or whatever the filters find. */
export function useDayList() {
  const { search, date, today } = useTimeSearch();
  const { timezone } = usePracticeFormat();
  const { shown } = useTimer();
  const isFiltered = areFiltersSet(filtersOf(search));
  const listed = listedOf(search, date);
  const list = useInfiniteQuery({ ...dayListQuery(listed), placeholderData: keepPreviousData });
  const totals = useQuery({ ...timeTotalsQuery(listed), placeholderData: keepPreviousData });
  const entries = list.data ?? [];
  const done = isFiltered ? entries : entries.filter(({ status }) => status !== 'incomplete');
  const runsOn = shown && !isFiltered ? localDate(shown.startedAt, timezone) : undefined;
  return {
    list,
    totals: totals.data,
    isFiltered,
    today,
    runsOn,
    days: groupByDay(done, isFiltered ? undefined : date),
  };
}
