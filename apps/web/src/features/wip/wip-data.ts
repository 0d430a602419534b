import { addDays, startOfMonth, type IsoDate } from '@atlasos/domain';
import { api } from '../../app/api.js';
import type { WipSearch } from './wip-search.js';

const YEAR = 364;

export const wipAsOfQuery = (asOf: IsoDate) => api.queryOptions('get', '/api/v1/wip', { params: { query: { asOf } } });
export const recoveryQuery = () => api.queryOptions('get', '/api/v1/wip/recovery', {});

/** The year up to a day. */
export const kpiPeriod = (to: IsoDate) => ({ from: startOfMonth(addDays(to, -YEAR)), to });
export const kpisQuery = (query: ReturnType<typeof kpiPeriod>) =>
  api.queryOptions('get', '/api/v1/wip/kpis', { params: { query } });

/** From a chosen day, else from the first of the month, to a day. */
export const movementsPeriod = (chosen: IsoDate | undefined, to: IsoDate) => ({
  from: chosen !== undefined && chosen <= to ? chosen : startOfMonth(to),
  to,
});
export const movementsQuery = (query: ReturnType<typeof movementsPeriod>) =>
  api.queryOptions('get', '/api/v1/wip/movements', { params: { query } });

export function wipData({ asOf: chosen, from }: WipSearch, today: IsoDate) {
  const asOf = chosen ?? today;
  return [wipAsOfQuery(asOf), movementsQuery(movementsPeriod(from, asOf)), recoveryQuery(), kpisQuery(kpiPeriod(asOf))];
}
