import { sumMinor, type Allocation } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { allocate, lockAccount, postPayment } from '../../ledger/index.js';
import { announce } from '../../webhooks/index.js';
import type { PaymentMethod } from '../payment.js';
import { assertClient } from '../queries/client-of.query.js';
import { assertAllocatable } from './check-allocations.js';
import { assertEngagement } from './assert-engagement.js';
import { assertNotAfterToday } from './check-day.js';
import { writeOffRest } from './write-off-balance.command.js';

export interface WantedAllocation extends Allocation {
  /** Gives up what the invoice still owes after this, for this reason. */
  writeOffReason?: string;
}

export interface RecordPayment {
  clientId: string;
  date: string;
  amountMinor: number;
  method: PaymentMethod;
  reference?: string;
  notes?: string;
  allocations?: readonly WantedAllocation[];
  /** Holds what is not allocated for this engagement's invoices: a deposit. */
  engagementId?: string | null;
}

export interface RecordedPayment {
  paymentId: string;
  /** Meant for invoices that somebody else paid in the meantime: credit on account now. */
  excessMinor: number;
}

async function insert(uow: UnitOfWork, paymentId: string, input: RecordPayment): Promise<void> {
  const { clientId, date, amountMinor, method, reference = '', notes = '', engagementId = null } = input;
  await uow.execute(
    `INSERT INTO payments (practice_id, id, client_id, paid_on, amount_minor, method, reference, notes, engagement_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uow.practiceId, paymentId, clientId, date, amountMinor, method, reference, notes, engagementId],
  );
  await postPayment(uow, { paymentId, clientId, paidOn: date, amountMinor, engagementId });
}

/**
 * Money received. What is allocated to nothing is credit on account (DOMAIN rule 34).
 * Throws `not_found`, `invoice_not_finalised`, `over_allocated`, `invalid_request`.
 */
export async function recordPayment(uow: UnitOfWork, input: RecordPayment): Promise<RecordedPayment> {
  const { clientId, date, amountMinor, method, reference, allocations = [] } = input;
  assertNotAfterToday(uow, date);
  await assertClient(uow, clientId);
  await assertEngagement(uow, input);
  await assertAllocatable(uow, { clientId, amountMinor, allocations });
  await lockAccount(uow, clientId);
  const paymentId = uuidv7();
  await insert(uow, paymentId, input);
  const wanted = allocations.map(({ invoiceId, amountMinor: share }) => ({ invoiceId, amountMinor: share }));
  const paid = await allocate(uow, { clientId, wanted, date, cause: 'payment', paymentId });
  const excessMinor = sumMinor(wanted.map((each) => each.amountMinor)) - sumMinor(paid.map((each) => each.amountMinor));
  const writtenOff = await writeOffRest(uow, { clientId, date, allocations });
  const facts = { clientId, date, amountMinor, method, reference, engagementId: input.engagementId };
  await audit(uow, {
    action: 'payment.recorded',
    entity: 'payment',
    entityId: paymentId,
    after: { ...facts, allocations: paid, excessMinor, writtenOff },
  });
  await announce(uow, 'payment.recorded', paymentId, {
    ...facts,
    currency: uow.practice.currency,
    allocations: paid.map(({ invoiceId, amountMinor: share }) => ({ invoiceId, amountMinor: share })),
  });
  return { paymentId, excessMinor };
}
