import { endOfMonth } from '@atlasos/domain';
import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import { debtorsQuery, summaryQuery } from '../../app/revenue/revenue-queries.js';
import type { RevenueSearch } from './revenue-search.js';

export const historyFilter = ({ month, method, q }: RevenueSearch) => ({
  ...(month ? { from: month, to: endOfMonth(month) } : {}),
  ...(method ? { method } : {}),
  ...(q ? { q } : {}),
});
type HistoryFilter = ReturnType<typeof historyFilter>;

export const historyQuery = (filter: HistoryFilter) => pages('/api/v1/revenue/history', filter);
export const historyTotalsQuery = (filter: HistoryFilter) =>
  api.queryOptions('get', '/api/v1/revenue/history/totals', { params: { query: filter } });

export function revenueData(search: RevenueSearch) {
  const filter = historyFilter(search);
  return [summaryQuery(), debtorsQuery(search.asOf), historyQuery(filter), historyTotalsQuery(filter)];
}
