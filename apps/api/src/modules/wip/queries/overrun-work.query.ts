import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Work of one kind and rate beyond what was agreed. */
export interface OverrunWork {
  [column: string]: unknown;
  serviceTypeId: string | null;
  serviceTypeName: string | null;
  hourlyRateMinor: number | null;
  minutes: number;
}

interface Agreed {
  engagementId: string;
  /** One of both: what is beyond the cap, or beyond the hours. */
  capMinor: number | null;
  hoursBudgetMinutes: number | null;
}

/**
 * What came last is what is too much: of the entry that crosses the line only the part beyond it, in minutes as its value beyond the cap is
 * to its value. Most minutes first.
 */
export const overrunWork = (uow: UnitOfWork, of: Agreed): Promise<OverrunWork[]> =>
  uow.query<OverrunWork>(
    `WITH work AS (
       SELECT service_type_id, hourly_rate_minor, minutes, value, sum(minutes) OVER so_far AS minutes_to, sum(value) OVER so_far AS value_to
       FROM time_entries CROSS JOIN LATERAL (
         SELECT CASE WHEN state IN ('open', 'drafted', 'billed') THEN value_minor - written_off_minor ELSE 0 END AS value) chargeable
       WHERE practice_id = $1 AND engagement_id = $2 AND deleted_at IS NULL WINDOW so_far AS (ORDER BY entry_date, id)
     ), beyond AS (
       SELECT service_type_id, hourly_rate_minor, CASE WHEN $3::bigint IS NULL THEN least(minutes, minutes_to - $4::int)
         ELSE round(minutes * least(value, value_to - $3) / nullif(value, 0)) END AS minutes
       FROM work
     )
     SELECT b.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName", b.hourly_rate_minor AS "hourlyRateMinor", sum(b.minutes)::int AS minutes
     FROM beyond b LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = b.service_type_id
     WHERE b.minutes > 0 GROUP BY 1, 2, 3 ORDER BY 4 DESC, 2, 3`,
    [uow.practiceId, of.engagementId, of.capMinor, of.hoursBudgetMinutes],
  );
