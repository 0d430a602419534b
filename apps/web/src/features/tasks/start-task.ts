import { openNewEntry } from '../../app/work/open-entry.js';
import { startWork } from '../../app/work/start-work.js';
import type { Task } from './save-task.js';

/** The timer takes client and service of the task; its description begins as the task's title. */
export const startTask = (task: Task): Promise<void> =>
  startWork({
    taskId: task.id,
    description: task.title,
    clientName: task.clientName,
    serviceTypeName: task.serviceTypeName,
  });

export const logOnTask = ({ id, clientId, serviceTypeId, title }: Task): void =>
  openNewEntry({ taskId: id, clientId, serviceTypeId, description: title });
