/**
 * CTEs `since` and `balances` (invoice_id, client_id, due_date, minor): what each invoice owed by the end of day `$2`, for practice `$1`
 * and, unless it is null, client `$3`. Today's balances, and what was settled since back on them: an invoice that nothing happened to
 * since is found among the open ones, so the cost follows what is open and what is recent.
 */
export const BALANCES_AS_OF = `
  since AS (
    SELECT invoice_id, sum(minor) AS minor FROM (
      SELECT invoice_id, amount_minor AS minor FROM ledger_allocations
      WHERE practice_id = $1 AND allocated_on > $2 AND ($3::uuid IS NULL OR client_id = $3)
      UNION ALL
      SELECT invoice_id, -amount_minor FROM ledger_postings
      WHERE practice_id = $1 AND posted_on > $2 AND kind = 'credit_note' AND ($3::uuid IS NULL OR client_id = $3)) f
    GROUP BY invoice_id
  ), balances AS (
    SELECT l.invoice_id, l.client_id, l.due_date, l.balance_minor + coalesce(s.minor, 0) AS minor
    FROM ledger_invoices l LEFT JOIN since s ON s.invoice_id = l.invoice_id
    WHERE l.practice_id = $1 AND l.balance_minor > 0 AND l.issue_date <= $2 AND ($3::uuid IS NULL OR l.client_id = $3)
    UNION ALL
    SELECT l.invoice_id, l.client_id, l.due_date, s.minor
    FROM since s JOIN ledger_invoices l ON l.practice_id = $1 AND l.invoice_id = s.invoice_id
    WHERE l.balance_minor = 0 AND l.issue_date <= $2 AND s.minor <> 0
  )`;
