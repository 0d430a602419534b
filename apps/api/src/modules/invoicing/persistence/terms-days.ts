import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * The payment days that the engagements on a draft agreed on, as SQL; null unless every line of it is theirs and they agree.
 * @param invoice the id of the invoice, a column of the caller's own text
 */
export const agreedDays = (invoice: string): string => `(
  SELECT CASE WHEN bool_and(e.payment_terms_days IS NOT NULL) AND count(DISTINCT e.payment_terms_days) = 1 THEN min(e.payment_terms_days) END
  FROM invoice_lines l
  LEFT JOIN invoice_claims k ON k.practice_id = l.practice_id AND k.invoice_id = l.invoice_id AND k.line_id = l.id
  LEFT JOIN time_entries t ON t.practice_id = k.practice_id AND t.id = k.time_entry_id
  LEFT JOIN disbursements d ON d.practice_id = k.practice_id AND d.id = k.disbursement_id
  LEFT JOIN invoice_due_claims u ON u.practice_id = l.practice_id AND u.invoice_id = l.invoice_id AND u.line_id = l.id
  LEFT JOIN engagements e ON e.practice_id = l.practice_id AND e.id = coalesce(t.engagement_id, d.engagement_id, u.engagement_id)
  WHERE l.practice_id = $1 AND l.invoice_id = ${invoice})`;

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
