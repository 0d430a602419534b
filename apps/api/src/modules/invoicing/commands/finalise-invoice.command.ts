import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import * as disbursements from '../../disbursements/index.js';
import { FreezePrint, takeNumber } from '../../documents/index.js';
import { postInvoice } from '../../ledger/index.js';
import * as time from '../../time/index.js';
import { announce } from '../../webhooks/index.js';
import { applyDeposits, lockedDeposits } from '../deposits/apply-deposits.js';
import { computeDraft } from '../draft/compute-draft.js';
import type { Claim, ComputedDraft } from '../draft/draft.js';
import { draftContent } from '../persistence/invoice-content.js';
import { datesOf, invoiceRow, type InvoiceRow } from '../persistence/invoice-row.js';
import { saveContent } from '../persistence/save-draft.js';
import { completeness } from '../print/completeness.js';
import { invoiceDocument } from '../print/invoice-document.js';
import { parties, type Parties } from '../print/parties.query.js';
import { termsOfToday } from '../print/terms-of-today.js';

const billed = (claims: readonly Claim[], idOf: (claim: Claim) => string | null) =>
  claims.flatMap((claim) => {
    const id = idOf(claim);
    return id === null ? [] : [{ id, wipValueMinor: claim.wipValueMinor }];
  });

function assertComplete(uow: UnitOfWork, both: Parties, draft: ComputedDraft): void {
  if (draft.lines.length === 0)
    throw new AppError('invoice_empty', 'There is nothing on this invoice. Put work or a fee on it first.');
  const errors = completeness(uow, both, draft);
  if (errors.length > 0) throw new AppError('invoice_incomplete', errors[0]!.detail, { errors });
}

/**
 * Check → number → freeze → audit → news to the worker, in the request's transaction (DOMAIN rule 22). Locks the invoice, then, all checks
 * passed, its number series. Who comes second finds it finalised and gets the same invoice.
 */
@Injectable()
export class FinaliseInvoiceCommand {
  constructor(private readonly freezePrint: FreezePrint) {}

  /** Throws `not_found`, `invoice_empty`, `invoice_incomplete`, `issue_date_out_of_order`. */
  async run(uow: UnitOfWork, invoiceId: string): Promise<void> {
    const row = await invoiceRow(uow, invoiceId, { lock: true });
    if (row.finalisedAt !== null) return;
    const stored = await draftContent(uow, row);
    const both = await parties(uow, row.clientId);
    const draft = computeDraft(stored, uow.practice);
    assertComplete(uow, both, draft);
    // Settings may have changed since the draft was last saved.
    await saveContent(uow, row.id, stored, draft);
    await this.freeze(uow, row, draft, both);
  }

  private async freeze(uow: UnitOfWork, row: InvoiceRow, draft: ComputedDraft, both: Parties): Promise<void> {
    const { id: invoiceId, clientId, currency, reference, notes } = row;
    const { issueDate, dueDate } = datesOf(row, uow.today);
    const terms = termsOfToday(uow, both, draft, row.termsDays);
    const number = await takeNumber(uow, {
      kind: 'invoice',
      pattern: both.practice.invoiceNumberPattern,
      issueDate,
      pointer: '/issueDate',
    });
    await uow.execute(
      `UPDATE invoices SET number = $3, issue_date = $4, due_date = $5, discount_bps = $6, discount_minor = $7, currency = $8, net_minor = $9, vat_minor = $10,
         total_minor = $11, terms = $12, finalised_at = app_now(), version = version + 1
       WHERE practice_id = $1 AND id = $2`,
      [
        uow.practiceId,
        invoiceId,
        number,
        issueDate,
        dueDate,
        draft.discount?.percentBps ?? null,
        draft.discount?.amountMinor ?? null,
        currency,
        draft.netMinor,
        draft.vatMinor,
        draft.totalMinor,
        JSON.stringify(terms),
      ],
    );
    const bill = { invoiceId, invoiceNumber: number, issueDate };
    await time.markBilled(uow, { ...bill, items: billed(draft.claims, (claim) => claim.timeEntryId) });
    await disbursements.markBilled(uow, { ...bill, items: billed(draft.claims, (claim) => claim.disbursementId) });
    const deposits = await lockedDeposits(uow, row, draft);
    const data = invoiceDocument({
      id: invoiceId,
      createdAt: uow.now,
      draft: false,
      number,
      issueDate,
      dueDate,
      currency,
      reference,
      notes,
      content: draft,
      terms,
      deposits: deposits.flatMap(({ payments }) => payments),
    });
    await this.freezePrint.run(uow, { kind: 'invoice', documentId: invoiceId, clientId, number, data });
    const facts = { number, clientId, issueDate, dueDate, currency, totalMinor: draft.totalMinor };
    await announce(uow, 'invoice.finalised', invoiceId, facts);
    await postInvoice(uow, { invoiceId, clientId, issueDate, dueDate, totalMinor: draft.totalMinor });
    await applyDeposits(uow, { invoiceId, clientId, issueDate }, deposits);
    await audit(uow, {
      action: 'invoice.finalised',
      entity: 'invoice',
      entityId: invoiceId,
      after: { number, issueDate, dueDate, totalMinor: draft.totalMinor },
    });
  }
}
