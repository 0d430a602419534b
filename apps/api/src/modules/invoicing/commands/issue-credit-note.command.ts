import { documentHeading } from '@atlasos/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as disbursements from '../../disbursements/index.js';
import { FreezePrint, takeNumber } from '../../documents/index.js';
import { postCreditNote } from '../../ledger/index.js';
import * as time from '../../time/index.js';
import { announce } from '../../webhooks/index.js';
import type { Claim, Line } from '../draft/draft.js';
import { planCredit, type CreditPlan, type CreditRequest } from '../draft/plan-credit.js';
import { issuedRow, type FinalisedRow } from '../persistence/finalised-row.js';
import { insertCreditNote } from '../persistence/insert-credit-note.js';
import { claimsOfInvoice, linesOf } from '../persistence/invoice-content.js';
import { creditNoteDocument } from '../print/credit-note-document.js';
import { totalsOf } from '../print/invoice-document.js';
import { parties } from '../print/parties.query.js';
import { creditedLines } from '../queries/credited-lines.query.js';
import { releaseDues } from './claim-dues.js';

export interface IssueCreditNote extends CreditRequest {
  invoiceId: string;
  reason: string;
}

const itemsOf = (claims: readonly Claim[], idOf: (claim: Claim) => string | null) =>
  claims.flatMap((claim) => {
    const id = idOf(claim);
    return id === null ? [] : [{ id, wipValueMinor: claim.wipValueMinor }];
  });

/** The only way to undo a finalised invoice, whole or in part (DOMAIN rules 23 and 28). Locks the invoice, then the series. */
@Injectable()
export class IssueCreditNoteCommand {
  constructor(private readonly freezePrint: FreezePrint) {}

  /** Answers the credit note's id. Throws `not_found`, `invoice_not_finalised`, `credit_exceeds_invoice`. */
  async run(uow: UnitOfWork, input: IssueCreditNote): Promise<string> {
    const invoice = await issuedRow(uow, input.invoiceId, { lock: true });
    const lines = await linesOf(uow, invoice.id);
    const claims = (await claimsOfInvoice(uow, invoice.id)).filter(({ released }) => !released);
    const totals = totalsOf({ lines, discount: invoice.discount }, invoice.terms);
    const creditedBefore = await creditedLines(uow, invoice.id);
    const plan = planCredit(input, { lines, claims, totals, creditedBefore, vat: invoice.terms.vat });
    const id = uuidv7();
    await this.issue(uow, { id, invoice, lines, plan, reason: input.reason });
    if (input.releaseTime) await releaseDues(uow, invoice.id, plan.creditedInWhole);
    return id;
  }

  private async issue(
    uow: UnitOfWork,
    note: { id: string; invoice: FinalisedRow; lines: Line[]; plan: CreditPlan; reason: string },
  ): Promise<void> {
    const { id, invoice, lines, plan, reason } = note;
    const { clientId, currency } = invoice;
    // Never before the invoice itself, so that WIP is billed before it is released.
    const issueDate = uow.today < invoice.issueDate ? invoice.issueDate : uow.today;
    const { practice } = await parties(uow, clientId);
    const number = await takeNumber(uow, { kind: 'credit_note', pattern: practice.creditNoteNumberPattern, issueDate });
    const terms = { ...invoice.terms, heading: documentHeading('credit_note', invoice.terms.vat.vatRegistered) };
    const descriptions = new Map(lines.map((line) => [line.id, line.description]));
    await insertCreditNote(uow, {
      id,
      clientId,
      invoiceId: invoice.id,
      number,
      issueDate,
      reason,
      currency,
      plan,
      descriptions,
      terms,
    });
    await announce(uow, 'invoice.credited', invoice.id, {
      creditNoteId: id,
      number,
      clientId,
      issueDate,
      currency,
      totalMinor: plan.totalMinor,
    });
    await postCreditNote(uow, {
      creditNoteId: id,
      invoiceId: invoice.id,
      clientId,
      issueDate,
      totalMinor: plan.totalMinor,
    });
    await release(uow, id, issueDate, plan.released);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const credited = plan.lines
      .filter((line) => line.amountMinor > 0)
      .map(({ lineId, amountMinor }) => ({ line: byId.get(lineId)!, amountMinor }));
    const print = {
      id,
      createdAt: uow.now,
      number,
      issueDate,
      reason,
      currency,
      invoice,
      lines: credited,
      terms: invoice.terms,
    };
    const data = creditNoteDocument({
      ...print,
      vat: plan.vat,
      netMinor: plan.netMinor,
      vatMinor: plan.vatMinor,
      totalMinor: plan.totalMinor,
    });
    await this.freezePrint.run(uow, { kind: 'credit_note', documentId: id, clientId, number, data });
    await audit(uow, {
      action: 'credit_note.issued',
      entity: 'credit_note',
      entityId: id,
      after: {
        number,
        invoiceId: invoice.id,
        issueDate,
        reason,
        totalMinor: plan.totalMinor,
        releasedPieces: plan.released.length,
      },
    });
  }
}

async function release(uow: UnitOfWork, creditNoteId: string, date: string, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await uow.execute(
    `UPDATE invoice_claims SET released_at = app_now() WHERE practice_id = $1 AND id = ANY($2::uuid[])`,
    [uow.practiceId, claims.map(({ id }) => id)],
  );
  await time.releaseFromInvoice(uow, { creditNoteId, date, items: itemsOf(claims, (claim) => claim.timeEntryId) });
  await disbursements.releaseFromInvoice(uow, {
    creditNoteId,
    date,
    items: itemsOf(claims, (claim) => claim.disbursementId),
  });
}
