import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockAccount, postRefund } from '../../ledger/index.js';
import { announceAll } from '../../webhooks/index.js';
import type { PaymentMethod } from '../payment.js';
import { assertClient } from '../queries/client-of.query.js';
import { assertNotAfterToday } from './check-day.js';

export interface RefundCredit {
  clientId: string;
  date: string;
  amountMinor: number;
  method: PaymentMethod;
  reference: string;
  reason?: string;
}

/** A payment out of the credit on account (DOMAIN rule 34). Throws `not_found`, `over_allocated`, `invalid_request`. */
export async function refundCredit(uow: UnitOfWork, input: RefundCredit): Promise<string> {
  const { clientId, date, amountMinor, method, reference, reason = '' } = input;
  assertNotAfterToday(uow, date);
  await assertClient(uow, clientId);
  await lockAccount(uow, clientId);
  const refundId = uuidv7();
  await uow.execute(
    `INSERT INTO refunds (practice_id, id, client_id, refunded_on, amount_minor, method, reference, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uow.practiceId, refundId, clientId, date, amountMinor, method, reference, reason],
  );
  const parts = await postRefund(uow, { refundId, clientId, date, amountMinor });
  await audit(uow, {
    action: 'credit.refunded',
    entity: 'refund',
    entityId: refundId,
    after: { clientId, date, amountMinor, method, reference, reason },
  });
  const facts = { refundId, clientId, date, method, reference, reason, currency: uow.practice.currency };
  await announceAll(
    uow,
    'payment.refunded',
    parts.map((part) => ({ objectId: part.paymentId, data: { ...facts, amountMinor: part.amountMinor } })),
  );
  return refundId;
}
