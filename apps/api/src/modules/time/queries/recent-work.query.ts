import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

const RECENT_DAYS = 60;

/** What the user worked on lately, each combination once, most recent first; what was archived since is left out. */
export function recentWork(uow: UnitOfWork, limit: number) {
  return uow.query(
    `SELECT e.client_id AS "clientId", c.name AS "clientName", e.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName",
       e.task_id AS "taskId", t.title AS "taskTitle", e.engagement_id AS "engagementId", e.description, e.billable,
       max(e.entry_date) AS "lastDate", max(e.created_at) AS "lastAt", count(*)::int AS count
     FROM time_entries e
     JOIN clients c ON c.practice_id = e.practice_id AND c.id = e.client_id AND c.status <> 'archived'
     JOIN service_types s ON s.practice_id = e.practice_id AND s.id = e.service_type_id AND s.archived_at IS NULL
     LEFT JOIN tasks t ON t.practice_id = e.practice_id AND t.id = e.task_id
     WHERE e.practice_id = $1 AND e.user_id = $2 AND e.entry_date >= $3::date - ${RECENT_DAYS} AND e.deleted_at IS NULL
     GROUP BY e.client_id, c.name, e.service_type_id, s.name, e.task_id, t.title, e.engagement_id, e.description, e.billable
     ORDER BY max(e.entry_date) DESC, max(e.created_at) DESC LIMIT $4`,
    [uow.practiceId, uow.actor.id ?? null, uow.today, limit],
  );
}
