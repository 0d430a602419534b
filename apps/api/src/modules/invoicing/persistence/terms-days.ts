import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * The payment days that the engagements on a draft agreed on, as SQL; null unless every line of it is theirs and they agree. Set by set:
 * joining lines, claims and work leaves it to statistics, which a young database lacks, whether that takes a second or a millisecond.
 * @param invoice the id of the invoice, a column of the caller's own text
 */
export const agreedDays = (invoice: string): string => {
  const ofDraft = `practice_id = $1 AND invoice_id = ${invoice}`;
  return `(
  SELECT CASE WHEN bool_and(e.payment_terms_days IS NOT NULL) AND count(DISTINCT e.payment_terms_days) = 1 THEN min(e.payment_terms_days) END
  FROM (
    SELECT engagement_id FROM time_entries WHERE ${ofDraft}
    UNION SELECT engagement_id FROM disbursements WHERE ${ofDraft}
    UNION SELECT engagement_id FROM invoice_due_claims WHERE ${ofDraft}
    UNION SELECT NULL FROM (
      SELECT id FROM invoice_lines WHERE ${ofDraft}
      EXCEPT (SELECT line_id FROM invoice_claims WHERE ${ofDraft} UNION ALL SELECT line_id FROM invoice_due_claims WHERE ${ofDraft})) typed
  ) part LEFT JOIN engagements e ON e.practice_id = $1 AND e.id = part.engagement_id)`;
};

/** The payment days of a draft as its lines are now. */
export async function termsDaysOf(
  uow: UnitOfWork,
  { id, clientId }: { id: string; clientId: string },
): Promise<number> {
  const row = await uow.first<{ days: number }>(
    `SELECT coalesce(${agreedDays('$2')}, c.payment_terms_days, $4::int) AS days FROM clients c WHERE c.practice_id = $1 AND c.id = $3`,
    [uow.practiceId, id, clientId, uow.practice.paymentTermsDays],
  );
  return row!.days;
}
