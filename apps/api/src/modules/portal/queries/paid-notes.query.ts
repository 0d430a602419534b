import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface PaidNote {
  [column: string]: unknown;
  id: string;
  date: string;
  amountMinor: number;
  reference: string;
  createdAt: Date;
}

export const PAID_NOTE_COLUMNS = `id, paid_on AS date, amount_minor AS "amountMinor", reference, created_at AS "createdAt"`;
const NEWEST_MAX = 20;

/** What the client said of having paid an invoice, newest first. */
export const paidNotesOn = (uow: UnitOfWork, invoiceId: string): Promise<PaidNote[]> =>
  uow.query<PaidNote>(
    `SELECT ${PAID_NOTE_COLUMNS} FROM portal_paid_notes WHERE practice_id = $1 AND invoice_id = $2 ORDER BY id DESC LIMIT ${NEWEST_MAX}`,
    [uow.practiceId, invoiceId],
  );
