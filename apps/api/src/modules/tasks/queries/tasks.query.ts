import { addDays, type TaskStatus } from '@atlasos/domain';
import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { TasksQuery } from '../http/task.dto.js';

export interface TaskRow {
  [column: string]: unknown;
  id: string;
  version: number;
  title: string;
  clientId: string;
  clientName: string;
  serviceTypeId: string;
  serviceTypeName: string;
  serviceTypeColour: number;
  engagementId: string | null;
  dueDate: string | null;
  status: TaskStatus;
  notes: string;
  doneAt: Date | null;
  trackedMinutes: number;
  valueMinor: number;
  createdAt: Date;
}

/** The tasks that `page` selects, with the time logged on them: one grouping for the page, not one a task. */
const withTime = (page: string, order: string) => `
  WITH page AS (${page}),
  logged AS (
    SELECT task_id, sum(minutes)::bigint AS minutes, sum(value_minor)::bigint AS value_minor FROM time_entries
    WHERE practice_id = $1 AND task_id IN (SELECT id FROM page) AND deleted_at IS NULL GROUP BY task_id)
  SELECT t.id, t.version, t.title, t.client_id AS "clientId", t."clientName", t.service_type_id AS "serviceTypeId",
    s.name AS "serviceTypeName", s.colour AS "serviceTypeColour", t.engagement_id AS "engagementId", t.due_date AS "dueDate", t.status, t.notes,
    t.done_at AS "doneAt", coalesce(l.minutes, 0) AS "trackedMinutes", coalesce(l.value_minor, 0) AS "valueMinor", t.created_at AS "createdAt"
  FROM page t JOIN service_types s ON s.practice_id = $1 AND s.id = t.service_type_id LEFT JOIN logged l ON l.task_id = t.id
  ORDER BY ${order}`;

const TASKS = `SELECT t.*, c.name AS "clientName" FROM tasks t JOIN clients c ON c.practice_id = t.practice_id AND c.id = t.client_id WHERE t.practice_id = $1`;

const UNDATED = '9999-12-31';
const DUE = `coalesce(t.due_date, date '${UNDATED}')`;
const SORTS = {
  due: { order: `${DUE}, t.id`, after: `(${DUE}, t.id) > ($8::date, $9::uuid)` },
  newest: { order: 't.id DESC', after: `($8::date IS NOT NULL AND t.id < $9::uuid)` },
};

/** Fixed texts chosen by the filter; $10 is today, $11 the last day of the week that begins today. */
const DUE_FILTERS = {
  overdue: `t.due_date < $10 AND t.status <> 'done'`,
  today: `t.due_date = $10`,
  week: `t.due_date BETWEEN $10 AND $11`,
  later: `t.due_date > $11`,
  none: `t.due_date IS NULL`,
};

export async function tasks(uow: UnitOfWork, query: TasksQuery) {
  const after = decodeCursor(query.cursor, 2);
  const sort = SORTS[query.sort];
  const page = `${TASKS}
    AND ($2::uuid IS NULL OR t.client_id = $2) AND ($3::uuid IS NULL OR t.service_type_id = $3)
    AND ($4::text IS NULL OR t.status = $4 OR ($4 = 'open' AND t.status <> 'done'))
    AND ($5::date IS NULL OR t.due_date >= $5) AND ($6::date IS NULL OR t.due_date <= $6)
    AND ($7::text IS NULL OR lower(t.title) LIKE $7 OR lower(t.notes) LIKE $7 OR lower(c.name) LIKE $7)
    AND ($8::date IS NULL OR ${sort.after})
    AND ($10::date IS NOT NULL AND $11::date IS NOT NULL AND ${query.due ? DUE_FILTERS[query.due] : 'true'})
    ORDER BY ${sort.order} LIMIT $12`;
  const rows = await uow.query<TaskRow>(withTime(page, sort.order), [
    uow.practiceId,
    query.clientId ?? null,
    query.serviceTypeId ?? null,
    query.status ?? null,
    query.dueFrom ?? null,
    query.dueTo ?? null,
    query.q ? containing(query.q) : null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    uow.today,
    addDays(uow.today, 6),
    query.limit + 1,
  ]);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ dueDate, id }) => encodeCursor([dueDate ?? UNDATED, id]),
  );
}

export const taskById = (uow: UnitOfWork, id: string): Promise<TaskRow | undefined> =>
  uow.first<TaskRow>(withTime(`${TASKS} AND t.id = $2`, 't.id'), [uow.practiceId, id]);
