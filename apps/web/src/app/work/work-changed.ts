import { invalidate } from '../api.js';

/** After any change of time or disbursements: everything that shows them or adds them up. */
export const workChanged = (): Promise<void> =>
  invalidate(
    '/api/v1/time-entries',
    '/api/v1/disbursements',
    '/api/v1/tasks',
    '/api/v1/engagements',
    '/api/v1/wip',
    '/api/v1/timer',
    '/api/v1/clients',
    '/api/v1/dashboard',
  );
