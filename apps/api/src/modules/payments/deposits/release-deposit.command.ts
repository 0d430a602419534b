import { sumMinor } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockAccount, releaseHeld } from '../../ledger/index.js';
import { depositOf } from './deposit-of.query.js';

/**
 * Lets go of what is left of a deposit: from then on it is credit on account, for any invoice of the client or to be given back.
 * Throws `not_found`, `no_credit`.
 */
export async function releaseDeposit(uow: UnitOfWork, engagementId: string): Promise<void> {
  const { clientId } = await depositOf(uow, engagementId);
  await lockAccount(uow, clientId);
  const released = await releaseHeld(uow, clientId, engagementId);
  if (released.length === 0) throw new AppError('no_credit', 'Nothing is held for this engagement.');
  await audit(uow, {
    action: 'deposit.released',
    entity: 'engagement',
    entityId: engagementId,
    after: { amountMinor: sumMinor(released.map(({ freeMinor }) => freeMinor)), payments: released },
  });
}
