import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import { allItems } from '../../app/work/all-items.js';
import { clientsQuery } from '../../app/work/work-options.js';
import type { TaskFilterStatus, TaskSearch } from './task-search.js';

/** Open ones unless the search says otherwise. */
export function tasksFilter({ status, clientId, due, q }: TaskSearch) {
  const shown: TaskFilterStatus = status ?? 'open';
  return { status: shown === 'all' ? undefined : shown, clientId, due, q };
}
export const tasksQuery = (search: TaskSearch) => pages('/api/v1/tasks', { ...tasksFilter(search), limit: 100 });
export const tasksData = (search: TaskSearch) => [tasksQuery(search), clientsQuery()];

export const taskQuery = (id: string) => api.queryOptions('get', '/api/v1/tasks/{id}', { params: { path: { id } } });
export const taskTimeQuery = (taskId: string) => allItems('/api/v1/time-entries', { taskId });
export const taskData = (id: string) => [taskQuery(id), taskTimeQuery(id)];
