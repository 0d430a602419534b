import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * One change of a client's account at a time: others wait, and then see what was left. It is the only lock of the ledger, so there is
 * no order to get wrong; whoever also locks documents does so first. Held until the transaction ends.
 */
export async function lockAccount(uow: UnitOfWork, clientId: string): Promise<void> {
  await uow.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`account ${uow.practiceId} ${clientId}`]);
}
