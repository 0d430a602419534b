import { addDays, eachDay, startOfWeek, type IsoDate } from '@atlasos/domain';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../../app/api.js';

/** The week that holds a day: its days with their totals, and the sum. */
export function useWeek(date: IsoDate) {
  const from = startOfWeek(date);
  const to = addDays(from, 6);
  const query = api.useQuery(
    'get',
    '/api/v1/time-entries/totals',
    { params: { query: { from, to } } },
    { placeholderData: keepPreviousData },
  );
  const days = eachDay(from, to).map((day) => ({
    date: day,
    totals: query.data?.days.find((each) => each.date === day),
  }));
  return { from, to, days, sum: query.data, query };
}
