import { addDays, startOfWeek, type IsoDate } from '@atlasos/domain';
import { api } from '../../app/api.js';
import { debtorsQuery, summaryQuery } from '../../app/revenue/revenue-queries.js';
import { timeTotalsQuery, wipQuery } from '../../app/work/work-queries.js';

export const firstRunQuery = () => api.queryOptions('get', '/api/v1/practice/first-run');
export const incompleteTotalsQuery = () => timeTotalsQuery({ status: 'incomplete' });
export const weekTotalsQuery = (monday: IsoDate) => timeTotalsQuery({ from: monday, to: addDays(monday, 6) });
export const unreadAlertsQuery = () =>
  api.queryOptions('get', '/api/v1/notifications', {
    params: { query: { state: 'unread', kind: 'wip_alert', limit: 200 } },
  });

export const dashboardData = (today: IsoDate) => [
  firstRunQuery(),
  wipQuery(),
  summaryQuery(),
  debtorsQuery(),
  unreadAlertsQuery(),
  incompleteTotalsQuery(),
  weekTotalsQuery(startOfWeek(today)),
];
