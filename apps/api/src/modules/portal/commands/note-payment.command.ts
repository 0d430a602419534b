import { formatMoney } from '@atlasos/domain';
import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PAID_NOTE_COLUMNS, type PaidNote } from '../queries/paid-notes.query.js';

export interface PaymentNoted {
  invoiceId: string;
  date: string;
  amountMinor: number;
  reference: string;
}

/** Notes an invoice may get in a day: the practice is mailed each of them. */
const NOTES_A_DAY_MAX = 5;

/** "I have paid": tells the practice, and moves no money. Throws `not_found`, `conflict` when nothing is left to pay. */
@Injectable()
export class NotePayment {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork, { invoiceId, date, amountMinor, reference }: PaymentNoted): Promise<PaidNote> {
    const invoice = await uow.first<{ balanceMinor: number; notes: number }>(
      `SELECT balance_minor AS "balanceMinor",
         (SELECT count(*)::int FROM portal_paid_notes n WHERE n.practice_id = $1 AND n.invoice_id = $2 AND n.created_at > app_now() - interval '1 day') AS notes
       FROM ledger_invoices WHERE practice_id = $1 AND invoice_id = $2`,
      [uow.practiceId, invoiceId],
    );
    if (!invoice) throw notFound();
    if (invoice.balanceMinor === 0) throw new AppError('conflict', 'Nothing is left to pay on this invoice.');
    if (invoice.notes >= NOTES_A_DAY_MAX)
      throw new AppError('too_many_requests', 'You have told us several times today. We are looking into it.');
    const note = await uow.first<PaidNote>(
      `INSERT INTO portal_paid_notes (practice_id, client_id, invoice_id, contact_id, contact_name, paid_on, amount_minor, reference)
       SELECT $1, client_id, $2, id, name, $3, $4, $5 FROM client_contacts WHERE practice_id = $1 AND id = app_contact_id()
       RETURNING ${PAID_NOTE_COLUMNS}`,
      [uow.practiceId, invoiceId, date, amountMinor, reference],
    );
    await this.outbox.add(uow, 'portal.tell_of_payment', { noteId: note!.id });
    const { currency, locale } = uow.practice;
    await audit(uow, {
      action: 'portal.payment_noted',
      entity: 'invoice',
      entityId: invoiceId,
      after: { date, amount: formatMoney(amountMinor, currency, locale), reference },
    });
    return note!;
  }
}
