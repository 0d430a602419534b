import { eachDay, type IsoDate } from '@atlasos/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { timeTotalsQuery } from '../../app/work/work-queries.js';
import { weekOf } from './time-data.js';

/** The week that holds a day: its days with their totals, and the sum. */
export function useWeek(date: IsoDate) {
  const { from, to } = weekOf(date);
  const query = useQuery({ ...timeTotalsQuery({ from, to }), placeholderData: keepPreviousData });
  const days = eachDay(from, to).map((day) => ({
    date: day,
    totals: query.data?.days.find((each) => each.date === day),
  }));
  return { from, to, days, sum: query.data, query };
}
