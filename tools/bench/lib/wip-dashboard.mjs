import { alternate } from './rounds.mjs';

/** The WIP dashboard of a practice, and beside it the SQL by hand. */
export const wipOf = (stage, { practiceId, headers }) =>
  alternate(
    stage,
    {
      product: { ...stage.product, status: 200, requests: [{ path: '/api/v1/wip', headers }] },
      limit: { ...stage.limit, status: 200, requests: [{ path: `/wip/${practiceId}` }] },
    },
    { connections: 1, warmUp: 400 },
  );
