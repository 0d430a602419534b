import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { openDraft } from './change-draft.js';
import { freeWork } from './claim-work.js';

/** Deletes a draft; its work goes back to WIP (DOMAIN rule 21). Throws `not_found`, `invoice_finalised`. */
export async function deleteDraft(uow: UnitOfWork, invoiceId: string): Promise<void> {
  const { row, content } = await openDraft(uow, invoiceId);
  await freeWork(uow, content.claims);
  // Claims point at their lines with a check at commit, lines at their invoice: all go with the row.
  await uow.execute(`DELETE FROM invoices WHERE practice_id = $1 AND id = $2`, [uow.practiceId, invoiceId]);
  await audit(uow, {
    action: 'invoice.draft_deleted',
    entity: 'invoice',
    entityId: invoiceId,
    before: { clientId: row.clientId, totalMinor: row.totalMinor, pieces: content.claims.length },
  });
}
