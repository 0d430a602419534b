import { AppError } from '../../../platform/errors/app-error.js';
import type { WorkRefs } from '../queries/work-context.query.js';

interface Linked extends WorkRefs {
  taskId: string | null;
}

export interface ChangedRefs {
  /** What to look up; `taskId` only when the link is new. */
  asked: Linked;
  /** The link as it will be. */
  taskId: string | null;
  changed: boolean;
}

const DECIDED_BY_TASK = ['clientId', 'serviceTypeId', 'engagementId'] as const;

/**
 * Client, service type, engagement and task after a change. A newly linked task decides the other three (DOMAIN rule 17);
 * while a link lasts they cannot differ from it; another client drops an engagement of the former one.
 */
export function changedRefs(before: Linked, input: Partial<Linked>): ChangedRefs {
  const taskId = input.taskId === undefined ? before.taskId : input.taskId;
  const newTask = taskId !== null && taskId !== before.taskId;
  if (taskId !== null && !newTask) refuseDifference(before, input);
  const clientId = input.clientId === undefined ? before.clientId : input.clientId;
  const keptEngagement = clientId === before.clientId ? before.engagementId : null;
  const asked = {
    taskId: newTask ? taskId : null,
    clientId,
    serviceTypeId: input.serviceTypeId === undefined ? before.serviceTypeId : input.serviceTypeId,
    engagementId: input.engagementId === undefined ? keptEngagement : input.engagementId,
  };
  const changed = newTask || clientId !== before.clientId || asked.serviceTypeId !== before.serviceTypeId;
  return { asked, taskId, changed };
}

function refuseDifference(before: Linked, input: Partial<Linked>): void {
  const differing = DECIDED_BY_TASK.find((name) => input[name] !== undefined && input[name] !== before[name]);
  if (!differing) return;
  throw new AppError(
    'invalid_request',
    'This time belongs to a task and takes its client, service type and engagement from it. Take it off the task first (taskId: null).',
    {
      errors: [{ pointer: `/${differing}`, detail: "differs from the task's" }],
    },
  );
}
