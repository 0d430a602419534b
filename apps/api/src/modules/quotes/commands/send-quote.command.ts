import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import {
  FreezePrint,
  RequestDelivery,
  takeNumber,
  type RequestedDelivery,
  type SendDocumentDto,
} from '../../documents/index.js';
import { sendDocument } from '../../invoicing/index.js';
import { quoteToSend } from '../mail/quote-to-send.query.js';
import { linesOf } from '../persistence/quote-lines.js';
import { quoteRow, statusOf, type QuoteRow } from '../persistence/quote-row.js';
import { revisionNumber } from '../persistence/revision-number.js';
import { bothTotals, saveHead } from '../persistence/save-quote.js';
import { termsOfToday } from '../print/quote-as-it-prints.query.js';
import { quoteDocument } from '../print/quote-document.js';

const OPEN_TO_SEND = ['sent', 'accepted', 'converted'];

/**
 * Gives a draft its number, freezes it and sends it, in one transaction; a quote that was sent before is only sent again.
 * Who comes second finds it frozen, and gets the same number.
 */
@Injectable()
export class SendQuoteCommand {
  constructor(
    private readonly freezePrint: FreezePrint,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  /** Throws `not_found`, `quote_empty`, `quote_expired`, `quote_superseded`, `quote_decided`, `issue_date_out_of_order`. */
  async run(uow: UnitOfWork, id: string, wanted: SendDocumentDto): Promise<RequestedDelivery> {
    const row = await quoteRow(uow, id, { lock: true });
    if (row.stored === 'draft') await this.freeze(uow, row);
    else assertSendable(uow, row);
    return sendDocument(uow, this.requestDelivery, await quoteToSend(uow, id), wanted);
  }

  private async freeze(uow: UnitOfWork, row: QuoteRow): Promise<void> {
    const { id, clientId, validUntil } = row;
    const lines = await linesOf(uow, id);
    assertComplete(uow, row, lines);
    // Settings may have changed since the draft was last saved.
    await saveHead(uow, row, lines);
    const { terms, numberPattern } = await termsOfToday(uow, clientId);
    const issueDate = uow.today;
    const number =
      (await revisionNumber(uow, row)) ?? (await takeNumber(uow, { kind: 'quote', pattern: numberPattern, issueDate }));
    await uow.execute(
      `UPDATE quotes SET number = $3, issue_date = $4, terms = $5, status = 'sent', sent_at = app_now(), version = version + 1
       WHERE practice_id = $1 AND id = $2`,
      [uow.practiceId, id, number, issueDate, JSON.stringify(terms)],
    );
    const totals = bothTotals(lines, uow.practice);
    const currency = uow.practice.currency;
    const data = quoteDocument({
      ...row,
      createdAt: uow.now,
      draft: false,
      number,
      issueDate,
      currency,
      lines,
      terms,
      ...totals,
    });
    await this.freezePrint.run(uow, { kind: 'quote', documentId: id, clientId, number, data });
    await audit(uow, {
      action: 'quote.sent',
      entity: 'quote',
      entityId: id,
      after: { number, issueDate, validUntil, totalMinor: totals.base.totalMinor },
    });
  }
}

function assertSendable(uow: UnitOfWork, row: QuoteRow): void {
  const status = statusOf(row, uow.today);
  if (OPEN_TO_SEND.includes(status)) return;
  if (status === 'expired') throw new AppError('quote_expired', 'This quote has expired. Revise it and send that.');
  if (status === 'superseded')
    throw new AppError('quote_superseded', 'A newer version replaces this quote. Send that one.');
  throw new AppError('quote_decided', 'The client has declined this quote. Revise it and send that.');
}

function assertComplete(uow: UnitOfWork, row: QuoteRow, lines: readonly { description: string }[]): void {
  if (lines.length === 0) throw new AppError('quote_empty', 'There is nothing on this quote. Add a line first.');
  const unnamed = lines.findIndex(({ description }) => description.trim() === '');
  if (unnamed >= 0) {
    const detail = 'Describe what this line is for.';
    throw new AppError('quote_empty', detail, { errors: [{ pointer: `/lines/${unnamed}/description`, detail }] });
  }
  if (row.validUntil !== null && row.validUntil < uow.today)
    throw new AppError('quote_expired', 'The last day of this quote is over. Choose a later one.', {
      errors: [{ pointer: '/validUntil', detail: `must not be before ${uow.today}` }],
    });
}
