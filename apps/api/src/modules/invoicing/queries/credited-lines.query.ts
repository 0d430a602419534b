import type { LineCredit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What credit notes have taken of each line of an invoice. */
export const creditedLines = (uow: UnitOfWork, invoiceId: string): Promise<LineCredit[]> =>
  uow.query(
    `SELECT l.invoice_line_id AS "lineId", sum(l.amount_minor)::bigint AS "amountMinor"
     FROM credit_notes n JOIN credit_note_lines l ON l.practice_id = n.practice_id AND l.credit_note_id = n.id
     WHERE n.practice_id = $1 AND n.invoice_id = $2 GROUP BY l.invoice_line_id`,
    [uow.practiceId, invoiceId],
  );
