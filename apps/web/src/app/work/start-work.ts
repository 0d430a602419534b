import type { RecentWork } from './work-options.js';
import { recentWorkQuery } from './work-options.js';
import { queryClient } from '../query-client.js';
import { pressStart } from '../timer/timer-presses.js';

export type Startable = Partial<
  Pick<RecentWork, 'description' | 'billable'> & {
    [Key in 'clientId' | 'serviceTypeId' | 'taskId' | 'engagementId' | 'clientName' | 'serviceTypeName']: string | null;
  }
>;

/** Starts the timer for work that is known already: an old entry, a task, a recent combination. */
export function startWork(work: Startable): Promise<void> {
  const { clientId, serviceTypeId, taskId, engagementId, description, billable, clientName, serviceTypeName } = work;
  return pressStart(
    { clientId, serviceTypeId, taskId, engagementId, description, billable },
    { clientName, serviceTypeName },
  );
}

/** Starts the timer for what was done last; false when nothing was. */
export async function continueLast(): Promise<boolean> {
  const { items } = await queryClient.ensureQueryData(recentWorkQuery());
  const [last] = items;
  if (last) await startWork(last);
  return last !== undefined;
}
