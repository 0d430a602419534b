import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Receipt {
  number: string;
  issueDate: string;
}

/** The receipt of a payment; undefined while nobody has asked for one. */
export const receiptOf = (uow: UnitOfWork, paymentId: string): Promise<Receipt | undefined> =>
  uow.first<Receipt & { [column: string]: unknown }>(
    `SELECT number, data ->> 'issueDate' AS "issueDate" FROM document_prints
     WHERE practice_id = $1 AND document_kind = 'receipt' AND document_id = $2`,
    [uow.practiceId, paymentId],
  );
