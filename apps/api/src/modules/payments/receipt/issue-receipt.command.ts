import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { FreezePrint, takeNumber } from '../../documents/index.js';
import { frozenParties, parties } from '../../invoicing/index.js';
import { lockAccount } from '../../ledger/index.js';
import { paymentView } from '../queries/payment-view.query.js';
import { receiptDocument } from './receipt-document.js';
import { receiptOf, type Receipt } from './receipt-of.query.js';

const PATTERN = 'RCT-{YYYY}-{0000}';

/** Makes the receipt of a payment when it is first asked for; from then on it is that one, whatever happens to the payment. */
@Injectable()
export class IssueReceipt {
  constructor(private readonly freezePrint: FreezePrint) {}

  /** Throws `not_found`; `payment_reversed` when there was no receipt before the reversal. */
  async run(uow: UnitOfWork, paymentId: string): Promise<Receipt> {
    const { row } = await paymentView(uow, paymentId);
    await lockAccount(uow, row.clientId);
    const known = await receiptOf(uow, paymentId);
    if (known) return known;
    // Read again: it may have been reversed while this waited for the account.
    const view = await paymentView(uow, paymentId);
    if (view.row.status === 'reversed')
      throw new AppError('payment_reversed', 'This payment is reversed, so there is nothing to give a receipt for.');
    const { clientId, amountMinor } = view.row;
    const issueDate = uow.today;
    const both = await parties(uow, clientId);
    const number = await takeNumber(uow, { kind: 'receipt', pattern: PATTERN, issueDate });
    const frame = {
      documentId: paymentId,
      createdAt: uow.now.toISOString(),
      number,
      issueDate,
      locale: uow.practice.locale,
      ...frozenParties(uow, both),
    };
    await this.freezePrint.run(uow, {
      kind: 'receipt',
      documentId: paymentId,
      clientId,
      number,
      data: receiptDocument(frame, view),
    });
    await audit(uow, {
      action: 'receipt.issued',
      entity: 'payment',
      entityId: paymentId,
      after: { number, issueDate, amountMinor },
    });
    return { number, issueDate };
  }
}
