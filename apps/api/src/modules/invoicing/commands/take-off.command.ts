import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { deferDisbursement } from '../../disbursements/index.js';
import { deferEntry } from '../../time/index.js';
import { lineOf } from '../draft/change-line.js';
import { claimsNamed, withoutClaims, type WorkIds } from '../draft/change-work.js';
import { claimsOf } from '../draft/draft.js';
import { changeDraft, type SavedDraft } from './change-draft.js';
import { freeWork } from './claim-work.js';

/** Takes a line off a draft; what it billed goes back to WIP. Throws `not_found`, `invoice_finalised`. */
export const deleteLine = (uow: UnitOfWork, invoiceId: string, lineId: string): Promise<SavedDraft> =>
  changeDraft(uow, { invoiceId }, async ({ row, content }) => {
    const { kind, description, amountMinor } = lineOf(content, lineId);
    const claims = claimsOf(content, lineId);
    await freeWork(uow, claims);
    const rest = withoutClaims(content, claims);
    return {
      row,
      content: { ...rest, lines: rest.lines.filter(({ id }) => id !== lineId) },
      action: 'invoice.line_removed',
      before: { lineId, kind, description, amountMinor },
    };
  });

/** Takes named work off a draft; it stays in WIP (DOMAIN rule 20). Throws `not_found`, `invoice_finalised`. */
export const takeOff = (uow: UnitOfWork, invoiceId: string, ids: WorkIds): Promise<SavedDraft> =>
  changeDraft(uow, { invoiceId }, async ({ row, content }) => {
    const claims = claimsNamed(content, ids);
    await freeWork(uow, claims);
    return { row, content: withoutClaims(content, claims), action: 'invoice.work_taken_off', before: { ...ids } };
  });

export interface Deferral {
  /** First day on which it may be billed. */
  until: string;
  reason: string;
}

/** Takes work off a draft and keeps it out of invoices until a day. */
export async function deferFromDraft(
  uow: UnitOfWork,
  invoiceId: string,
  work: { timeEntryId: string } | { disbursementId: string },
  deferral: Deferral,
): Promise<SavedDraft> {
  if ('timeEntryId' in work) {
    const saved = await takeOff(uow, invoiceId, { timeEntryIds: [work.timeEntryId] });
    await deferEntry(uow, { id: work.timeEntryId, ...deferral });
    return saved;
  }
  const saved = await takeOff(uow, invoiceId, { disbursementIds: [work.disbursementId] });
  await deferDisbursement(uow, { id: work.disbursementId, ...deferral });
  return saved;
}
