import { invalidate } from '../api.js';

/** What the worker makes of a change, such as a WIP limit reached, is there a moment later. */
const WORKER_MS = 1_000;

/** After any change of time or disbursements: everything that shows them or adds them up. */
export const workChanged = (): Promise<void> => {
  setTimeout(() => void invalidate('/api/v1/notifications'), WORKER_MS);
  return invalidate(
    '/api/v1/time-entries',
    '/api/v1/disbursements',
    '/api/v1/tasks',
    '/api/v1/engagements',
    '/api/v1/wip',
    '/api/v1/timer',
    '/api/v1/clients',
    '/api/v1/dashboard',
  );
};
