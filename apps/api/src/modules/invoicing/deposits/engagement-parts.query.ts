import type { LinePart } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Which engagement the work on each line belongs to, and fees that engagements made due. */
export const engagementParts = (uow: UnitOfWork, invoiceId: string): Promise<LinePart[]> =>
  uow.query<LinePart & { [column: string]: unknown }>(
    `SELECT c.line_id AS "lineId", coalesce(t.engagement_id, d.engagement_id) AS "engagementId", sum(c.billed_minor)::bigint AS "amountMinor"
     FROM invoice_claims c
     LEFT JOIN time_entries t ON t.practice_id = c.practice_id AND t.id = c.time_entry_id
     LEFT JOIN disbursements d ON d.practice_id = c.practice_id AND d.id = c.disbursement_id
     WHERE c.practice_id = $1 AND c.invoice_id = $2 GROUP BY 1, 2
     UNION ALL
     SELECT line_id, engagement_id, 1 FROM invoice_due_claims WHERE practice_id = $1 AND invoice_id = $2 AND released_at IS NULL
     ORDER BY 1, 2`,
    [uow.practiceId, invoiceId],
  );
