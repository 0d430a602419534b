import { localDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import { useTimer } from '../../app/timer/use-timer.js';
import { groupByDay } from './group-by-day.js';
import { areFiltersSet, filtersOf } from './time-search.js';
import { useTimeSearch } from './use-time-search.js';

const PAGE = 50;

/** The days on screen: from the chosen one backwards, or whatever the filters find. */
export function useDayList() {
  const { search, date, today } = useTimeSearch();
  const { timezone } = usePracticeFormat();
  const { shown } = useTimer();
  const filters = filtersOf(search);
  const isFiltered = areFiltersSet(filters);
  const query = isFiltered ? filters : { to: date };
  const list = useInfiniteQuery({
    ...pages('/api/v1/time-entries', { ...query, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const totals = api.useQuery(
    'get',
    '/api/v1/time-entries/totals',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
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
