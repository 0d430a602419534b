import { sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { whereEntries, type EntryFilters } from './entry-filters.js';

export interface TotalsOfDay extends Record<string, unknown> {
  date: string;
  count: number;
  minutes: number;
  billableMinutes: number;
  valueMinor: number;
}

/** The latest days that the answer lists one by one. */
export const TOTALS_DAYS_MAX = 400;

/** What the filtered list adds up to, in all and per day, newest first. */
export async function entryTotals(uow: UnitOfWork, filters: EntryFilters) {
  const { where, params } = whereEntries(uow.practiceId, filters);
  const named = filters.q
    ? `LEFT JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id
       LEFT JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
       LEFT JOIN tasks t ON t.practice_id = e.practice_id AND t.id = e.task_id`
    : '';
  const days = await uow.query<TotalsOfDay>(
    `SELECT e.entry_date AS date, count(*)::int AS count, sum(e.minutes)::int AS minutes,
       coalesce(sum(e.minutes) FILTER (WHERE e.billable), 0)::int AS "billableMinutes", sum(e.value_minor)::bigint AS "valueMinor"
     FROM time_entries e ${named} WHERE ${where} GROUP BY e.entry_date ORDER BY e.entry_date DESC`,
    params,
  );
  const sum = (of: (day: TotalsOfDay) => number) => sumMinor(days.map(of));
  return {
    count: sum((day) => day.count),
    minutes: sum((day) => day.minutes),
    billableMinutes: sum((day) => day.billableMinutes),
    valueMinor: sum((day) => day.valueMinor),
    days: days.slice(0, TOTALS_DAYS_MAX),
  };
}
