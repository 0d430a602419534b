/** A timer with the names that the header shows. */
export interface TimerRow extends Record<string, unknown> {
  id: string;
  version: number;
  clientId: string | null;
  clientName: string | null;
  serviceTypeId: string | null;
  serviceTypeName: string | null;
  taskId: string | null;
  taskTitle: string | null;
  engagementId: string | null;
  description: string;
  billable: boolean;
  startedAt: Date;
  keptAt: Date | null;
}

/** Selects `TimerRow`s from the table or from a clause with all its columns. */
export const selectTimers = (source = 'timers'): string => `
  SELECT m.id, m.version, m.client_id AS "clientId", c.name AS "clientName", m.service_type_id AS "serviceTypeId", s.name AS "serviceTypeName",
    m.task_id AS "taskId", t.title AS "taskTitle", m.engagement_id AS "engagementId", m.description, m.billable,
    m.started_at AS "startedAt", m.kept_at AS "keptAt"
  FROM ${source} m
  LEFT JOIN clients c ON c.practice_id = m.practice_id AND c.id = m.client_id
  LEFT JOIN service_types s ON s.practice_id = m.practice_id AND s.id = m.service_type_id
  LEFT JOIN tasks t ON t.practice_id = m.practice_id AND t.id = m.task_id`;
