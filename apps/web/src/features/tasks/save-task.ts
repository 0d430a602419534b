import type { components } from '@atlasos/api-client';
import { isApiProblem } from '@atlasos/api-client';
import { toast, troubleToast } from '@atlasos/ui';
import { client, invalidate } from '../../app/api.js';

export type Task = components['schemas']['TaskResponse'];
export type TaskStatus = Task['status'];
type CreateBody = components['schemas']['CreateTaskDto'];
type PatchBody = components['schemas']['PatchTaskDto'];

export const tasksChanged = (): Promise<void> => invalidate('/api/v1/tasks', '/api/v1/dashboard');

export async function createTask(body: CreateBody): Promise<void> {
  await client.POST('/api/v1/tasks', { body });
  toast(`Task added: ${body.title}`);
  await tasksChanged();
}

export async function patchTask(id: string, body: PatchBody): Promise<Task | undefined> {
  const { data } = await client.PATCH('/api/v1/tasks/{id}', { params: { path: { id } }, body });
  await tasksChanged();
  return data;
}

const say = (error: unknown): void =>
  troubleToast(
    isApiProblem(error) && error.code === 'stale_version'
      ? 'This task was changed elsewhere and has been loaded again. Try once more.'
      : error instanceof Error
        ? error.message
        : 'This did not work. Try again.',
  );

/** Moves a task on, and offers the way back. */
export async function setTaskStatus(task: Task, status: TaskStatus): Promise<void> {
  try {
    const changed = await patchTask(task.id, { status, version: task.version });
    if (status !== 'done' || !changed) return;
    toast(`Done: ${task.title}`, { undo: () => patchTask(task.id, { status: task.status, version: changed.version }) });
  } catch (error) {
    say(error);
    await tasksChanged();
  }
}

/** Only a task without time can be deleted; Undo makes it again. */
export async function deleteTask(task: Task): Promise<boolean> {
  try {
    await client.DELETE('/api/v1/tasks/{id}', { params: { path: { id: task.id } } });
    const { title, clientId, serviceTypeId, engagementId, dueDate, status, notes } = task;
    toast(`Deleted: ${title}`, {
      undo: () => createTask({ title, clientId, serviceTypeId, engagementId, dueDate, status, notes }),
    });
    await tasksChanged();
    return true;
  } catch (error) {
    say(error);
    return false;
  }
}
