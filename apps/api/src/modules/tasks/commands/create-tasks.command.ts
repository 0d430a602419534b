import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface TaskOfEngagement {
  clientId: string;
  engagementId: string;
  serviceTypeId: string;
  title: string;
}

/** The tasks of an engagement that is just being made: one statement for all, one audit row. */
export async function createTasks(uow: UnitOfWork, tasks: readonly TaskOfEngagement[]): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map((task) => ({
    id: uuidv7(),
    client_id: task.clientId,
    engagement_id: task.engagementId,
    service_type_id: task.serviceTypeId,
    title: task.title,
  }));
  await uow.execute(
    `INSERT INTO tasks (practice_id, id, client_id, engagement_id, service_type_id, title)
     SELECT $1, id, client_id, engagement_id, service_type_id, title FROM jsonb_populate_recordset(NULL::tasks, $2::jsonb)`,
    [uow.practiceId, JSON.stringify(rows)],
  );
  await audit(uow, { action: 'task.created', entity: 'engagement', entityId: tasks[0]!.engagementId, after: rows });
}
