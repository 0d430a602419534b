import { AppError } from '../../../platform/errors/app-error.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockAccount } from '../../ledger/index.js';
import type { PaymentMethod } from '../payment.js';
import { standingOf } from '../queries/invoices-to-pay.query.js';
import { recordPayment, type RecordedPayment } from './record-payment.command.js';

export interface MarkPaid {
  invoiceId: string;
  date: string;
  method: PaymentMethod;
  reference?: string;
}

/** One click: a payment of exactly what the invoice owes now (DOMAIN rule 34). Throws `not_found`, `invoice_not_finalised`, `nothing_owed`. */
export async function markPaid(uow: UnitOfWork, { invoiceId, ...facts }: MarkPaid): Promise<RecordedPayment> {
  const { clientId } = await standingOf(uow, invoiceId);
  await lockAccount(uow, clientId);
  const { balanceMinor } = await standingOf(uow, invoiceId);
  if (balanceMinor === 0) throw new AppError('nothing_owed', 'This invoice owes nothing any more. Load it again.');
  return recordPayment(uow, {
    ...facts,
    clientId,
    amountMinor: balanceMinor,
    allocations: [{ invoiceId, amountMinor: balanceMinor }],
  });
}
