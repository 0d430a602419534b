import type { Allocation, PaidPart } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announceAll } from '../../webhooks/index.js';

/** Tells of each payment what it went on to pay. */
export async function announceAllocated(uow: UnitOfWork, clientId: string, parts: readonly PaidPart[]): Promise<void> {
  const byPayment = new Map<string, Allocation[]>();
  for (const { paymentId, ...allocation } of parts)
    byPayment.set(paymentId, [...(byPayment.get(paymentId) ?? []), allocation]);
  await announceAll(
    uow,
    'payment.allocated',
    [...byPayment].map(([objectId, allocations]) => ({
      objectId,
      data: { clientId, currency: uow.practice.currency, allocations },
    })),
  );
}
