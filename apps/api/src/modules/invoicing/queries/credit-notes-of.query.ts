import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface CreditNoteSummary {
  id: string;
  number: string;
  issueDate: string;
  totalMinor: number;
}

/** The credit notes of an invoice, oldest first. */
export const creditNotesOf = (uow: UnitOfWork, invoiceId: string): Promise<CreditNoteSummary[]> =>
  uow.query(
    `SELECT id, number, issue_date AS "issueDate", total_minor AS "totalMinor" FROM credit_notes
     WHERE practice_id = $1 AND invoice_id = $2 ORDER BY id`,
    [uow.practiceId, invoiceId],
  );
