import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A limit of WIP changed: has the worker look at these clients, or at all. */
export async function hintOfLimits(uow: UnitOfWork, clientIds: string[] | null): Promise<void> {
  await uow.execute(`INSERT INTO outbox (practice_id, kind, payload) VALUES ($1, 'wip.check_alerts', $2)`, [
    uow.practiceId,
    JSON.stringify({ clientIds }),
  ]);
  uow.tellsNews();
}
