import { assertTransition, TASK_MACHINE, type TaskStatus } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { deleteUnused, refusing } from '../../../platform/database/delete-unused.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { CreateTaskDto, PatchTaskDto } from '../http/task.dto.js';
import { Task } from '../persistence/task.entity.js';
import { taskById, type TaskRow } from '../queries/tasks.query.js';
import { assertOffered } from './offered-work.js';

/** Throws `client_archived`, `conflict`. */
export async function createTask(uow: UnitOfWork, input: CreateTaskDto): Promise<TaskRow> {
  await assertOffered(uow, input);
  const id = uuidv7();
  const { title, clientId, serviceTypeId, engagementId, dueDate, notes, status = TASK_MACHINE.initial } = input;
  const columns = { title, clientId, serviceTypeId, engagementId, dueDate, notes, status, doneAt: doneAt(uow, status) };
  await uow.manager.insert(Task, { practiceId: uow.practiceId, id, ...columns });
  const created = (await taskById(uow, id))!;
  await audit(uow, { action: 'task.created', entity: 'task', entityId: id, after: created });
  return created;
}

/** Throws `in_use` where time is logged and the client should change, `stale_version`. */
export async function updateTask(uow: UnitOfWork, id: string, version: number, patch: PatchTaskDto): Promise<TaskRow> {
  const before = asRead(await lockTask(uow, id), version);
  const { title, clientId, serviceTypeId, engagementId, dueDate, notes, status } = patch;
  const moved = status !== undefined && status !== before.status;
  if (moved) assertTransition(TASK_MACHINE, before.status, status, 'task');
  await assertOffered(uow, {
    clientId: differing(clientId, before.clientId),
    serviceTypeId: differing(serviceTypeId, before.serviceTypeId),
  });
  const set = {
    title,
    clientId,
    serviceTypeId,
    engagementId,
    dueDate,
    notes,
    status,
    ...(moved && { doneAt: doneAt(uow, status) }),
    version: version + 1,
  };
  await refusing(
    uow.manager.update(Task, { practiceId: uow.practiceId, id, version }, set),
    'Time is logged on this task, so its client stays. Make a new task for the other client.',
  );
  const after = (await taskById(uow, id))!;
  await audit(uow, { action: 'task.changed', entity: 'task', entityId: id, ...changed(before, after) });
  return after;
}

/** Throws `in_use`. */
export async function deleteTask(uow: UnitOfWork, id: string): Promise<void> {
  const before = await lockTask(uow, id);
  await deleteUnused(uow, 'tasks', id, 'Time is logged on this task. Mark it done instead.');
  await audit(uow, { action: 'task.deleted', entity: 'task', entityId: id, before });
}

const doneAt = (uow: UnitOfWork, status: TaskStatus): Date | null => (status === 'done' ? uow.now : null);

const differing = (given: string | undefined, before: string): string | undefined =>
  given === before ? undefined : given;

async function lockTask(uow: UnitOfWork, id: string): Promise<TaskRow | undefined> {
  await uow.execute(`SELECT FROM tasks WHERE practice_id = $1 AND id = $2 FOR UPDATE`, [uow.practiceId, id]);
  return taskById(uow, id);
}
