import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { postReversal } from '../../ledger/index.js';
import { announce } from '../../webhooks/index.js';
import { paymentRow } from '../queries/payment-row.query.js';
import { assertNotAfterToday } from './check-day.js';

export interface ReversePayment {
  paymentId: string;
  reason: string;
  /** Absent: today. */
  date?: string;
}

/**
 * Bounced or mistaken: a new fact beside the payment, which stays (DOMAIN rule 34). Of two at once one is done and the other refused.
 * Throws `not_found`, `payment_reversed`, `payment_refunded`, `invalid_request`.
 */
export async function reversePayment(uow: UnitOfWork, { paymentId, reason, ...given }: ReversePayment): Promise<void> {
  const date = assertNotAfterToday(uow, given.date ?? uow.today);
  const payment = await paymentRow(uow, paymentId);
  if (date < payment.date) {
    const detail = `must not be before the payment, ${payment.date}`;
    throw new AppError('invalid_request', `date: ${detail}.`, { errors: [{ pointer: '/date', detail }] });
  }
  const { clientId } = payment;
  const reopened = await postReversal(uow, { paymentId, clientId, date });
  await uow.execute(
    `INSERT INTO payment_reversals (practice_id, payment_id, client_id, reversed_on, reason) VALUES ($1, $2, $3, $4, $5)`,
    [uow.practiceId, paymentId, clientId, date, reason],
  );
  await audit(uow, {
    action: 'payment.reversed',
    entity: 'payment',
    entityId: paymentId,
    after: { date, reason, amountMinor: payment.amountMinor },
  });
  await announce(uow, 'payment.reversed', paymentId, {
    clientId,
    date,
    amountMinor: payment.amountMinor,
    currency: uow.practice.currency,
    reason,
    reopened,
  });
}
