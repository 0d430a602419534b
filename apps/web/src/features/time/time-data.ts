import { addDays, startOfWeek, type IsoDate } from '@atlasos/domain';
import { pages } from '../../app/pages.js';
import { allItems } from '../../app/work/all-items.js';
import { clientsQuery, recentWorkQuery, servicesQuery } from '../../app/work/work-options.js';
import { timeTotalsQuery } from '../../app/work/work-queries.js';
import { areFiltersSet, filtersOf, type EntryFilters, type TimeSearch } from './time-search.js';

const PAGE = 50;

export const entriesQuery = (from: IsoDate, to: IsoDate) => allItems('/api/v1/time-entries', { from, to });
export const incompleteQuery = () => allItems('/api/v1/time-entries', { status: 'incomplete' });
/** The days of a list: from a day backwards, or whatever the filters find. */
export const listedOf = (search: TimeSearch, date: IsoDate): EntryFilters => {
  const filters = filtersOf(search);
  return areFiltersSet(filters) ? filters : { to: date };
};
export const dayListQuery = (listed: EntryFilters) => pages('/api/v1/time-entries', { ...listed, limit: PAGE });
export const weekOf = (date: IsoDate) => {
  const from = startOfWeek(date);
  return { from, to: addDays(from, 6) };
};
export const weekEntriesQuery = (date: IsoDate) => {
  const { from, to } = weekOf(date);
  return entriesQuery(from, to);
};
/** With the day before, too: what began there may end on the first. */
export const calendarQuery = (first: IsoDate, last: IsoDate) => entriesQuery(addDays(first, -1), last);

export function timeData(search: TimeSearch, today: IsoDate) {
  const date = search.date ?? today;
  const { from, to } = weekOf(date);
  if (search.view === 'week') return [weekEntriesQuery(date), clientsQuery(), servicesQuery()];
  if (search.view === 'calendar') return [calendarQuery(from, to)];
  const listed = listedOf(search, date);
  return [
    dayListQuery(listed),
    timeTotalsQuery(listed),
    timeTotalsQuery({ from, to }),
    entriesQuery(date, date),
    incompleteQuery(),
    clientsQuery(),
    servicesQuery(),
    recentWorkQuery(),
  ];
}
