import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { adjustTo, claimsNamed, type WorkIds } from '../draft/change-work.js';
import { changeDraft, type SavedDraft } from './change-draft.js';

export interface AdjustWork extends WorkIds {
  totalMinor: number;
  reason: string;
}

/** Bills one piece of work, or several together, at a total of one's own (DOMAIN rule 20). Throws `not_found`, `invoice_finalised`. */
export const adjustWork = (uow: UnitOfWork, invoiceId: string, input: AdjustWork): Promise<SavedDraft> =>
  changeDraft(uow, { invoiceId }, ({ row, content }) => {
    const before = claimsNamed(content, input).map(({ timeEntryId, disbursementId, wipValueMinor, billedMinor }) => ({
      id: timeEntryId ?? disbursementId,
      wipValueMinor,
      billedMinor,
    }));
    return {
      row,
      content: adjustTo(content, input, input.totalMinor, input.reason),
      action: 'invoice.work_adjusted',
      before: { work: before },
      after: input,
    };
  });
