import type { Allocation } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { allocate } from '../../ledger/index.js';
import { paymentRow } from '../queries/payment-row.query.js';
import { assertAllocatable } from './check-allocations.js';

/**
 * Puts what is left of a payment on invoices of its client. Throws `not_found`, `payment_reversed`, `invoice_not_finalised`,
 * `over_allocated`, `invalid_request`.
 */
export async function allocatePayment(
  uow: UnitOfWork,
  paymentId: string,
  allocations: readonly Allocation[],
): Promise<void> {
  const { clientId, status, creditMinor } = await paymentRow(uow, paymentId);
  if (status === 'reversed') throw new AppError('payment_reversed', 'This payment is reversed and pays nothing.');
  await assertAllocatable(uow, { clientId, amountMinor: creditMinor, allocations });
  const paid = await allocate(uow, {
    clientId,
    wanted: allocations,
    date: uow.today,
    cause: 'credit_on_account',
    paymentId,
  });
  await audit(uow, {
    action: 'payment.allocated',
    entity: 'payment',
    entityId: paymentId,
    after: { allocations: paid },
  });
}
