import { workBeyond, type OverrunWork, type WorkDone } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface NamedOverrun extends OverrunWork {
  serviceTypeName: string | null;
}

interface Row extends WorkDone, Record<string, unknown> {
  serviceTypeName: string | null;
}

/** The work of an engagement beyond its cap or its planned minutes. What was written off is chargeable no more. */
export async function overrunWork(
  uow: UnitOfWork,
  engagementId: string,
  agreed: { capMinor: number } | { plannedMinutes: number },
): Promise<NamedOverrun[]> {
  const work = await uow.query<Row>(
    `SELECT e.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName", e.hourly_rate_minor AS "hourlyRateMinor", e.minutes,
       CASE WHEN e.state IN ('open', 'drafted', 'billed') THEN e.value_minor - e.written_off_minor ELSE 0 END AS "valueMinor"
     FROM time_entries e LEFT JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id
     WHERE e.practice_id = $1 AND e.engagement_id = $2 AND e.deleted_at IS NULL ORDER BY e.entry_date, e.id`,
    [uow.practiceId, engagementId],
  );
  const names = new Map(work.map(({ serviceTypeId, serviceTypeName }) => [serviceTypeId, serviceTypeName]));
  return workBeyond(agreed, work).map((part) => ({
    ...part,
    serviceTypeName: names.get(part.serviceTypeId) ?? null,
  }));
}
